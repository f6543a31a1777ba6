import { expect, test } from 'vitest';
import { mergeAliases } from '../../../lib/core/entities/aliases';
import { read } from './marked';

test.each<[string, string[][]]>([
  ['[p Ana Lima] spoke. [p Lima] left.', [['Ana Lima', 'Lima']]],
  ['[p Ana Lima] and [p Rui Lima] spoke. [p Rui] left.', [['Ana Lima'], ['Rui Lima', 'Rui']]],
  ['The [o Harbour Safety Agency] closed it, the [o HSA] said.', [['Harbour Safety Agency', 'HSA']]],
  ['The [l United States] and the [l U.S.], or [l US].', [['United States', 'U.S.', 'US']]],
  ['[o Norvex Inc] fell. [o Norvex] rose.', [['Norvex Inc', 'Norvex']]],
  ['[l Lima] lies far from [p Ana Costa].', [['Lima'], ['Ana Costa']]],
  [
    '[o Guild House] closed. The [o Guild of Rowers] paid. The [o Guild] knew.',
    [['Guild House'], ['Guild of Rowers', 'Guild']],
  ],
  ['[l Norvex] rose. [o Norvex Ltd] fell.', [['Norvex'], ['Norvex Ltd']]],
  ['The [o HSA Fund] is the [o Harbour Safety Agency Fund].', [['HSA Fund', 'Harbour Safety Agency Fund']]],
  ['The [o Arden team] is the [o Arden rowing team].', [['Arden team', 'Arden rowing team']]],
  ['The [o al-Telmiya List] met. The [o Telmiya List] left.', [['al-Telmiya List', 'Telmiya List']]],
  ['[o Telm Football Club] won. [o Telm] sang.', [['Telm Football Club', 'Telm']]],
  ['[o Norvex Energy] fell. [p Norvex] said no.', [['Norvex Energy', 'Norvex']]],
  ['[p Ana Ford] runs [o Ford Motors]. [p Ford] spoke.', [['Ana Ford', 'Ford'], ['Ford Motors']]],
  ['[p José Lima] is [p Jose Lima].', [['José Lima', 'Jose Lima']]],
  ['[o Bank of Arden] sued [o Bank of Telm].', [['Bank of Arden'], ['Bank of Telm']]],
])('%s', (marked, expected) => {
  const { text, names } = read(marked);
  const groups = mergeAliases(text, names).map(({ mentions }) =>
    mentions.map(({ start, end }) => text.slice(start, end)),
  );
  expect(groups).toEqual(expected);
});
