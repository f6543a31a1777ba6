import type { Listed } from './hosts/hosts';
import type { Site } from './site';
import type { PageSite, Target } from './target';

/** Names that unrelated outlets share across countries. */
const COMMON_NAMES = new Set(
  (
    'abc bild blick capital chronicle courier daily express focus globe guardian herald heute independent journal ' +
    'liberation live local metro mirror nation national news observer online post press prensa record sport standard ' +
    'star sun telegraph time times today tribune week world echo kurier nova pravda politika dnevnik vecernji monitor ' +
    'expreso comercio universal elpais elmundo lanacion larepublica eltiempo hoy lahora laprensa elcomercio ' +
    'eluniversal lastampa republica dagbladet aftonbladet delfi sputnik channel radio television blog shop store'
  ).split(' '),
);
/** A shorter name is no brand: `dn.se` and `dn.pt` have nothing in common. */
const SHORTEST_BRAND = 4;

/** Whether two sites are one brand under different suffixes (`example.com`, `example.co.uk`). */
export function isSameBrand(page: PageSite, target: Target): boolean {
  const own = page.site;
  if (!own || target.address.kind !== 'web' || own.label !== target.label) return false;
  if (own.isHosted || target.address.site.isHosted) return false;
  if (page.owner !== undefined && page.owner === target.owner) return true;
  if (own.label.length < SHORTEST_BRAND || COMMON_NAMES.has(own.label)) return false;
  return !areListedApart(page.listed, target.listed) && !isAcademic(target.address.site);
}

function areListedApart(a: Listed | undefined, b: Listed | undefined): boolean {
  return a !== undefined && b !== undefined && (a.kind !== b.kind || a.group !== b.group);
}

/** A university may carry the name of a town that a paper carries as well. */
function isAcademic({ suffix }: Site): boolean {
  return /^(?:edu|ac)(?:\.|$)/.test(suffix) || suffix === 'gov';
}
