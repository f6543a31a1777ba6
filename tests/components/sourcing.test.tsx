import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenDate } from '../../components/analysis/dates';
import { linkClass } from '../../components/analysis/link-classes';
import { spread, worthCounting } from '../../components/analysis/sourcing';
import { lanesOf } from '../../components/figures/lanes';
import { claimsBySource } from '../../lib/core/claims/sourcing';
import { paragraphCount, paragraphOf } from '../../lib/core/text/paragraphs';
import { at, sampleAnalysis } from '../support/sample-analysis';

test('a document counts as a named source', () => {
  const { named, unnamed, none } = claimsBySource(sampleAnalysis.claims);
  expect([named.length, unnamed.length, none.length]).toEqual([5, 2, 3]);
});

test('few claims or few words are listed, not counted', () => {
  expect(worthCounting(sampleAnalysis)).toBe(true);
  expect(worthCounting({ ...sampleAnalysis, claims: sampleAnalysis.claims.slice(0, 4) })).toBe(false);
  expect(worthCounting({ ...sampleAnalysis, article: { ...sampleAnalysis.article, wordCount: 119 } })).toBe(false);
});

test('symbols keep their order and distance, and stay on the line', () => {
  const places = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 26 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, (given) => {
      const set = spread(given, 368, 14);
      expect(set[0]!).toBeGreaterThanOrEqual(7 - 1e-9);
      expect(set.at(-1)!).toBeLessThanOrEqual(361 + 1e-9);
      for (let turn = 1; turn < set.length; turn++) expect(set[turn]! - set[turn - 1]!).toBeGreaterThan(14 - 1e-6);
    }),
  );
});

test('icons of links that stand close lie in lanes below each other, where the first has no room', () => {
  expect(lanesOf([0, 5, 5.5, 6, 6.2, 9], 2)).toEqual([0, 0, 1, 2, 2, 0]);
  const places = fc
    .array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, (given) => {
      const lanes = lanesOf(given, 2);
      for (const lane of [0, 1]) {
        const inLane = given.filter((_, turn) => lanes[turn] === lane);
        for (let turn = 1; turn < inLane.length; turn++)
          expect(inLane[turn]! - inLane[turn - 1]!).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});

test('paragraphs are counted as a reader counts them', () => {
  expect(paragraphOf(sampleAnalysis.article, at('Tidegate Bridge'))).toBe(1);
  expect(paragraphOf(sampleAnalysis.article, at('A government inspection report'))).toBe(3);
  expect(paragraphOf(sampleAnalysis.article, at('Buses will run'))).toBe(6);
  expect(paragraphCount(sampleAnalysis.article)).toBe(8);
});

describe('links', () => {
  const link = sampleAnalysis.links[0]!;
  test.each([
    ['government', 'citation', true, 'document'],
    ['government', 'mention', false, 'other'],
    ['wire', 'citation', true, 'reporting'],
    ['same-site', 'cross-reference', true, 'site'],
    ['social-post', 'citation', true, 'post'],
    ['social-profile', 'mention', true, 'profile'],
    ['company', 'citation', true, 'other'],
    ['share-endpoint', 'share', true, undefined],
    ['news', 'read-more', true, undefined],
    ['personal', 'comment', true, undefined],
  ])('to %s as %s', (destination, role, deep, expected) => {
    expect(linkClass({ ...link, destination, role, deep })).toBe(expected);
  });
});

test.each([
  ['2026-09-17T06:40:00+01:00', '17 September 2026, 06:40'],
  ['2026-09-17', '17 September 2026'],
  ['2026-09', 'September 2026'],
  ['2026', '2026'],
  ['yesterday', undefined],
])('the date %s is written as precisely as it is stated', (iso, expected) => {
  expect(writtenDate(iso, 'en-GB')).toBe(expected);
});
