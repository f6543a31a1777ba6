import data from './data/affiliates.json' with { type: 'json' };
import type { Site } from './site';

const HOSTS = new Set(data.hosts);
const PARAMETERS = new Set(data.parameters);
const OWN_PARAMETERS = new Map(Object.entries(data.ownParameters));

/** The parameters in which affiliate networks carry the address they lead to. */
export const AFFILIATE_TARGETS: readonly string[] = data.targets;

/** Whether a host belongs to an affiliate network. */
export function isAffiliateNetwork(hostname: string): boolean {
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    if (HOSTS.has(host)) return true;
  }
  return false;
}

/** How an address shows that someone is paid for the click, if it does. Reads it as written, before anything is stripped. */
export function affiliateSign(url: URL, site: Site): string | undefined {
  if (isAffiliateNetwork(url.hostname)) return `${site.domain} is an affiliate network`;
  if (url.search.length < 2) return undefined;
  const own = OWN_PARAMETERS.get(site.label);
  for (const name of url.searchParams.keys()) {
    const lower = name.toLowerCase();
    if (PARAMETERS.has(lower) || own?.includes(lower)) return `its address carries the affiliate parameter “${lower}”`;
  }
  return undefined;
}
