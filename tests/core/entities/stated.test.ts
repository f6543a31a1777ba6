import { expect, test } from 'vitest';
import { statedAliases } from '../../../lib/core/entities/stated';
import { read } from './marked';

test.each<[string, string[]]>([
  ['[l Telm] is also known as the [l City of Bells].', ['Telm = City of Bells']],
  ['[p Ana Lima], better known by her stage name [p Nessa], sang.', ['Ana Lima = Nessa']],
  ['[l Telm] is called the “[l City of Bells]”.', ['Telm = City of Bells']],
  ['[o Norvex] was renamed [o Arden Steel].', ['Norvex = Arden Steel']],
  ['[o Norvex] (formerly [o Arden Steel]) closed.', ['Norvex = Arden Steel']],
  ['The [o Neue Gilde], or [o New Guild], met.', ['Neue Gilde = New Guild']],
  ['[p Ana Lima], “[p Nessa Lima]”, sang.', ['Ana Lima = Nessa Lima']],
  ['[l Cape Telm] or [l Kap Telm] lies north.', ['Cape Telm = Kap Telm']],
  [
    '[o Norvex] (also called [o Norvex One], [o Norvo] and [o Nor]) closed.',
    ['Norvex = Norvex One', 'Norvex = Norvo', 'Norvex = Nor'],
  ],
  ['The [o Harbour Safety Agency] ([o HSA]) closed it.', ['Harbour Safety Agency = HSA']],
  ['The [o HSA] ([o Harbour Safety Agency]) closed it.', ['HSA = Harbour Safety Agency']],
  ['[p Ana Lima] called [p Rui Costa] a liar.', []],
  ['[p Ana Lima] named [p Rui Costa] as minister.', []],
  ['[p Ana Lima] or [p Rui Costa] will win.', []],
  ['[p Ana Lima], known as the voice of [l Telm], sang.', []],
  ['[p Ana Lima] ([o HSA]) came.', []],
  ['[o Norvex] ([l Telm]) and [o Arden Steel] closed.', []],
])('%s', (marked, expected) => {
  const { text, names } = read(marked);
  const pairs = statedAliases(text, names).map((pair) =>
    pair.map((index) => text.slice(names[index]!.start, names[index]!.end)).join(' = '),
  );
  expect(pairs).toEqual(expected);
});
