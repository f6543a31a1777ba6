import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedSpans } from '../../../lib/core/quotations/marks';

const quoted = (text: string) => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  test.each([
    ['“We will rebuild the pier,” she said.', ['“We will rebuild the pier,”']],
    ['"We will rebuild the pier," she said.', ['"We will rebuild the pier,"']],
    ['„Wir bauen die Brücke wieder auf“, sagte sie.', ['„Wir bauen die Brücke wieder auf“']],
    ['« Nous allons reconstruire le quai », dit-elle.', ['« Nous allons reconstruire le quai »']],
    ['»Wir bauen«, sagte sie.', ['»Wir bauen«']],
    ['”Vi bygger upp bron igen”, sade hon.', ['”Vi bygger upp bron igen”']],
    ['‘We will rebuild the pier,’ she said.', ['‘We will rebuild the pier,’']],
    ["''We will rebuild the pier,'' she said.", ["''We will rebuild the pier,''"]],
    ['「橋を再建する」と彼女は言った。', ['「橋を再建する」']],
    ['“He told me ‘never again’ and left,” she said.', ['“He told me ‘never again’ and left,”']],
    ['‘He told me “never again” and left,’ she said.', ['‘He told me “never again” and left,’']],
    ['“We will rebuild," she said, "and soon.”', ['“We will rebuild,"', '"and soon.”']],
    ['“He calls it “hell” and stays,” she said.', ['“He calls it “hell” and stays,”']],
    ['"He calls it "hell" and stays," she said.', ['"He calls it "hell" and stays,"']],
    ['“The pier at dawn. She called it “a start” and left.', ['“a start”']],
    ['She called it “a start”, he “a joke”.', ['“a start”', '“a joke”']],
    ['“The pier is gone.\n\n“We will rebuild it,” she said.', ['“The pier is gone.', '“We will rebuild it,”']],
  ])('finds what %j encloses', (text, spans) => {
    expect(quoted(text)).toEqual(spans);
  });

  test.each([
    'The workers’ council of the ’90s didn’t meet.',
    "The girls' team won in '98 and the boys' team in '99.",
    'The plank is 6" wide.',
    'A stray ” here and a stray “ there.',
    'L’avion de l’armée n’est pas parti.',
    "Rock 'n' roll isn't dead.",
    '',
  ])('finds nothing in %j', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  test('a quotation over several paragraphs continues paragraph by paragraph', () => {
    const text = '“One.\n\n“Two goes on.\n\n“Three ends,” she said.';
    expect(quotedSpans(text).map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ]);
  });

  test('ten thousand unbalanced marks give spans in order and inside the text', () => {
    const marks = ['"', '“', '”', '‘', '’', '«', '»', '„', "''", 'a b', ', ', '\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 400 }), (parts) => {
        const text = parts.join('').repeat(25);
        let last = 0;
        for (const { start, end, inner } of quotedSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(inner.start).toBeGreaterThan(start);
          expect(inner.end).toBeGreaterThanOrEqual(inner.start);
          expect(end).toBeGreaterThanOrEqual(inner.end);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });
});
