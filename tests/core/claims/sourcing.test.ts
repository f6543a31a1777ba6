import { expect, test } from 'vitest';
import type { Analysis, Attribution, Claim, Link } from '../../../lib/core/analysis';
import { evidenceMap, isUnnamedView } from '../../../lib/core/claims/evidence-map';
import { claimSourcing, claimsBySource, speakerShares } from '../../../lib/core/claims/sourcing';

const source = (text: string, entity?: string) => ({ start: 0, end: 1, text, ...(entity ? { entity } : {}) });
const claim = (sentence: number, attribution: Attribution, more: Partial<Claim> = {}): Claim => ({
  id: `claim-${sentence}`,
  start: sentence * 10,
  end: sentence * 10 + 9,
  sentence,
  kind: 'event',
  attribution,
  hedges: [],
  checkworthiness: 0.8,
  links: [],
  ...more,
});
const link = (id: string, sentence: number): Link => ({
  id,
  href: 'https://example.org/',
  text: 'report',
  occurrence: 0,
  destination: 'other',
  role: 'citation',
  evidence: {},
  sentence,
  rel: [],
  isPdf: false,
  sister: false,
  deep: true,
});

const claims = [
  claim(0, { kind: 'named', source: source('Ode', 'e1') }, { links: ['l1'] }),
  claim(1, { kind: 'named', source: source('he', 'e1'), via: source('a letter') }),
  claim(2, { kind: 'document', source: source('The ministry') }, { hedges: [{ start: 20, end: 23 }] }),
  claim(3, { kind: 'unnamed', source: source('officials') }, { kind: 'prediction', links: ['l2'] }),
  claim(4, { kind: 'unnamed', source: source('a guard'), reason: { start: 0, end: 1 } }),
  claim(5, { kind: 'none' }),
];
const entities = [{ id: 'e1', kind: 'person' as const, name: 'Lin Ode', aliases: [], salience: 1, mentions: [] }];

const text = 'Guards said they feared worse';
const article = { text } as Analysis['article'];
const cueAt = (cue: string) => ({ start: text.indexOf(cue), end: text.indexOf(cue) + cue.length });

test('the counts of the evidence map', () => {
  expect(claimSourcing({ claims, article })).toEqual({
    claims: 6,
    named: 2,
    document: 1,
    unnamed: 2,
    none: 1,
    hedged: 1,
    withEvidence: 2,
    secondHand: 1,
    unnamedWithoutReason: 1,
    unnamedViews: 1,
  });
});

test('what a reader is shown counts documents with the named', () => {
  const { named, unnamed, none } = claimsBySource(claims);
  expect([named, unnamed, none].map((list) => list.map(({ sentence }) => sentence))).toEqual([[0, 1, 2], [3, 4], [5]]);
});

test('shares by speaker add up to the credited claims', () => {
  const shares = speakerShares({ claims, entities });
  expect(shares.map(({ name, claims: count }) => [name, count])).toEqual([
    ['Lin Ode', 2],
    ['The ministry', 1],
    ['officials', 1],
    ['a guard', 1],
  ]);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(speakerShares({ claims: [], entities })).toEqual([]);
});

test('a row says where its evidence stands', () => {
  const rows = evidenceMap({ article, claims, links: [link('l1', 0), link('l2', 4)] });
  expect(rows.map(({ evidence }) => evidence)).toEqual(['in-sentence', 'none', 'none', 'beside', 'none', 'none']);
  expect(rows.map(({ source }) => source)).toEqual(['Ode', 'he', 'The ministry', 'officials', 'a guard', undefined]);
  expect(rows.map(({ unnamedView }) => unnamedView)).toEqual([false, false, false, true, false, false]);
});

test.each<[string, Claim, boolean]>([
  ['a forecast from an unnamed source', claim(0, { kind: 'unnamed' }, { kind: 'prediction' }), true],
  ['a forecast from a named source', claim(0, { kind: 'named' }, { kind: 'prediction' }), false],
  ['what unnamed people feared', claim(0, { kind: 'unnamed', cue: cueAt('feared') }), true],
  ['what unnamed people said', claim(0, { kind: 'unnamed', cue: cueAt('said') }), false],
  ['what a named person feared', claim(0, { kind: 'named', cue: cueAt('feared') }), false],
])('opinion or forecast from an unnamed source: %s', (_, one, expected) => {
  expect(isUnnamedView(one, text)).toBe(expected);
});
