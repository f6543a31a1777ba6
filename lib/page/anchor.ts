import { indexAt, type Span } from '../core/text/spans';
import { type Place, placeBlocks, runAt, UNMISTAKABLE } from './block-places';
import { type Letters, lettersOf } from './letters';
import type { PageText } from './page-text';

/** The way from places in `Article.text` to places on the page. */
export interface Anchoring {
  /**
   * Where a span stands on the page, in reading order: one range, or several where the page has foreign words or the
   * edge of a shadow tree inside. Empty when there is no certain place for all of it. The words at the ranges are the
   * words of the span.
   */
  rangesOf(span: Span): readonly StaticRange[];
  /** Whether a paragraph of the article, at least, is on the page. */
  readonly isThere: boolean;
}

interface PlacedBlock extends Span {
  readonly content: Letters;
  readonly place: Place | undefined;
}

/** Finds the article on the page, block by block, by its words: see `placeBlocks`. */
export function anchorArticle(text: string, page: PageText): Anchoring {
  const spans = blockSpans(text);
  const contents = spans.map(({ start, end }) => lettersOf(text, start, end));
  const places = placeBlocks(
    contents.map(({ letters }) => letters),
    page,
  );
  const blocks = spans.map((span, index) => ({ ...span, content: contents[index]!, place: places[index] }));
  return {
    rangesOf: (span) => rangesOf(span, blocks, page),
    get isThere() {
      return blocks.some(({ place, content }) => place && content.letters.length >= UNMISTAKABLE);
    },
  };
}

/** Blocks of an article's text are parted by blank lines. */
function blockSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n\n+/g)) {
    spans.push({ start, end: index });
    start = index + gap.length;
  }
  spans.push({ start, end: text.length });
  return spans;
}

function rangesOf(span: Span, blocks: readonly PlacedBlock[], page: PageText): readonly StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let index = Math.max(0, indexAt(blocks, span.start)); index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.start >= span.end) break;
    const from = firstAtOrAfter(block.content.offsets, span.start);
    const to = firstAtOrAfter(block.content.offsets, span.end);
    if (from === to) continue;
    if (!block.place) return [];
    for (const stretch of block.place) {
      const start = Math.max(from, stretch.from);
      const end = Math.min(to, stretch.from + stretch.length);
      if (start < end) ranges.push(...pieces(page, stretch.to + start - stretch.from, stretch.to + end - stretch.from));
    }
  }
  return ranges;
}

/** The range of the letters `[start, end)` of the page, cut where one tree ends and another begins. */
function pieces({ runs, offsets, letters }: PageText, start: number, end: number): readonly StaticRange[] {
  const ranges: StaticRange[] = [];
  let first = runAt(runs, start);
  for (let run = first; run < runs.length && runs[run]!.start < end; run++) {
    const next = runs[run + 1];
    const isLast = next === undefined || next.start >= end;
    if (!isLast && next.node.getRootNode() === runs[run]!.node.getRootNode()) continue;
    const from = Math.max(start, runs[first]!.start);
    const to = Math.min(end, next?.start ?? letters.length) - 1;
    ranges.push(
      new StaticRange({
        startContainer: runs[first]!.node,
        startOffset: offsets[from]!,
        endContainer: runs[run]!.node,
        endOffset: offsets[to]! + 1,
      }),
    );
    first = run + 1;
  }
  return ranges;
}

/** The index of the first of the ascending offsets that is not below `offset`. */
function firstAtOrAfter(offsets: Uint32Array, offset: number): number {
  let low = 0;
  for (let high = offsets.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
