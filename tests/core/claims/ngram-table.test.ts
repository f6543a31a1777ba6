import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ngramTable, packNgrams } from '../../../lib/core/claims/ngram-table';
import { CLAIM_WEIGHTS } from '../../../lib/core/claims/weights';

test('a packed table gives back every weight to within half a step', () => {
  const weight = fc.record({
    factual: fc.double({ min: -2, max: 2, noNaN: true }),
    important: fc.double({ min: -2, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), weight, { maxKeys: 40 }), (entries) => {
      const weights = new Map(Object.entries(entries));
      const stored = packNgrams(weights, 4096);
      const lookUp = ngramTable(stored);
      const lost = [...weights].filter(([ngram, { factual, important }]) => {
        const found = lookUp(ngram);
        return (
          found === undefined ||
          Math.abs(found.factual - factual) > stored.factualStep * 0.51 ||
          Math.abs(found.important - important) > stored.importantStep * 0.51
        );
      });
      // Two n-grams may meet in both of their slots; that is rare at this load.
      expect(lost.length).toBeLessThanOrEqual(2);
    }),
  );
});

test('an unknown n-gram is told from the known ones nearly always', () => {
  const lookUp = ngramTable(CLAIM_WEIGHTS.speech.ngrams);
  const unknown = Array.from({ length: 1000 }, (_, at) => `qx${at} zv${at}`);
  expect(unknown.filter((ngram) => lookUp(ngram) !== undefined).length).toBeLessThan(40);
});
