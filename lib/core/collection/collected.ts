import type { Analysis } from '../analysis';
import { deepLinks } from '../exporters/text-fragment';
import { hostOf } from '../links/host';
import type { Span } from '../text/spans';

/** One article of the reader's collection, by what a list shows of it. */
export interface CollectedArticle {
  /** What it is saved under. */
  readonly key: string;
  readonly title: string;
  /** The site as it names itself, else its host. */
  readonly outlet?: string;
  /** ISO 8601, as precise as the page states it. */
  readonly publishedAt?: string;
}

/** Words of an article of the collection, with the address of their place where the page has one. */
export interface CollectedPassage {
  readonly article: CollectedArticle;
  readonly words: string;
  readonly place?: string;
}

export function collectedArticle(key: string, { article }: Analysis): CollectedArticle {
  const outlet = article.siteName ?? hostOf(article.canonicalUrl ?? article.url);
  return {
    key,
    title: article.title ?? article.text.slice(0, 120),
    ...(outlet === undefined ? {} : { outlet }),
    ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
  };
}

/** Makes passages of one article's spans. */
export function passagesOf(of: CollectedArticle, { article }: Analysis): (span: Span) => CollectedPassage {
  const place = deepLinks(article.canonicalUrl ?? article.url, article);
  return (span) => {
    const found = place(span);
    return {
      article: of,
      words: article.text.slice(span.start, span.end),
      ...(found === undefined ? {} : { place: found }),
    };
  };
}
