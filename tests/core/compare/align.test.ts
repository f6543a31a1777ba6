import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../lib/core/compare/align';
import { type AlignmentCase, scoreAlignment } from '../../support/alignment';

const cases = (file: string): AlignmentCase[] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../eval/alignment', file), 'utf8')).cases;

describe('the links of a careful reader', () => {
  test.each(['first-half.json', 'second-half.json'])('are found in %s, nine of ten and more', (file) => {
    const { precision, recall, errors } = scoreAlignment(cases(file));
    expect(precision, errors.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(recall, errors.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

test('a sentence that differs in typography alone is the same', () => {
  expect(align(['"It\'s over," she said.'], ['“It’s over,” she said.'], 'versions')).toEqual([
    { left: 0, right: 0, kind: 'same' },
  ]);
});

test('a changed number is a rewording', () => {
  expect(align(['It cost 12 million.'], ['It cost 21 million.'], 'versions')).toMatchObject([{ kind: 'reworded' }]);
});

const sentence = fc.string({ unit: 'grapheme', maxLength: 60 });

test('a text against itself pairs every sentence that has words with one of the same words', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), (text) => {
      const pairs = align(text, text, 'versions');
      expect(pairs.every(({ left, right }) => left < text.length && right < text.length)).toBe(true);
      const paired = new Set(pairs.map(({ left }) => left));
      for (const [turn, words] of text.entries())
        if (/\p{L}{5,}/u.test(words) && text.filter((other) => other === words).length === 1)
          expect(paired, words).toContain(turn);
    }),
  );
});

test('another currency is a rewording', () => {
  expect(align(['It cost €12 million.'], ['It cost £12 million.'], 'versions')).toMatchObject([{ kind: 'reworded' }]);
});
