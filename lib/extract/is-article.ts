import type { Core } from './body/core';
import { weightOf } from './body/evidence';
import type { Metadata } from './metadata/metadata';
import { boxesAround, type Piece } from './page-tree';

/** Less text than this, in letters of an alphabet, is no article, whatever the page says. */
const LEAST = 120;
/** As much is enough for a sentence inside the article of a page that calls itself one: the first line of breaking news. */
const LEAST_OF_ARTICLE = 60;
/** A front page may print teasers; a run of prose of this length is more than a teaser. */
const LONGEST_TEASER = 600;

/** Whether the chosen pieces are an article and not what a list of teasers or an empty page yields. */
export function isArticle(kept: readonly Piece[], core: Core, metadata: Metadata, url: string | undefined): boolean {
  const weight = kept.reduce((sum, { text }) => sum + weightOf(text), 0);
  if (weight < (metadata.isArticle && standsInArticle(core) ? LEAST_OF_ARTICLE : LEAST)) return false;
  if (!isFrontPage(url) || metadata.isArticle || metadata.publishedAt) return true;
  let longest = 0;
  let run = 0;
  for (const { kind, order, text } of kept) {
    run = kind === 'heading' || core.mass[order] === 0 ? 0 : run + text.length;
    longest = Math.max(longest, run);
  }
  return longest > LONGEST_TEASER;
}

function standsInArticle({ body }: Core): boolean {
  return (
    body !== undefined &&
    [...boxesAround(body)].some(({ tag, words }) => tag === 'article' || tag === 'main' || /articleBody/.test(words))
  );
}

function isFrontPage(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\/[^/]+\/?(?:index\.\w+|[a-z]{2}\/?)?(?:[?#].*)?$/i.test(url);
}
