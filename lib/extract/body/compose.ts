import type { Block } from '../../core/article';
import type { Span } from '../../core/text/spans';
import type { Piece } from '../page-tree';

/** The text of an article, its blocks, and where the anchors of the page stand in it. */
export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The first place of an anchor in the text, by its turn among all anchors of the page. */
  spanOf(anchor: number): Span | undefined;
}

/** Sets the chosen pieces one after the other, parted by a blank line. */
export function compose(pieces: readonly Piece[]): Body {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const spans = new Map<number, Span>();
  let at = 0;
  for (const { text, kind, anchors } of pieces) {
    if (at > 0) at += 2;
    parts.push(text);
    blocks.push({ start: at, end: at + text.length, kind });
    for (const { anchor, start, end } of anchors)
      if (end > start && !spans.has(anchor)) spans.set(anchor, { start: at + start, end: at + end });
    at += text.length;
  }
  return { text: parts.join('\n\n'), blocks, spanOf: (anchor) => spans.get(anchor) };
}
