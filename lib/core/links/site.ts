import { parse } from 'tldts';

/** The parts of a host name that tell who runs it. */
export interface Site {
  /** Lower case, in the form of the name system (`xn--…`), without a leading `www.`. */
  readonly hostname: string;
  /** Registrable domain; the host name itself for an address of numbers or a bare public suffix. */
  readonly domain: string;
  /** Public suffix, private ones included (`co.uk`, `gov.uk`, `blogspot.com`); '' for an address of numbers. */
  readonly suffix: string;
  /** `domain` without its suffix: `bbc` for `news.bbc.co.uk`. */
  readonly label: string;
  /** The suffix is one of a hosting service, not of a registry. */
  readonly isHosted: boolean;
}

/** A page names few hosts many times. Held small; what is in it never changes an answer. */
const known = new Map<string, Site>();
const KNOWN_LIMIT = 2_000;

/** The site behind a host name, after the Public Suffix List. */
export function siteOf(hostname: string): Site {
  let site = known.get(hostname);
  if (site === undefined) {
    site = readSite(hostname);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(hostname, site);
  }
  return site;
}

function readSite(hostname: string): Site {
  const { domain, publicSuffix, domainWithoutSuffix, isPrivate, isIp } = parse(hostname, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  const plain = hostname.replace(/^www\d?\./, '');
  return {
    hostname: plain === '' ? hostname : plain,
    // Where the suffix itself has a site (`www.gov.uk`), that is the domain to speak of.
    domain: domain === null ? plain : domain.replace(/^www\.(?=[^.]+\.)/, ''),
    suffix: isIp ? '' : (publicSuffix ?? ''),
    label: domainWithoutSuffix && domainWithoutSuffix !== 'www' ? domainWithoutSuffix : plain,
    isHosted: isPrivate === true,
  };
}

/** The registrable domain that a word shows, when it is a host name under a suffix of a registry (`bbc.co.uk`). */
export function domainIn(word: string): string | undefined {
  const { domain, isIcann } = parse(word, { allowPrivateDomains: true, validateHostname: true });
  if (domain === null) return undefined;
  return isIcann || parse(word).isIcann ? domain : undefined;
}
