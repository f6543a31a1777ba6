import data from './data/owners.json' with { type: 'json' };
import type { Site } from './site';

const OWNERS = new Map(
  Object.entries(data.owners).flatMap(([owner, sites]) => sites.map((site): [string, string] => [site, owner])),
);

/** Who owns a site, where our list knows. */
export function ownerOf(site: Site): string | undefined {
  return OWNERS.get(site.hostname) ?? OWNERS.get(site.domain);
}
