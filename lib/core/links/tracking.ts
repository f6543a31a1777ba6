import data from './data/tracking.json' with { type: 'json' };
import type { Site } from './site';

const NAMES = new Set(data.names.map((name) => name.toLowerCase()));
const BY_SITE = new Map<string, ReadonlySet<string>>(
  Object.entries(data.hosts).map(([label, names]) => [label, new Set(names.map((name) => name.toLowerCase()))]),
);

/** Takes known tracking parameters off an address, as `withoutTracking` does off its query. */
export function stripTracking(url: URL, site: Site): void {
  const { search } = url;
  const kept = withoutTracking(search, site);
  if (kept !== search) url.search = kept;
}

/**
 * A query (with its `?`, or empty) without known tracking parameters, by name only; the others keep their order and
 * their spelling. Names that mean something elsewhere (`t`, `ref`, `source`) go only on the sites that use them so.
 */
export function withoutTracking(search: string, site: Site): string {
  if (search.length < 2) return search;
  const own = BY_SITE.get(site.label);
  const pairs = search.slice(1).split('&');
  const kept = pairs.filter((pair) => {
    const name = nameIn(pair);
    return !(NAMES.has(name) || own?.has(name) || data.prefixes.some((prefix) => name.startsWith(prefix)));
  });
  if (kept.length === pairs.length) return search;
  // Two `&` in a row leave an empty pair; of a bare `?` browsers make different addresses.
  const query = kept.join('&');
  return query === '' ? '' : `?${query}`;
}

function nameIn(pair: string): string {
  const raw = pair.split('=', 1)[0]!;
  if (!raw.includes('%')) return raw.toLowerCase();
  try {
    return decodeURIComponent(raw).toLowerCase();
  } catch {
    return raw.toLowerCase();
  }
}
