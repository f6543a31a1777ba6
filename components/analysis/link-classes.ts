import type { Link } from '../../lib/core/analysis';

export { LINK_CLASSES, type LinkClass, linkClass, linksByClass } from '../../lib/core/links/classes';

/** An address that may be opened: of the web, and nothing else that a page could have put there. */
export function webAddress({ url }: Link): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
