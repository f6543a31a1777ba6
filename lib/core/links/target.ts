import type { Anchor, Article } from '../article';
import { type Address, addressOf } from './address';
import { type Listed, listed } from './hosts/hosts';
import { ownerOf } from './owners';
import type { Site } from './site';

/** The site of the page that is being read. */
export interface PageSite {
  readonly url?: URL;
  readonly site?: Site;
  readonly owner?: string;
  readonly listed?: Listed;
}

/** What a link leads to, taken apart for the rules. Of a link that leads nowhere on the web, the texts are ''. */
export interface Target {
  readonly address: Address;
  readonly page: PageSite;
  /** Lower case, without a leading `www.`. */
  readonly hostname: string;
  /** Registrable domain, and the part of it before its suffix. */
  readonly domain: string;
  readonly label: string;
  readonly suffix: string;
  /** Lower case. */
  readonly path: string;
  /** The parts of `path`. */
  readonly segments: readonly string[];
  /** Lower case, with its `?`; '' when there is none. */
  readonly query: string;
  /** `hostname`, `path` and `query` in one piece. */
  readonly place: string;
  readonly listed?: Listed;
  readonly owner?: string;
  /** Not a home page. */
  readonly deep: boolean;
  /** The words of the link. */
  readonly text: string;
  /** The words around it, itself included. */
  readonly around: string;
}

/** Longest address that the rules read, in code units. */
const RULES_LIMIT = 512;
/** Pages that stand for a site's front: index files and bare language choices. */
const FRONT =
  /^(?:index|default|home|start|main|node|welcome|html|web|site)(?:\.\w{2,5}){0,2}$|^[a-z]{2}(?:[-_][a-z]{2,5}){0,2}(?:\.html?)?$/;

export function pageSiteOf(article: Article): PageSite {
  const given = article.url ?? article.canonicalUrl;
  const address = given === undefined ? undefined : addressOf(given);
  if (address?.kind !== 'web') return {};
  const { url, site } = address;
  const known = listed(site.hostname, []);
  const owner = ownerOf(site);
  return { url, site, ...(owner === undefined ? {} : { owner }), ...(known ? { listed: known } : {}) };
}

export function targetOf(address: Address, anchor: Anchor, page: PageSite): Target {
  const words = { text: anchor.text, around: anchor.context.block };
  if (address.kind !== 'web') {
    const nothing = { hostname: '', domain: '', label: '', suffix: '', path: '', segments: [], query: '', place: '' };
    return { address, page, ...nothing, deep: address.kind === 'relative', ...words };
  }
  const { url, site } = address;
  const path = url.pathname.slice(0, RULES_LIMIT).toLowerCase();
  const query = url.search.slice(0, RULES_LIMIT).toLowerCase();
  const segments = path.split('/').filter((segment) => segment !== '');
  // The page's own links are most of a page, and nothing asks who is behind them.
  const isOwn = site.domain === page.site?.domain;
  const known = isOwn ? undefined : listed(site.hostname, segments);
  const owner = isOwn ? page.owner : ownerOf(site);
  return {
    address,
    page,
    hostname: site.hostname,
    domain: site.domain,
    label: site.label,
    suffix: site.suffix,
    path,
    segments,
    query,
    place: site.hostname + path + query,
    ...(known ? { listed: known } : {}),
    ...(owner === undefined ? {} : { owner }),
    deep: segments.some((segment) => !FRONT.test(segment)) || url.search.length > 1,
    ...words,
  };
}
