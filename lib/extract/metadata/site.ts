import type { LinkedNode } from './json-ld';
import { namesOf, textOf, typesOf } from './json-ld';
import type { MetaTags } from './meta-tags';

/** What the site calls itself; absent where it does not say. */
export function readSiteName(
  meta: MetaTags,
  article: LinkedNode | undefined,
  nodes: readonly LinkedNode[],
): string | undefined {
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  const organisation = nodes.find((node) => typesOf(node).includes('NewsMediaOrganization'));
  const name =
    meta.first('og:site_name', 'application-name', 'al:android:app_name') ??
    namesOf(article?.publisher, nodes)[0] ??
    textOf(site?.name) ??
    textOf(organisation?.name) ??
    meta.first('twitter:app:name:iphone', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher');
  return name && name.length <= 100 && !/^https?:/.test(name) ? name : undefined;
}
