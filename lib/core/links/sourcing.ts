import type { Link } from '../analysis';

/** What the links of an article's text say about where it rests. Counts addresses, not links: repeats count once. */
export interface LinkSourcing {
  /** Citations of other sites, sister titles left out. */
  readonly outbound: number;
  /** The same by kind of destination, most first, then by name. */
  readonly byKind: readonly { readonly destination: string; readonly count: number }[];
  /** Own stories and pages that the text links: the site's, and those of sites of the same owner. */
  readonly own: number;
  /**
   * `circular`: own stories only. `cites-itself`: own stories beside others. `outbound`: others only.
   * `none`: no link of the text leads to a source, as on about half of all news pages.
   */
  readonly pattern: 'outbound' | 'cites-itself' | 'circular' | 'none';
}

const OWN = new Set(['same-site', 'non-web']);

/** Counts the sources an article links. Mentions, menus and related stories are no sources. */
export function linkSourcing(links: readonly Link[]): LinkSourcing {
  const counts = new Map<string, Set<string>>();
  const own = new Set<string>();
  for (const link of links) {
    const place = link.duplicateOf ?? link.id;
    const isOwn = link.role === 'cross-reference' || (link.role === 'citation' && link.sister);
    if (isOwn) own.add(place);
    else if (link.role === 'citation' && !OWN.has(link.destination)) {
      const places = counts.get(link.destination) ?? new Set();
      counts.set(link.destination, places.add(place));
    }
  }
  const byKind = [...counts]
    .map(([destination, places]) => ({ destination, count: places.size }))
    .sort((a, b) => b.count - a.count || (a.destination < b.destination ? -1 : 1));
  const outbound = byKind.reduce((sum, { count }) => sum + count, 0);
  return { outbound, byKind, own: own.size, pattern: patternOf(outbound, own.size) };
}

function patternOf(outbound: number, own: number): LinkSourcing['pattern'] {
  if (outbound > 0) return own > 0 ? 'cites-itself' : 'outbound';
  return own > 0 ? 'circular' : 'none';
}
