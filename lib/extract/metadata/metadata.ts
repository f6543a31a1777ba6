import type { PageTree, Piece } from '../page-tree';
import { readByline } from './byline';
import { type Dates, readDates } from './dates';
import { type LinkedNode, readLinkedData, textOf, typesOf } from './json-ld';
import { lookedAt, type OneOfSeveral, pathOf } from './looked-at';
import { type MetaTags, NO_TAGS, readMetaTags } from './meta-tags';
import { similarity } from './similarity';
import { readSiteName } from './site';
import { readTitle } from './title';

/** What a page says about its article. Unknown is absent. */
export interface Metadata extends Dates {
  readonly canonicalUrl?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly siteName?: string;
  /** As the page declares it. */
  readonly lang?: string;
  /** The article's text as JSON-LD gives it: cut or reordered on some pages, so a witness and not the text. */
  readonly articleBody?: string;
  /** Whether the page says that not everybody may read the whole. */
  readonly isClosed?: boolean;
  /** Whether the page calls itself a live blog. */
  readonly isLive?: boolean;
  /** Whether the page calls itself an article, by its JSON-LD or Open Graph type. */
  readonly isArticle?: boolean;
}

/** How many pieces before and after the headline count as standing beside it. */
const BEFORE = 6;
const AFTER = 14;

/**
 * Reads the untouched document: nothing has been cleaned away yet. On a page of several articles the one that `inView`
 * is in may be the one meant.
 */
export function readMetadata(
  document: Document,
  page: PageTree,
  url: string | undefined,
  inView: readonly Element[] = [],
): Metadata {
  const meta = readMetaTags(document);
  const { article, nodes } = readLinkedData(document);
  const siteName = readSiteName(meta, article, nodes);
  const canonicalUrl = readCanonical(document, meta, url);
  const ownTitle = readTitle(document, meta, article, siteName, url);
  const one = lookedAt(document, ownTitle, url, inView);
  // A page that scrolls from one article into the next changes its address, not what it says of itself.
  const isStale = canonicalUrl !== undefined && url !== undefined && pathOf(canonicalUrl) !== pathOf(url);
  if (one && (isStale || !one.isAddressed)) return ofOne(one, document, page, meta, nodes, siteName);
  const title = one?.title ?? ownTitle;
  const lang = readLanguage(document, meta, textOf(article?.inLanguage));
  const near = besideHeadline(page, title);
  const byline = readByline(document, meta, article, nodes, near, page, siteName);
  const articleBody = textOf(article?.articleBody);
  return {
    ...(canonicalUrl ? { canonicalUrl } : {}),
    ...(title ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(siteName ? { siteName } : {}),
    ...(lang ? { lang } : {}),
    ...readDates(document, meta, article, nodes, near, page, url, lang),
    ...(articleBody ? { articleBody } : {}),
    ...(isClosed(meta, nodes) ? { isClosed: true } : {}),
    ...(nodes.some((node) => typesOf(node).includes('LiveBlogPosting')) ? { isLive: true } : {}),
    ...(article?.headline || /article/i.test(meta.first('og:type') ?? '') ? { isArticle: true } : {}),
  };
}

/** Of one article among several: what the page says of itself may be another's, so only what stands in the article counts. */
function ofOne(
  { element, title }: OneOfSeveral,
  document: Document,
  page: PageTree,
  meta: MetaTags,
  nodes: readonly LinkedNode[],
  siteName: string | undefined,
): Metadata {
  const article = nodes.find((node) => similarity(textOf(node.headline) ?? '', title) >= 0.8);
  const lang = readLanguage(document, meta, textOf(article?.inLanguage));
  const near = besideHeadline(page, title);
  const byline = readByline(element, NO_TAGS, article, nodes, near, { pieces: near }, siteName);
  const articleBody = textOf(article?.articleBody);
  return {
    title,
    ...(byline ? { byline } : {}),
    ...(siteName ? { siteName } : {}),
    ...(lang ? { lang } : {}),
    ...readDates(element, NO_TAGS, article, article ? [article] : [], near, { pieces: near }, undefined, lang),
    ...(articleBody ? { articleBody } : {}),
    ...(isClosed(meta, nodes) ? { isClosed: true } : {}),
    isArticle: true,
  };
}

function isClosed(meta: MetaTags, nodes: readonly LinkedNode[]): boolean {
  return (
    nodes.some(
      ({ isAccessibleForFree: free }) =>
        free === false || /^(?:false|https?:\/\/schema.org\/False)$/i.test(String(free)),
    ) || /locked|metered|paid|premium/i.test(meta.first('article:content_tier') ?? '')
  );
}

/** The headline and the pieces after and before it; those at the top of the page where it is not printed. */
function besideHeadline(page: PageTree, title: string | undefined): readonly Piece[] {
  let at = -1;
  let score = 0.6;
  if (title)
    for (const { text, kind, order } of page.pieces) {
      if (text.length > 2 * title.length + 20) continue;
      const near = similarity(text, title) + (kind === 'heading' ? 0.2 : 0);
      if (near > score) {
        score = near;
        at = order;
      }
    }
  const pieces =
    at < 0
      ? page.pieces.slice(0, 40)
      : [...page.pieces.slice(at, at + 1 + AFTER), ...page.pieces.slice(Math.max(0, at - BEFORE), at)];
  return pieces.filter(({ box }) => !box.hidden);
}

function readLanguage(document: Document, meta: MetaTags, linked: string | undefined): string | undefined {
  const root = document.documentElement;
  const stated =
    root?.getAttribute('lang') ||
    root?.getAttribute('xml:lang') ||
    meta.first('content-language', 'og:locale', 'dc.language', 'language') ||
    linked;
  const tag = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])/i.exec(stated ?? '');
  // Some pages state their encoding here: "utf-8".
  if (!tag || /^utf$/i.test(tag[1]!)) return undefined;
  const [, language, script, region] = tag;
  return [
    language!.toLowerCase(),
    script && script[0]!.toUpperCase() + script.slice(1).toLowerCase(),
    region?.toUpperCase(),
  ]
    .filter(Boolean)
    .join('-');
}

function readCanonical(document: Document, meta: MetaTags, url: string | undefined): string | undefined {
  const stated = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') || meta.first('og:url');
  if (!stated) return undefined;
  try {
    const address = new URL(stated, url);
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}
