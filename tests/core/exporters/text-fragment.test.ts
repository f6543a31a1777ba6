import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepLinks, textDirectives } from '../../../lib/core/exporters/text-fragment';

const TEXT =
  'The council voted to close the pier. The mayor agreed.\n\nThe council voted to close the pier. The school did not agree, and its board wrote a long letter in which it named each boat, each winter and each storm that had kept the islanders at home.\n\nOnce, twice-told: a, b & c.';
const spanOf = (quote: string, from = 0) => {
  const start = TEXT.indexOf(quote, from);
  return { start, end: start + quote.length };
};

test.each([
  ['a short quote that stands once', 'The mayor agreed.', 0, 'text=The%20mayor%20agreed.'],
  [
    'the first of two takes what follows',
    'The council voted to close the pier.',
    0,
    'text=The%20council%20voted%20to%20close%20the%20pier.,-The%20mayor%20agreed.',
  ],
  [
    'the second takes what follows',
    'The council voted to close the pier.',
    9,
    'text=The%20council%20voted%20to%20close%20the%20pier.,-The%20school%20did%20not',
  ],
  [
    'a long quote by its ends',
    TEXT.slice(TEXT.indexOf('The school'), TEXT.indexOf('\n\nOnce')),
    0,
    'text=The%20school%20did%20not,the%20islanders%20at%20home.',
  ],
  ['marks of the directive are encoded', 'twice-told: a, b & c.', 0, 'text=twice%2Dtold%3A%20a%2C%20b%20%26%20c.'],
  ['nothing', '', 0, undefined],
])('%s', (_what, quote, from, expected) => {
  expect(textDirectives({ text: TEXT })(spanOf(quote, from))).toBe(expected);
});

test('a span that ends before it starts has no directive', () => {
  expect(textDirectives({ text: TEXT })({ start: 20, end: 4 })).toBeUndefined();
});

test.each([
  ['a caption', { leftOut: [{ text: 'The mayor agreed. Picture: Lena Okoye' }] }],
  ['the headline', { title: 'The mayor agreed.' }],
])('words that %s repeats take what stands before them', (_what, also) => {
  expect(textDirectives({ text: TEXT, ...also })(spanOf('The mayor agreed.'))).toBe(
    'text=to%20close%20the%20pier.-,The%20mayor%20agreed.',
  );
});

test('a place that cannot be told from another has no directive', () => {
  expect(textDirectives({ text: 'no '.repeat(60) })({ start: 90, end: 92 })).toBeUndefined();
});

test.each([
  ['https://a.example/story', 'https://a.example/story#:~:text=The%20mayor%20agreed.'],
  ['https://a.example/story#part', 'https://a.example/story#part:~:text=The%20mayor%20agreed.'],
  ['https://a.example/story#:~:text=old', 'https://a.example/story#:~:text=The%20mayor%20agreed.'],
  ['javascript:alert(1)', undefined],
  ['file:///home/page.html', undefined],
  [undefined, undefined],
])('the link of %s', (address, expected) => {
  expect(deepLinks(address, { text: TEXT })(spanOf('The mayor agreed.'))).toBe(expected);
});

test('every directive leads to its span first, and decodes to words of the text', () => {
  const words = fc.array(fc.constantFrom('a', 'bee', 'Sea,', 'dee-dee', 'é', 'İ', '\n\n', 'end.'), { maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, from, length) => {
      const text = parts.join(' ');
      const start = from % (text.length + 1);
      const span = { start, end: Math.min(text.length, start + (length % 200)) };
      const directive = textDirectives({ text })(span);
      if (directive === undefined) return;
      const terms = directive
        .replace('text=', '')
        .split(',')
        .filter((term) => !/-$|^-/.test(term))
        .map(decodeURIComponent);
      const folded = text.replace(/\s+/g, ' ');
      expect(folded).toContain(terms[0]);
      const quote = text.slice(span.start, span.end).trim().replace(/\s+/g, ' ');
      expect(quote.startsWith(terms[0]!) && quote.endsWith(terms.at(-1)!)).toBe(true);
    }),
  );
});
