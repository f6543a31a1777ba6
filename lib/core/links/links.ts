import type { Analyser } from '../analyser';
import type { Link } from '../analysis';
import type { Anchor, Article } from '../article';
import { indexAt, type Span } from '../text/spans';
import { addressOf } from './address';
import { destinationOf } from './destinations/registry';
import { noticesOf } from './notices';
import { isSister, placed } from './place';
import { roleOf } from './roles/registry';
import { canonicalKey } from './same';
import { type PageSite, pageSiteOf, targetOf } from './target';

/** Every link of the page, in document order, with who is behind it and what it does in the article. */
export const links: Analyser<{ boundaries: readonly Span[] }, readonly Link[]> = {
  needs: ['boundaries'],
  empty: [],
  run: (article, { boundaries }) => linksOf(article, boundaries),
};

/** The links of an article, in document order; `sentences` are the spans of its sentences. */
export function linksOf(article: Article, sentences: readonly Span[]): Link[] {
  const page = pageSiteOf(article);
  const seen = new Map<string, string>();
  return article.anchors.map((anchor, index) => {
    const link = linkOf(`l${index}`, anchor, page, article.url, sentences);
    const key = link.url === undefined ? undefined : canonicalKey(new URL(link.url));
    const earlier = key === undefined ? undefined : seen.get(key);
    if (key !== undefined && earlier === undefined) seen.set(key, link.id);
    return earlier === undefined ? link : { ...link, duplicateOf: earlier };
  });
}

function linkOf(
  id: string,
  anchor: Anchor,
  page: PageSite,
  base: string | undefined,
  sentences: readonly Span[],
): Link {
  const { href, text, occurrence, rel, span } = anchor;
  const address = addressOf(href, anchor.base === undefined ? base : baseOf(anchor.base, base));
  const target = targetOf(address, anchor, page);
  const destination = destinationOf(target);
  const role = roleOf(placed(anchor, target, destination.id));
  const notices = noticesOf(address, text);
  const sentence = span ? sentenceAt(sentences, span) : undefined;
  return {
    id,
    href,
    text,
    occurrence,
    ...(address.kind === 'web' ? { url: address.url.href, domain: address.site.domain } : {}),
    ...(address.kind === 'web' && address.hops.length > 0 ? { hops: address.hops } : {}),
    ...(address.kind === 'web' && address.original !== undefined ? { original: address.original } : {}),
    ...(notices.length > 0 ? { notices } : {}),
    destination: destination.id,
    role: role.id,
    evidence: { destination: destination.evidence, role: role.evidence },
    ...(span ? { span } : {}),
    ...(sentence === undefined ? {} : { sentence }),
    rel,
    isPdf: /\.pdf$/.test(target.path),
    sister: isSister(target),
    deep: target.deep,
  };
}

/** The `href` of a page's `<base>`, which may itself be relative to the page. */
function baseOf(written: string, page: string | undefined): string | undefined {
  const address = addressOf(written, page);
  return address.kind === 'web' ? address.url.href : page;
}

function sentenceAt(sentences: readonly Span[], { start }: Span): number | undefined {
  const index = indexAt(sentences, start);
  return index >= 0 && start < sentences[index]!.end ? index : undefined;
}
