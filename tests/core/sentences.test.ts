import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../lib/core/text/sentences';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['The vote passed. It was close.', ['The vote passed.', 'It was close.']],
  ['Mr. Ode met Dr. Lin at 9 a.m. on Friday. He left.', ['Mr. Ode met Dr. Lin at 9 a.m. on Friday.', 'He left.']],
  ['He lives in the U.S. The visa expired.', ['He lives in the U.S.', 'The visa expired.']],
  ['The U.S. Senate voted. It adjourned.', ['The U.S. Senate voted.', 'It adjourned.']],
  ['“Where is it?” she asked. Nobody knew.', ['“Where is it?” she asked.', 'Nobody knew.']],
  ['“We will not go.” He left. “Why not?”', ['“We will not go.”', 'He left.', '“Why not?”']],
  ['Prices rose 3.5 per cent. Wages fell.', ['Prices rose 3.5 per cent.', 'Wages fell.']],
  ['A heading\nA paragraph without a stop\n\nAnother', ['A heading', 'A paragraph without a stop', 'Another']],
  ['Mr. J. R. Lin wrote it. A. Ode did not.', ['Mr. J. R. Lin wrote it.', 'A. Ode did not.']],
  ['Rep. Lin (D-Nev.) spoke in Reno, Nev. (AP) on Monday.', ['Rep. Lin (D-Nev.) spoke in Reno, Nev. (AP) on Monday.']],
  ['She fell ill. The sun set. He sat. They left.', ['She fell ill.', 'The sun set.', 'He sat.', 'They left.']],
  ['1. The pier. 2. The bridge.', ['1. The pier.', '2. The bridge.']],
  ['• The pier is closed. • The bridge is open.', ['• The pier is closed.', '• The bridge is open.']],
  ['It was No. 5 in the list. It sank.', ['It was No. 5 in the list.', 'It sank.']],
  ['He ran… and fell. . . . But he rose.', ['He ran… and fell. . . .', 'But he rose.']],
  ['Lin v. Ode was decided. It stands.', ['Lin v. Ode was decided.', 'It stands.']],
  ['Am 6. Mai wird gewählt. Am 7. Mai nicht.', ['Am 6. Mai wird gewählt.', 'Am 7. Mai nicht.']],
  [
    'Am Sonntagmorgen, 28. April, ging es los. Es war kalt.',
    ['Am Sonntagmorgen, 28. April, ging es los.', 'Es war kalt.'],
  ],
  ['Sie traf in der 58. Minute. Dann fiel das 2:0.', ['Sie traf in der 58. Minute.', 'Dann fiel das 2:0.']],
  ['Es sind 6. Mai kam spät.', ['Es sind 6.', 'Mai kam spät.']],
  ['Is it true?! Yes.', ['Is it true?!', 'Yes.']],
  ['یہ پہلا جملہ ہے۔ یہ دوسرا ہے۔', ['یہ پہلا جملہ ہے۔', 'یہ دوسرا ہے۔']],
  ['यह पहला वाक्य है। यह दूसरा है।', ['यह पहला वाक्य है।', 'यह दूसरा है।']],
  ['هل هذا صحيح؟ نعم.', ['هل هذا صحيح؟', 'نعم.']],
  ['これは文です。次の文です。', ['これは文です。', '次の文です。']],
  ['', []],
])('splits %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('sentences cover every letter once, in order, without white space at their ends', () => {
  const parts = ['Mr.', 'word', 'U.S.', '. ', '? ', '”', '“', '\n', ' ', '…', '1.', 'Nev.', '。', '!!', 'p.m.', 'The'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 120 }), (pieces) => {
      const text = pieces.join('');
      const sentences = splitSentences(text);
      let last = 0;
      let letters = '';
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        letters += text.slice(start, end);
        last = end;
      }
      expect(letters.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
