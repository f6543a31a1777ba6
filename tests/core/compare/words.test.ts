import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordRuns } from '../../../lib/core/compare/words';

const shown = (runs: readonly { words: string; isShared: boolean }[]) =>
  runs.map(({ words, isShared }) => (isShared ? words : `[${words.trim()}]`)).join('');

test.each([
  ['The fire took 12 homes.', 'The fire took 17 homes.', 'The fire took [12]homes.', 'The fire took [17]homes.'],
  ['It’s “over”.', 'It\'s "over".', 'It’s “over”.', 'It\'s "over".'],
  ['One two.', 'Three four.', '[One two.]', '[Three four.]'],
  ['Same.', 'Same.', 'Same.', 'Same.'],
])('%s / %s', (before, after, left, right) => {
  const runs = wordRuns(before, after);
  expect([shown(runs.before), shown(runs.after)]).toEqual([left, right]);
});

test('the runs of a side are the sentence, and both sides share the same words', () => {
  const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd '), { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const runs = wordRuns(before, after);
      expect(runs.before.map(({ words }) => words).join('')).toBe(before.trim() === '' ? '' : before);
      const shared = (side: typeof runs.before) =>
        side.filter(({ isShared }) => isShared).flatMap(({ words }) => words.trim().split(/\s+/));
      expect(shared(runs.before)).toEqual(shared(runs.after));
    }),
  );
});

test('sentences without end are taken whole', () => {
  const long = 'word '.repeat(5_000);
  expect(wordRuns(long, 'short').before).toEqual([{ words: long, isShared: false }]);
});
