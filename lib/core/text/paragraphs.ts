import type { AnalysedArticle } from '../analysis';
import { indexAt, type Span } from './spans';

/**
 * The number of the paragraph a place stands in, as a reader would count: from 1, list items and quotes included,
 * headings not. A heading has the number of the paragraph after it.
 */
export function paragraphOf({ blocks }: Pick<AnalysedArticle, 'blocks'>, { start }: Span): number {
  const block = Math.max(0, indexAt(blocks, start));
  const before = blocks.slice(0, block).filter(({ kind }) => kind !== 'heading').length;
  return before + 1;
}

/** How many paragraphs there are in that count. */
export function paragraphCount({ blocks }: Pick<AnalysedArticle, 'blocks'>): number {
  return blocks.filter(({ kind }) => kind !== 'heading').length;
}

/** Rising numbers as runs, each from its first to its last: 1, 2, 3 and 7 are 1 to 3 and 7 to 7. */
export function runs(paragraphs: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const number of paragraphs) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}

/** Each paragraph once, in reading order. */
export function distinct(paragraphs: readonly number[]): readonly number[] {
  return [...new Set(paragraphs)].sort((a, b) => a - b);
}
