import { expect, test } from 'vitest';
import { compareStories } from '../../../lib/core/compare/stories';
import { readingOf } from '../../support/readings';

const left = readingOf({
  sentences: [
    'At least 40 people were hurt when two trams collided in Verrin.',
    'The driver was questioned by police.',
  ],
  claims: [0, 1],
  people: ['Ada Nilsen', 'Oke Bramm'],
  cites: ['https://trams.example/statement', 'https://police.example/'],
});
const right = readingOf({
  sentences: ['Services resume on Monday.', 'Two trams collided in Verrin, injuring 52 people.'],
  claims: [0, 1],
  people: ['Oke Bramm'],
  cites: ['https://trams.example/statement'],
});

test('claims are paired across order, with the numbers that differ; the rest stands alone', () => {
  expect(compareStories(left, right).claims).toEqual([
    { left: 0, right: 1, numbers: { left: ['40'], right: ['52'] } },
    { left: 1 },
    { right: 0 },
  ]);
});

test('actors and citations are shared or one-sided', () => {
  const { actors, links } = compareStories(left, right);
  expect(actors).toEqual([{ left: 0 }, { left: 1, right: 0 }]);
  expect(links).toEqual([{ left: 0, right: 0 }, { left: 1 }]);
});

test('two articles with nothing in common give no pairs', () => {
  const other = readingOf({ sentences: ['A lighthouse was sold to a beekeeper.'], claims: [0] });
  expect(compareStories(left, other).claims.filter((row) => row.left !== undefined && row.right !== undefined)).toEqual(
    [],
  );
});

test('sources are counted on each side, those of both first', () => {
  const crediting = (...names: readonly string[]) => ({
    ...left,
    claims: names.map((text) => ({
      ...left.claims[0]!,
      attribution: { kind: 'named' as const, source: { start: 0, end: 0, text } },
    })),
  });
  expect(compareStories(crediting('officials', 'Police', 'Police'), crediting('police', 'the mayor')).sources).toEqual([
    { name: 'Police', left: [1, 2], right: [0] },
    { name: 'officials', left: [0], right: [] },
    { name: 'the mayor', left: [], right: [1] },
  ]);
});

test('a source named more fully in one article is the same as in the other', () => {
  const naming = (name: string, ...aliases: readonly string[]) => ({
    ...left,
    entities: [{ id: 'e', kind: 'person' as const, name, aliases, salience: 1, mentions: [] }],
    claims: [
      {
        ...left.claims[0]!,
        attribution: { kind: 'named' as const, source: { start: 0, end: 0, text: 'she', entity: 'e' } },
      },
    ],
  });
  const { sources } = compareStories(
    naming('Ana Maria Brandt', 'Ana Brandt', 'Brandt'),
    naming('Ana Brandt', 'Brandt'),
  );
  expect(sources).toEqual([{ name: 'Ana Maria Brandt', left: [0], right: [0] }]);
});
