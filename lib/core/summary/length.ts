/**
 * How many summary sentences suit an article: one up to 150 words, three for an ordinary story, five for a long one.
 */
export function summaryLength(wordCount: number): number {
  if (wordCount <= 150) return 1;
  if (wordCount <= 250) return 2;
  return wordCount <= 1_200 ? 3 : 5;
}
