import { expect, test } from 'vitest';
import { mergeAliases } from '../../../lib/core/entities/aliases';
import { evidenceFor } from '../../../lib/core/entities/evidence';
import { splitSentences } from '../../../lib/core/text/sentences';
import { read } from './marked';

const evidence = (marked: string) => {
  const { text, names } = read(marked);
  const groups = mergeAliases(text, names);
  return evidenceFor(text, splitSentences(text), groups, [], undefined, []);
};

test.each<[string, number]>([
  ['[l Norway] strikes hit the harbour.', 1],
  ['They left [l Norway] and the harbour.', 0],
  ['[l Norway] said so.', 0],
  ['[l Telm] streets were empty.', 0],
])('a state before what it does: %s', (marked, times) => {
  expect(evidence(marked)[0]!.attributive).toBeCloseTo(Math.log1p(times));
});

test('the people of a country in the first sentences count for it', () => {
  expect(evidence('Norwegian ships left. They came from [l Norway].')[0]!.peopleEarly).toBe(1);
  expect(
    evidence('Ships left. One sank. One burned. One was Norwegian. It came from [l Norway].')[0]!.peopleEarly,
  ).toBe(0);
});
