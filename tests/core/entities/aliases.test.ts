import { expect, test } from 'vitest';
import { mergeAliases } from '../../../lib/core/entities/aliases';
import type { NamedSpan } from '../../../lib/core/entities/names';

/** "[p Keir Starmer] met [p Starmer]": names marked in the text, by kind. */
function read(marked: string): { text: string; names: NamedSpan[] } {
  const kinds = { p: 'person', o: 'organization', l: 'place' } as const;
  const names: NamedSpan[] = [];
  let text = '';
  for (const [, plain, kind, name] of marked.matchAll(/([^[]+)|\[([pol]) ([^\]]+)\]/g)) {
    const start = text.length;
    text += plain ?? name;
    if (kind) names.push({ start, end: text.length, kind: kinds[kind as 'p' | 'o' | 'l'] });
  }
  return { text, names };
}

test.each<[string, string[][]]>([
  ['[p Ana Lima] spoke. [p Lima] left.', [['Ana Lima', 'Lima']]],
  ['[p Ana Lima] and [p Rui Lima] spoke. [p Rui] left.', [['Ana Lima'], ['Rui Lima', 'Rui']]],
  ['The [o Harbour Safety Agency] closed it, the [o HSA] said.', [['Harbour Safety Agency', 'HSA']]],
  ['The [l United States] and the [l U.S.], or [l US].', [['United States', 'U.S.', 'US']]],
  ['[o Norvex Inc] fell. [o Norvex] rose.', [['Norvex Inc', 'Norvex']]],
  ['[l Lima] lies far from [p Ana Costa].', [['Lima'], ['Ana Costa']]],
  ['[o Bank of Arden] sued [o Bank of Telm].', [['Bank of Arden'], ['Bank of Telm']]],
])('%s', (marked, expected) => {
  const { text, names } = read(marked);
  const groups = mergeAliases(text, names).map(({ mentions }) =>
    mentions.map(({ start, end }) => text.slice(start, end)),
  );
  expect(groups).toEqual(expected);
});
