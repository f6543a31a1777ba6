import { expect, test } from 'vitest';
import { withMendedEdges, withoutBareTitles, withoutShoutedVerbs } from '../../../../lib/core/entities/tagger/edges';
import { read } from '../marked';

const mended = (marked: string) => {
  const { text, names } = read(marked);
  return withMendedEdges(text, names).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
};

test.each<[string, string[]]>([
  ['[o Telm Rovers 3 11] 4', ['organization: Telm Rovers']],
  ['[o Telm Rovers 3] Arden 1', ['organization: Telm Rovers']],
  ['viewers of [o Channel 4] complained', ['organization: Channel 4']],
  ['[o TELM/ARDEN], Friday', ['organization: TELM', 'organization: ARDEN']],
  ['played by [o AC/DC] again', ['organization: AC/DC']],
  ['[p Ana Lima of Telm] voted', ['person: Ana Lima', 'place: Telm']],
  ['[p Ana Lima of the Guild] voted', ['person: Ana Lima', 'organization: Guild']],
  ['[p Joan of Arc] rode', ['person: Joan of Arc']],
  ['Ana Lima ([p D-Nevada]) voted', ['place: Nevada']],
  ['[p Ana Lima, D]-Ohio, voted', ['person: Ana Lima']],
  ['the [o Arden High Commissioner for Fish] spoke', []],
  ['[o Ms Lima] left', ['person: Lima']],
  [
    '[p Aurelia Semiconductor] fell near [l West Bank] and [l Soviet Union]',
    ['organization: Aurelia Semiconductor', 'place: West Bank', 'place: Soviet Union'],
  ],
  ['[o UAE] signed, [o EU] did not', ['place: UAE', 'organization: EU']],
])('%s', (marked, expected) => {
  expect(mended(marked)).toEqual(expected);
});

test('a title alone is no name, unless someone is called so', () => {
  const kept = (marked: string) => {
    const { text, names } = read(marked);
    return withoutBareTitles(text, names).map(({ start, end }) => text.slice(start, end));
  };
  expect(kept('[p Speaker] Lima, said [p Ana Lima].')).toEqual(['Ana Lima']);
  expect(kept('[p Mary Bishop] left; [p Bishop] smiled.')).toEqual(['Mary Bishop', 'Bishop']);
});

test('a headline in capitals keeps of a name what the text calls so', () => {
  const { text, names } = read(
    '[p ARDEN WARNS] OF FLOODS, [o TELM WORKERS UNION] MEETS. Officials in [l Arden] spoke.',
  );
  expect(withoutShoutedVerbs(text, names).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
    'place: ARDEN',
    'organization: TELM WORKERS UNION',
    'place: Arden',
  ]);
});
