import { affiliateSign } from './affiliates';
import { originalOf } from './copies';
import { type Site, siteOf } from './site';
import { stripTracking } from './tracking';
import { unwrap } from './wrappers';

export type NonWebKind = 'mailto' | 'mailto-share' | 'tel' | 'javascript' | 'data' | 'file' | 'app-scheme' | 'broken';

/** A place on the web: absolute, wrappers opened, tracking taken off. */
export interface WebAddress {
  readonly kind: 'web';
  readonly url: URL;
  readonly site: Site;
  /** The wrappers that were opened, outermost first. */
  readonly hops: readonly string[];
  /** Where `url` is an archived or accelerated copy: the original's address. */
  readonly original?: string;
  /** The address carried a user name (`user@host`), which is never shown or kept. */
  readonly credentials: boolean;
  /** How the address or one of its wrappers shows that someone is paid for the click. */
  readonly affiliate?: string;
}

/** What an `href` says, read without fetching anything. */
export type Address =
  | WebAddress
  /** A place on the page itself, or a relative address on a page whose own address is not known. */
  | { readonly kind: 'fragment' | 'self' | 'relative' }
  | { readonly kind: NonWebKind };

/** Reads an `href` against the page's base. Never throws, whatever it holds. */
export function addressOf(href: string, base?: string): Address {
  const written = trimmed(href);
  if (written === '') return { kind: 'self' };
  if (written.startsWith('#')) return { kind: 'fragment' };
  const scheme = schemeOf(written);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { kind: nonWebKind(scheme, written) };
  const url = parsed(written, base);
  if (url === undefined) return { kind: scheme === undefined && base === undefined ? 'relative' : 'broken' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'broken' };
  return webAddress(url);
}

function webAddress(given: URL): Address {
  const credentials = given.username !== '' || given.password !== '';
  given.username = '';
  given.password = '';
  const { url, hops } = unwrap(given);
  const site = siteOf(url.hostname);
  const affiliate = affiliateSign(given, siteOf(given.hostname)) ?? affiliateSign(url, site);
  stripTracking(url, site);
  const original = originalOf(url);
  return {
    kind: 'web',
    url,
    site,
    hops,
    credentials,
    ...(original === undefined ? {} : { original }),
    ...(affiliate === undefined ? {} : { affiliate }),
  };
}

/** Without the control characters and spaces that a browser ignores: they disguise schemes (`java\nscript:`). */
function trimmed(href: string): string {
  let start = 0;
  let end = href.length;
  while (start < end && href.charCodeAt(start) <= 0x20) start++;
  while (end > start && href.charCodeAt(end - 1) <= 0x20) end--;
  return href.slice(start, end).replace(/[\t\n\r]/g, '');
}

function schemeOf(written: string): string | undefined {
  return /^([a-z][a-z0-9+.-]{0,40}):/i.exec(written)?.[1]?.toLowerCase();
}

function nonWebKind(scheme: string, written: string): NonWebKind {
  if (scheme === 'mailto') return /^mailto:(?:\?|$)/i.test(written) ? 'mailto-share' : 'mailto';
  if (scheme === 'tel' || scheme === 'callto') return 'tel';
  if (scheme === 'javascript' || scheme === 'vbscript') return 'javascript';
  if (scheme === 'data' || scheme === 'blob') return 'data';
  if (scheme === 'file') return 'file';
  // A slip of the pen for http, and a host with its port (`localhost:8000/`), lead nowhere.
  return /^(?:h?t?tt?ps?|hhttps?|htpps?|htttps?)$/.test(scheme) || scheme.includes('.') ? 'broken' : 'app-scheme';
}

function parsed(written: string, base: string | undefined): URL | undefined {
  try {
    const url = base === undefined ? new URL(written) : new URL(written, base);
    // Chromium takes a space in the name of a host for a part of it.
    return url.hostname.includes('%') ? undefined : url;
  } catch {
    return undefined;
  }
}
