import { expect, test } from 'vitest';
import type { Entity } from '../../../lib/core/analysis';
import { type Correction, corrected, correctedActors } from '../../../lib/core/entities/corrections';

const named = (id: string, salience: number, ...names: string[]): Entity => ({
  id,
  kind: 'person',
  name: names.reduce((best, name) => (name.length > best.length ? name : best)),
  aliases: names.slice(1),
  salience,
  mentions: names.map((text, index) => ({ start: index * 20, end: index * 20 + text.length, text, form: 'name' })),
});
const cast = [named('e1', 0.9, 'Ana Lima', 'Lima'), named('e2', 0.5, 'Rui Costa'), named('e3', 0.2, 'Lima Board')];
const after = (...corrections: Correction[]) =>
  corrected(cast, corrections).map(({ id, name, aliases }) => [id, name, ...aliases]);

test('not a name: the entity is gone', () => {
  expect(after({ kind: 'not-a-name', entity: 'e2' })).toEqual([
    ['e1', 'Ana Lima', 'Lima'],
    ['e3', 'Lima Board'],
  ]);
});

test('merge: all places and forms are the first one’s', () => {
  const [first] = corrected(cast, [{ kind: 'merge', entity: 'e2', other: 'e1' }]);
  expect([first!.id, first!.name, first!.aliases, first!.mentions.length, first!.salience]).toEqual([
    'e2',
    'Rui Costa',
    ['Ana Lima', 'Lima'],
    3,
    0.9,
  ]);
});

test('split: the places of one form become an entity of their own', () => {
  const split = after({ kind: 'split', entity: 'e1', form: 'Lima' });
  expect(split).toHaveLength(4);
  expect(split).toContainEqual(['e1', 'Ana Lima']);
  expect(split).toContainEqual(['e1/Lima', 'Lima']);
});

test('split and merge undo each other', () => {
  const back = corrected(cast, [
    { kind: 'split', entity: 'e1', form: 'Lima' },
    { kind: 'merge', entity: 'e1', other: 'e1/Lima' },
  ]);
  expect(back.find(({ id }) => id === 'e1')!.mentions).toEqual(cast[0]!.mentions);
});

test.each<Correction>([
  { kind: 'not-a-name', entity: 'e9' },
  { kind: 'merge', entity: 'e1', other: 'e9' },
  { kind: 'merge', entity: 'e1', other: 'e1' },
  { kind: 'split', entity: 'e2', form: 'Rui Costa' },
  { kind: 'split', entity: 'e1', form: 'Costa' },
])('what is not there changes nothing: %j', (correction) => {
  expect(corrected(cast, [correction])).toEqual(cast);
});

test('key actors follow', () => {
  expect(
    correctedActors(
      ['e1', 'e2', 'e3'],
      [
        { kind: 'merge', entity: 'e2', other: 'e1' },
        { kind: 'not-a-name', entity: 'e3' },
      ],
    ),
  ).toEqual(['e2']);
});
