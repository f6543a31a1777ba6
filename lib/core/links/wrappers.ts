import { AFFILIATE_TARGETS, isAffiliateNetwork } from './affiliates';
import { siteOf } from './site';

/** A service whose addresses carry the address they lead to. */
interface Wrapper {
  readonly name: string;
  readonly example: string;
  /** The carried address, when `url` is one of this service's. */
  target(url: URL): string | undefined;
}

const MAX_HOPS = 3;

const queried =
  (host: RegExp, names: readonly string[], path = /^/) =>
  (url: URL): string | undefined => {
    if (!host.test(url.hostname) || !path.test(url.pathname)) return undefined;
    for (const name of names) {
      const value = url.searchParams.get(name);
      if (value) return value;
    }
    return undefined;
  };

const WRAPPERS: readonly Wrapper[] = [
  {
    name: 'search engine',
    example: 'https://www.google.com/url?q=https://example.org/',
    target: queried(/(?:^|\.)google\.[a-z.]{2,6}$/, ['q', 'url'], /^\/url$/),
  },
  {
    name: 'search engine',
    example: 'https://duckduckgo.com/l/?uddg=https://example.org/',
    target: queried(/^(?:r\.search\.yahoo\.com|duckduckgo\.com|www\.bing\.com|yandex\.[a-z]+)$/, ['uddg', 'RU', 'url']),
  },
  {
    name: 'accelerated page',
    example: 'https://www.google.com/amp/s/example.org/story/amp',
    target: ({ hostname, pathname }) => {
      if (!/(?:^|\.)google\.[a-z.]{2,6}$/.test(hostname)) return undefined;
      const path = /^\/amp\/(s\/)?(.+)$/.exec(pathname);
      return path ? withoutAmp(`http${path[1] ? 's' : ''}://${path[2]}`) : undefined;
    },
  },
  {
    name: 'accelerated page',
    example: 'https://example-org.cdn.ampproject.org/c/s/example.org/story',
    target: ({ hostname, pathname, search }) => {
      if (!/(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(hostname)) return undefined;
      const path = /^\/(?:[a-z]\/)?(s\/)?([^/]+\..+)$/.exec(pathname);
      return path ? withoutAmp(`http${path[1] ? 's' : ''}://${path[2]}${search}`) : undefined;
    },
  },
  {
    name: 'translated page',
    example: 'https://example-org.translate.goog/story?_x_tr_sl=de&_x_tr_tl=en',
    target: ({ hostname, pathname, search }) => {
      const [, label] = /^(.+)\.translate\.goog$/.exec(hostname) ?? [];
      if (label === undefined) return undefined;
      const original = label.replace(/--|-/g, (dash) => (dash === '--' ? '-' : '.'));
      const kept = search.slice(1).split('&');
      const query = kept.filter((pair) => pair !== '' && !pair.startsWith('_x_tr_')).join('&');
      return `https://${original}${pathname}${query === '' ? '' : `?${query}`}`;
    },
  },
  {
    name: 'translated page',
    example: 'https://translate.google.com/translate?u=https://example.org/',
    target: queried(/^translate\.google(?:usercontent)?\.[a-z.]{2,6}$/, ['u']),
  },
  {
    name: 'social network',
    example: 'https://l.facebook.com/l.php?u=https://example.org/',
    target: queried(
      /(?:^|\.)(?:facebook|instagram|messenger|threads)\.(?:com|net)$/,
      ['u'],
      /^\/(?:l\.php|flx\/warn\/)?$/,
    ),
  },
  {
    name: 'social network',
    example: 'https://out.reddit.com/t3_1?url=https://example.org/',
    target: queried(/^out\.reddit\.com$/, ['url']),
  },
  {
    name: 'social network',
    example: 'https://www.linkedin.com/redir/redirect?url=https://example.org/',
    target: queried(/(?:^|\.)linkedin\.com$/, ['url'], /^\/(?:redir\/redirect|safety\/go)/),
  },
  {
    name: 'social network',
    example: 'https://www.youtube.com/redirect?q=https://example.org/',
    target: queried(/(?:^|\.)youtube\.com$/, ['q'], /^\/redirect$/),
  },
  {
    name: 'social network',
    example: 'https://vk.com/away.php?to=https://example.org/',
    target: queried(/^(?:www\.|m\.)?vk\.(?:com|ru)$/, ['to'], /^\/away(?:\.php)?$/),
  },
  {
    name: 'social network',
    example: 'https://t.umblr.com/redirect?z=https://example.org/',
    target: queried(/^t\.umblr\.com$/, ['z']),
  },
  {
    name: 'forum',
    example: 'https://steamcommunity.com/linkfilter/?u=https://example.org/',
    target: queried(/^steamcommunity\.com$/, ['u', 'url'], /^\/linkfilter/),
  },
  {
    name: 'mail filter',
    example: 'https://eur01.safelinks.protection.outlook.com/?url=https://example.org/',
    target: queried(/(?:^|\.)safelinks\.protection\.outlook\.com$/, ['url']),
  },
  {
    name: 'mail filter',
    example: 'https://urldefense.com/v3/__https://example.org/__;!!x',
    target: ({ hostname, href }) => {
      if (!/(?:^|\.)urldefense\.(?:com|us)$/.test(hostname)) return undefined;
      return /\/v3\/__(.+?)__;/.exec(href.slice(0, 4096))?.[1];
    },
  },
  {
    name: 'mail filter',
    example: 'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_',
    target: (url) => {
      const coded = queried(/^urldefense\.proofpoint\.com$/, ['u'], /^\/v2\/url$/)(url);
      return coded
        ?.replace(/-([0-9A-F]{2})/g, '%$1')
        .replace(/_/g, '/')
        .replace(/%3A/g, ':');
    },
  },
  {
    name: 'mail filter',
    example: 'https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=https://example.org/',
    target: queried(/^deref-(?:gmx|web-de|web|mail)\.[a-z]+$/, ['redirectUrl']),
  },
  {
    name: 'messenger',
    example: 'https://slack-redir.net/link?url=https://example.org/',
    target: queried(/^slack-redir\.net$/, ['url']),
  },
  {
    name: 'referrer hider',
    example: 'https://href.li/?https://example.org/',
    target: ({ hostname, search }) =>
      /^(?:href\.li|nullrefer\.com|anonym\.to|dereferer\.me|hidereferrer\.com)$/.test(hostname) &&
      /^\?https?:/.test(search)
        ? search.slice(1)
        : undefined,
  },
  {
    name: 'affiliate network',
    example: 'https://go.redirectingat.com/?id=1&url=https://shop.example.org/',
    target: (url) => (isAffiliateNetwork(url.hostname) ? queried(/^/, AFFILIATE_TARGETS)(url) : undefined),
  },
  {
    name: 'app link',
    example: 'https://app.adjust.com/x?redirect=https://example.org/',
    target: queried(/(?:^|\.)(?:adjust\.com|adj\.st|app\.link|onelink\.me|page\.link)$/, [
      'redirect',
      'redirect_ios',
      'redirect_android',
      'af_web_dp',
      'link',
      '$desktop_url',
      '$fallback_url',
      'ofl',
    ]),
  },
  {
    name: 'cached page',
    example: 'https://webcache.googleusercontent.com/search?q=cache:https://example.org/',
    target: (url) => {
      const query = queried(/^webcache\.googleusercontent\.com$/, ['q'])(url);
      const cached = query && /^cache:(?:[\w-]{8,16}:)?(\S+)/.exec(query.slice(0, 4096))?.[1];
      return cached && !/^https?:/.test(cached) ? `http://${cached}` : (cached ?? undefined);
    },
  },
];

/** What was found inside the wrappers of an address. */
export interface Unwrapped {
  readonly url: URL;
  /** The addresses that were opened, outermost first; at most three. */
  readonly hops: readonly string[];
}

/** Opens known redirect wrappers, web targets only and three at most, and keeps what was opened. Nothing is fetched. */
export function unwrap(url: URL): Unwrapped {
  const hops: string[] = [];
  let current = url;
  while (hops.length < MAX_HOPS) {
    const inner = targetOf(current);
    if (inner === undefined || inner.href === current.href) break;
    hops.push(current.href);
    current = inner;
  }
  return { url: current, hops };
}

/** What every address that carries another one contains; few do, and asking each wrapper is slow. */
const MAY_CARRY = /https?(?::|%3a|-3a)|\/amp\/|cache:|translate\.goog|ampproject|bing-amp/i;

function targetOf(url: URL): URL | undefined {
  if (!MAY_CARRY.test(url.href.slice(url.protocol.length))) return undefined;
  for (const wrapper of WRAPPERS) {
    const carried = wrapper.target(url);
    const target = carried === undefined ? undefined : webUrl(carried);
    if (target) return target;
  }
  return undefined;
}

/** A web address out of another one's text; nothing for `javascript:` and the like, or a host without a suffix. */
function webUrl(text: string): URL | undefined {
  try {
    const url = new URL(/^https?%3a/i.test(text) ? decodeURIComponent(text) : text);
    url.username = '';
    url.password = '';
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.hostname.includes('.') && siteOf(url.hostname).domain !== '' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The address of the ordinary page behind an accelerated one, inside a cache that holds nothing else. */
function withoutAmp(address: string): string {
  return address.replace(/\/amp(?=\/|\?|$)/g, '').replace(/([/.])amp\.html?(?=\?|$)/, '$1html');
}
