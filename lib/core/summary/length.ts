import type { Summary } from '../analysis';

/**
 * How many summary sentences suit an article: one up to 150 words, three for an ordinary story, five for a long one.
 */
export function summaryLength(wordCount: number): number {
  if (wordCount <= 150) return 1;
  if (wordCount <= 250) return 2;
  return wordCount <= 1_200 ? 3 : 5;
}

/** How many sentences of a summary are shown: as many as asked for, else as suit the article; at most what there is. */
export function lengthOf(
  {
    article,
    summary,
  }: { readonly article: { readonly wordCount: number }; readonly summary: Pick<Summary, 'sentences'> },
  asked = summaryLength(article.wordCount),
): number {
  return Math.min(Math.max(1, asked), summary.sentences.length);
}
