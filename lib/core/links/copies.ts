const ARCHIVE_TODAY = /^archive\.(?:ph|is|today|fo|li|md|vn)$/;
const STAMPED = /^\/(?:web\/)?(?:(?:\d{4,14}|\*)(?:[a-z]{2}_)?|o\/\w+|newest|oldest)\/(.+)$/;

/**
 * The address of the original behind a copy: a page in a web archive, or the accelerated (AMP) form of a page on its
 * own site. Nothing when the address is not such a copy, or the copy does not tell.
 */
export function originalOf(url: URL): string | undefined {
  if (!/amp|archive|arquivo/i.test(url.href)) return undefined;
  return archivedOriginal(url) ?? ampOriginal(url);
}

function archivedOriginal(url: URL): string | undefined {
  const { hostname, pathname, search, hash } = url;
  const isWayback = /^(?:www\.|web\.)?archive\.org$/.test(hostname);
  if (!isWayback && !ARCHIVE_TODAY.test(hostname) && !/^(?:webarchive|arquivo|web\.archive)\./.test(hostname))
    return undefined;
  const carried = STAMPED.exec(pathname)?.[1] ?? /^\/(https?:\/.+)$/.exec(pathname)?.[1];
  if (carried === undefined) return undefined;
  // Servers fold the two slashes of the carried address into one.
  const address = /^https?:/.test(carried) ? carried.replace(/^(https?:)\/+/, '$1//') : `http://${carried}`;
  try {
    return new URL(address + search + hash).href;
  } catch {
    return undefined;
  }
}

function ampOriginal(url: URL): string | undefined {
  const original = new URL(url.href);
  const pairs = original.search.slice(1).split('&');
  const kept = pairs.filter((pair) => !/^(?:amp(?:=(?:1|true)?)?|outputType=amp|output=amp)$/i.test(pair));
  if (kept.length < pairs.length) original.search = kept.join('&');
  if (/^amp\./.test(original.hostname)) original.hostname = original.hostname.replace(/^amp\./, 'www.');
  original.pathname = original.pathname.replace(/\/amp\/?$/, '').replace(/\.amp(?:\.html)?$/, '.html');
  return original.href === url.href ? undefined : original.href;
}
