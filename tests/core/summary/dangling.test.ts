import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../lib/core/summary/content';
import { dangles, withReferents } from '../../../lib/core/summary/dangling';
import { splitSentences } from '../../../lib/core/text/sentences';
import { tokenize } from '../../../lib/core/text/tokens';

const contentFrom = (text: string) => contentOf(text, splitSentences(text), tokenize(text));

test.each([
  ['He said the pier was not safe.', true],
  ['This will cost 12 million.', true],
  ['Their ferry sank in May.', true],
  ['The move surprised the island.', true],
  ['The decision to close the pier surprised the island.', false],
  ['It was the council that closed the pier.', false],
  ['The council closed the pier.', false],
  ['Brandt said he was glad.', false],
])('%s points back: %s', (sentence, expected) => {
  expect(dangles(contentFrom(sentence), 0)).toBe(expected);
});

describe('what a dangling sentence points to', () => {
  const content = contentFrom(
    'Anna Brandt closed the pier. She was sorry. She wept. The ferry sank. The move was late.',
  );
  const withAll = (turns: readonly number[], fit: readonly number[] = [0, 1, 2, 3, 4]) =>
    withReferents(content, turns, new Set(fit), () => true);

  test.each([
    ['comes before it', [1, 3], [0, 1, 3]],
    ['is not taken twice', [0, 1], [0, 1]],
    ['dangles itself: it goes last', [2, 3], [3, 2]],
    ['stays where nothing dangles', [3, 0], [3, 0]],
    ['is taken for every one', [4, 1], [3, 4, 0, 1]],
  ])('%s', (_what, turns, expected) => {
    expect(withAll(turns)).toEqual(expected);
  });

  test('may not stand in a summary: the sentence goes last', () => {
    expect(withAll([1, 3], [1, 3])).toEqual([3, 1]);
  });

  test('is too far away: the sentence goes last', () => {
    expect(withReferents(content, [1, 3], new Set([0, 1, 3]), () => false)).toEqual([3, 1]);
  });
});
