import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../../lib/core/analyse';
import { actionsOf } from '../../../lib/core/entities/actions';
import { articleFromText } from '../../../lib/core/text/plain';

const entities = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../public/models/entities.bin')));

test('an actor acts, is acted on, speaks, or is only named', () => {
  const text =
    'Marta Quill opened the port in Lisbon. John Carter praised Quill. “It is late,” Quill said. The letter from Quill was lost.';
  const { sentences, entities: found } = analyse(articleFromText(text), { entities });
  const id = found.find(({ name }) => name === 'Marta Quill')!.id;
  const actions = actionsOf(text, sentences, found, [id]).get(id)!;
  expect(actions.map(({ sentence, part, verb }) => [sentence, part, verb && text.slice(verb.start, verb.end)])).toEqual(
    [
      [0, 'acts', 'opened'],
      [1, 'is-acted-on', 'praised'],
      [2, 'speaks', 'said'],
      [3, 'is-named', undefined],
    ],
  );
  expect(actions[1]!.others).toEqual([found.find(({ name }) => name === 'John Carter')!.id]);
});
