import { siteOf } from './site';
import { withoutTracking } from './tracking';

/**
 * A key that two addresses share when they lead to the same page: without scheme, `www.`, mobile hosts, default
 * port, trailing slash, tracking, order of parameters and fragment. Fragments that name a route (`#/…`) stay.
 * Not an address: for comparing only.
 */
export function canonicalKey(url: URL): string {
  const { hostname, search, hash } = url;
  const host = hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const path = trailingless(unreserved(url.pathname));
  const query = search === '' ? '' : withoutTracking(search, siteOf(hostname)).slice(1);
  const sorted = query.includes('&') ? query.split('&').filter(Boolean).sort().join('&') : query;
  const route = /^#[/!]/.test(hash) ? hash : '';
  return sameService(host, path, sorted) ?? `${host}${port(url)}${path}${sorted === '' ? '' : `?${sorted}`}${route}`;
}

function trailingless(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function sameService(host: string, path: string, query: string): string | undefined {
  if (host === 'twitter.com' || host === 'x.com') return `x.com${path.toLowerCase()}`;
  if (host === 'youtu.be') return `youtube.com/watch?v=${path.slice(1)}`;
  const video = /(?:^|&)v=([\w-]+)/.exec(query)?.[1];
  if (host === 'youtube.com' && path === '/watch' && video !== undefined) return `youtube.com/watch?v=${video}`;
  if (host === 'doi.org' || host === 'dx.doi.org') return `doi.org${path.toLowerCase()}`;
  return undefined;
}

function port({ port: number }: URL): string {
  return number === '' ? '' : `:${number}`;
}

/** Percent codes of letters, digits and `-._~` decoded, as RFC 3986 says they mean the same. */
function unreserved(path: string): string {
  if (!path.includes('%')) return path;
  return path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
  });
}
