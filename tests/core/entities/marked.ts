import type { NamedSpan } from '../../../lib/core/entities/names';

/** "[p Keir Starmer] met [p Starmer]": names marked in the text, by kind. */
export function read(marked: string): { text: string; names: NamedSpan[] } {
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
