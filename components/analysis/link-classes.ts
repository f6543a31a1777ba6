import type { Link } from '../../lib/core/analysis';
import type { LinkClass } from '../../lib/core/links/classes';
import type { Words } from '../../lib/core/words';

export { LINK_CLASSES, type LinkClass, linkClass, linksByClass } from '../../lib/core/links/classes';

/** An address that may be opened: of the web, and nothing else that a page could have put there. */
export function webAddress({ url }: Link): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

/** What a single link is, in words: “document”. */
export function linkKind({ parts }: Words, name: LinkClass): string {
  const [before, , after] = parts(`links_${name}`, 1);
  return `${before}${after}`.trim();
}
