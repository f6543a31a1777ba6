import type { Analyser } from '../analyser';
import type { Link } from '../analysis';
import type { Anchor, Article } from '../article';
import { indexAt, type Span } from '../text/spans';
import { type Address, addressOf, type WebAddress } from './address';
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
  const read = addressReader(article.url);
  const seen = new Map<string, string>();
  return article.anchors.map((anchor, index) => {
    const { address, key } = read(anchor);
    const link = linkOf(`l${index}`, anchor, address, page, sentences);
    if (key === undefined) return link;
    const earlier = seen.get(key);
    if (earlier !== undefined) return { ...link, duplicateOf: earlier };
    seen.set(key, link.id);
    return link;
  });
}

interface ReadAddress {
  readonly address: Address;
  /** Shared by links that lead to the same place. */
  readonly key?: string;
}

/** Reads each distinct address of a page once. */
function addressReader(page: string | undefined): (anchor: Anchor) => ReadAddress {
  const known = new Map<string, ReadAddress>();
  return ({ href, base }) => {
    const name = `${base ?? ''} ${href}`;
    let read = known.get(name);
    if (read === undefined) {
      const address = addressOf(href, base === undefined ? page : baseOf(base, page));
      read = address.kind === 'web' ? { address, key: canonicalKey(address.url) } : { address };
      known.set(name, read);
    }
    return read;
  };
}

/** The `href` of a page's `<base>`, which may itself be relative to the page. */
function baseOf(written: string, page: string | undefined): string | undefined {
  const address = addressOf(written, page);
  return address.kind === 'web' ? address.url.href : page;
}

function linkOf(id: string, anchor: Anchor, address: Address, page: PageSite, sentences: readonly Span[]): Link {
  const { href, text, occurrence, rel, span } = anchor;
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
    ...(address.kind === 'web' ? whereTo(address) : {}),
    ...(notices.length > 0 ? { notices } : {}),
    destination: destination.id,
    role: role.id,
    evidence: { destination: destination.evidence, role: role.evidence },
    ...(span ? { span } : {}),
    ...(sentence === undefined ? {} : { sentence }),
    rel,
    isPdf: target.path.endsWith('.pdf'),
    sister: isSister(target),
    deep: target.deep,
  };
}

function whereTo({ url, site, hops, original }: WebAddress): Pick<Link, 'url' | 'domain' | 'hops' | 'original'> {
  return {
    url: url.href,
    domain: site.domain,
    ...(hops.length > 0 ? { hops } : {}),
    ...(original === undefined ? {} : { original }),
  };
}

function sentenceAt(sentences: readonly Span[], { start }: Span): number | undefined {
  const index = indexAt(sentences, start);
  return index >= 0 && start < sentences[index]!.end ? index : undefined;
}
