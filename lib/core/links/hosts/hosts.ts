import academic from './data/academic.json' with { type: 'json' };
import adTracker from './data/ad-tracker.json' with { type: 'json' };
import company from './data/company.json' with { type: 'json' };
import data from './data/data.json' with { type: 'json' };
import documentHost from './data/document-host.json' with { type: 'json' };
import factChecker from './data/fact-checker.json' with { type: 'json' };
import government from './data/government.json' with { type: 'json' };
import intergovernmental from './data/intergovernmental.json' with { type: 'json' };
import legal from './data/legal.json' with { type: 'json' };
import media from './data/media.json' with { type: 'json' };
import news from './data/news.json' with { type: 'json' };
import organization from './data/organization.json' with { type: 'json' };
import personal from './data/personal.json' with { type: 'json' };
import redirector from './data/redirector.json' with { type: 'json' };
import reference from './data/reference.json' with { type: 'json' };
import shop from './data/shop.json' with { type: 'json' };
import social from './data/social.json' with { type: 'json' };
import wire from './data/wire.json' with { type: 'json' };

interface HostList {
  /** By group: lines of entries parted by spaces, which keeps the files a tenth smaller than an array of each. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** The lists of `data`; an entry is a host, or a host with the first parts of a path. */
const LISTS = {
  'ad-tracker': adTracker,
  redirector,
  social,
  media,
  'fact-checker': factChecker,
  wire,
  legal,
  data,
  academic,
  intergovernmental,
  government,
  reference,
  news,
  shop,
  'document-host': documentHost,
  organization,
  company,
  personal,
} as const satisfies Record<string, HostList>;

export type HostKind = keyof typeof LISTS;

/** What our lists know of a host. */
export interface Listed {
  readonly kind: HostKind;
  /** The entry that matched: the host or one above it, with a path where the entry has one. */
  readonly entry: string;
  /** The group inside the list: a country code, or a sort (`courts`, `preprints`). */
  readonly group: string;
}

const INDEX = new Map<string, Listed>(
  Object.entries(LISTS).flatMap(([kind, { groups }]: [string, HostList]) =>
    Object.entries(groups).flatMap(([group, lines]) =>
      lines.flatMap((line) =>
        line.split(' ').map((entry): [string, Listed] => [entry, { kind: kind as HostKind, entry, group }]),
      ),
    ),
  ),
);

/** Longest entry path, in segments. */
const PATH_DEPTH = 3;

/** The closest entry for a host name (without `www.`) and path: the most specific host first, then the longest path. */
export function listed(hostname: string, segments: readonly string[]): Listed | undefined {
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    for (let depth = Math.min(PATH_DEPTH, segments.length); depth >= 0; depth--) {
      const found = INDEX.get([host, ...segments.slice(0, depth)].join('/'));
      if (found) return found;
    }
  }
  return undefined;
}
