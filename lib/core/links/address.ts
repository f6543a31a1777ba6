import { originalOf } from './copies';
import { type Site, siteOf } from './site';
import { stripTracking } from './tracking';
import { unwrap } from './wrappers';

export type NonWebKind = 'mailto' | 'mailto-share' | 'tel' | 'javascript' | 'data' | 'file' | 'app-scheme' | 'broken';

/** What an `href` says, read without fetching anything. */
export type Address =
  /** A place on the web: absolute, wrappers opened, tracking taken off. */
  | {
      readonly kind: 'web';
      readonly url: URL;
      readonly site: Site;
      /** The wrappers that were opened, outermost first. */
      readonly hops: readonly string[];
      /** Where `url` is an archived or accelerated copy: the original's address. */
      readonly original?: string;
      /** The address carried a user name (`user@host`), which is never shown or kept. */
      readonly credentials: boolean;
      /** The address or one of its wrappers pays someone for the click. */
      readonly affiliate?: string;
    }
  /** A place on the page itself, or a relative address on a page whose own address is not known. */
  | { readonly kind: 'fragment' | 'self' | 'relative' }
  | { readonly kind: NonWebKind };

const AFFILIATE_HOSTS =
  /(?:^|\.)(?:skimresources\.com|redirectingat\.com|viglink\.com|sjv\.io|pxf\.io|shareasale\.com|anrdoezrs\.net|dpbolvw\.net|jdoqocy\.com|kqzyfj\.com|tkqlhce\.com|linksynergy\.com|awin1\.com|webgains\.com|tradedoubler\.com|digidip\.net|prf\.hn|narrativ\.com|shop-links\.co|howl\.me|avantlink\.com|financeads\.net|amzn\.to|goto\.target\.com|goto\.walmart\.com|rover\.ebay\.com|partnerize\.com|impact\.com|tracking\.adcell\.com|adtraction\.com)$/;
const AFFILIATE_PARAMETERS =
  /[?&](?:tag=[\w.-]+-2\d|ascsubtag=|affid=|aff_id=|affiliate(?:_?id)?=|awc=|irclickid=|campid=533|partner_?id=|linkcode=)/i;

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
  const affiliate = affiliateSign(given);
  const { url, hops } = unwrap(given);
  const credentials = [given, url].some(({ username, password }) => username !== '' || password !== '');
  for (const wrapped of [url]) {
    wrapped.username = '';
    wrapped.password = '';
  }
  const sign = affiliate ?? affiliateSign(url);
  const site = siteOf(url.hostname);
  stripTracking(url, site);
  const original = originalOf(url);
  return {
    kind: 'web',
    url,
    site,
    hops,
    credentials,
    ...(original === undefined ? {} : { original }),
    ...(sign === undefined ? {} : { affiliate: sign }),
  };
}

function affiliateSign(url: URL): string | undefined {
  if (AFFILIATE_HOSTS.test(url.hostname)) return `${url.hostname} is an affiliate network`;
  const parameter = AFFILIATE_PARAMETERS.exec(url.search)?.[0].slice(1).split('=', 1)[0];
  return parameter === undefined ? undefined : `its address carries the affiliate parameter “${parameter}”`;
}

/** Without the control characters and spaces that a browser ignores: they disguise schemes (`java\nscript:`). */
function trimmed(href: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the ones browsers strip
  return href.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');
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
    return base === undefined ? new URL(written) : new URL(written, base);
  } catch {
    return undefined;
  }
}
