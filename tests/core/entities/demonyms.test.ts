import { expect, test } from 'vitest';
import { mergeAliases } from '../../../lib/core/entities/aliases';
import { hasPeople, peoplesOf } from '../../../lib/core/entities/demonyms';
import { read } from './marked';

test('the people of a place that is named count for it', () => {
  const { text, names } = read(
    'Iranian ships and a South Korean one left [l South Korea]. [l Iran] said Iranians and Koreans waited for the Dutch.',
  );
  const groups = mergeAliases(text, names);
  const found = groups.map((_, index) =>
    peoplesOf(text, groups)
      .get(index)
      ?.map(({ start, end }) => text.slice(start, end)),
  );
  expect(found).toEqual([['Korean'], ['Iranian', 'Iranians']]);
});

test('a text that names no such place has none', () => {
  const { text, names } = read('[p Jordan Lima] met Jordanian officials in [l Telm].');
  expect(peoplesOf(text, mergeAliases(text, names)).size).toBe(0);
  expect([hasPeople('U.S.'), hasPeople('the Netherlands'), hasPeople('Telm')]).toEqual([true, true, false]);
});
