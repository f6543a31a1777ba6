import { siteOf } from './site';
import { stripTracking } from './tracking';

/**
 * A key that two addresses share when they lead to the same page: without scheme, `www.`, mobile hosts, default
 * port, trailing slash, tracking, order of parameters and fragment. Fragments that name a route (`#/…`) stay.
 * Not an address: for comparing only.
 */
export function canonicalKey(url: URL): string {
  const plain = new URL(url.href);
  stripTracking(plain, siteOf(plain.hostname));
  const host = plain.hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const path = unreserved(plain.pathname).replace(/\/+$/, '');
  const query = plain.search.slice(1).split('&').filter(Boolean).sort().join('&');
  const route = /^#[/!]/.test(plain.hash) ? plain.hash : '';
  return sameService(host, path, query) ?? `${host}${port(plain)}${path}${query === '' ? '' : `?${query}`}${route}`;
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
  return path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
  });
}
