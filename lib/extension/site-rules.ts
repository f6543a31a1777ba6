/** What the reader wants of one site, whatever is usual elsewhere. */
export interface Site {
  /** As in its addresses, without `www.`: what `siteOf` gives. */
  readonly host: string;
  /** `always`: its pages are read and marked as they open. `never`: nothing is marked there unasked. */
  readonly rule: 'always' | 'never';
}

const HOST = /^(?:localhost|(?:[a-z0-9_-]+\.)+[a-z0-9-]+)$/;

/** The site of an address, or of what a reader types for one; undefined where that names no site of the web. */
export function siteOf(typed: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  return /^https?:$/.test(protocol) && HOST.test(host) ? host : undefined;
}

/** The pages of a site, as browsers write them in permissions: the one host, with `www.` and without. */
export function originsOf(host: string): string[] {
  return [`*://${host}/*`, `*://www.${host}/*`];
}

/** What the reader wants of the page at an address; undefined where that is nothing in particular. */
export function ruleFor(sites: readonly Site[], address: string | undefined): Site['rule'] | undefined {
  const host = address === undefined ? undefined : siteOf(address);
  return sites.find((site) => site.host === host)?.rule;
}

/** The sites with one among them changed or added, in alphabetical order. */
export function withSite(sites: readonly Site[], site: Site): readonly Site[] {
  return [...withoutSite(sites, site.host), site].sort((a, b) => (a.host < b.host ? -1 : 1));
}

export function withoutSite(sites: readonly Site[], host: string): readonly Site[] {
  return sites.filter((site) => site.host !== host);
}
