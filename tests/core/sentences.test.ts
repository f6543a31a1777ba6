import { expect, test } from 'vitest';
import { splitSentences } from '../../lib/core/text/sentences';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['The vote passed. It was close.', ['The vote passed.', 'It was close.']],
  ['Mr. Ode met Dr. Lin at 9 a.m. on Friday. He left.', ['Mr. Ode met Dr. Lin at 9 a.m. on Friday.', 'He left.']],
  ['He lives in the U.S. The visa expired.', ['He lives in the U.S.', 'The visa expired.']],
  ['“Where is it?” she asked. Nobody knew.', ['“Where is it?” she asked.', 'Nobody knew.']],
  ['Prices rose 3.5 per cent. Wages fell.', ['Prices rose 3.5 per cent.', 'Wages fell.']],
  ['A heading\nA paragraph without a stop\n\nAnother', ['A heading', 'A paragraph without a stop', 'Another']],
  ['', []],
])('splits %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});
