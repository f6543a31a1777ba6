import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryLength } from '../../../lib/core/summary/length';
import { shownSpan } from '../../../lib/core/summary/shown';

const shown = (text: string) => {
  const { start, end } = shownSpan(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

test.each([
  ['LONDON (Reuters) - The bank raised rates.', 'The bank raised rates.'],
  ['LONDON, March 3 (Reuters) - The bank raised rates.', 'The bank raised rates.'],
  ['(CNN) -- The bank raised rates.', 'The bank raised rates.'],
  ['(CNN)The bank raised rates.', 'The bank raised rates.'],
  ['Harwick, Norland (AP) — The bank raised rates.', 'The bank raised rates.'],
  ['HARWICK (Coastal Wire) — The bank raised rates.', 'The bank raised rates.'],
  ['NEW DELHI — “The bank raised rates,” he said.', '“The bank raised rates,” he said.'],
  ['PARIS/BERLIN, March 3 – The bank raised rates.', 'The bank raised rates.'],
  ['The bank raised rates on Monday. (AFP)', 'The bank raised rates on Monday.'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  'The European Union (EU) Commission raised rates.',
  'NATO – and nobody else – raised rates.',
  'The bank raised rates (twice).',
  'LONDON (Reuters) -',
  'Rates — they rose — fell.',
  '(The bank raised rates.)',
  'Anna Berg (Reuters photographer) raised a hand.',
])('%s stays whole', (text) => {
  expect(shown(text)).toBe(text);
});

test('what is shown lies inside its sentence and is not empty', () => {
  const parts = fc.constantFrom(
    'LONDON',
    ' (Reuters)',
    ' - ',
    '(AP)',
    ' — ',
    'The',
    ' bank',
    ' rose.',
    ', March 3',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1 }), fc.nat(20), (words, before) => {
      const sentence = words.join('').trim() || 'x';
      const text = ' '.repeat(before) + sentence;
      const span = shownSpan(text, { start: before, end: text.length });
      expect(span.start).toBeGreaterThanOrEqual(before);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(span.end).toBeGreaterThan(span.start);
    }),
  );
});

test.each([
  [0, 1],
  [150, 1],
  [151, 2],
  [400, 3],
  [1_200, 3],
  [1_201, 5],
  [20_000, 5],
])('an article of %i words has a summary of %i', (words, length) => {
  expect(summaryLength(words)).toBe(length);
});
