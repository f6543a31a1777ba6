import type { BlockKind } from '../core/article';
import type { Span } from '../core/text/spans';
import type { PlainDocument } from './plain-document';

/** An element that stands as a block on the page, with what its markup says about it. Plain data, apart from the DOM. */
export interface Box {
  readonly tag: string;
  readonly id: string;
  /** Classes, role, `itemprop` and the like, as written, parted by spaces. */
  readonly words: string;
  readonly parent: Box | undefined;
  readonly depth: number;
  /** Turn in document order. */
  readonly order: number;
  readonly hidden: boolean;
  /** Filled once the page is read: characters of text inside, and how many of them stand in links. */
  textLength: number;
  linkLength: number;
  /** Images, frames and videos inside. */
  media: number;
  /** Form fields and buttons inside. */
  controls: number;
  /** Turns of the first piece inside and of the one after the last. */
  from: number;
  to: number;
}

/** A run of text that a reader sees apart: the candidate for a block of the article. */
export interface Piece {
  readonly box: Box;
  /** Turn in document order. */
  readonly order: number;
  readonly kind: BlockKind;
  /** Id and classes of the inline elements around the beginning of the text. */
  readonly words: string;
  /** White space folded, trimmed. A single line break stands for `<br>`. */
  readonly text: string;
  /** Characters inside links, and inside bold or emphasised text. */
  readonly linkLength: number;
  readonly strongLength: number;
  /** Where the anchors of the page stand in `text`; `anchor` is the turn among all anchors of the page. */
  readonly anchors: readonly (Span & { readonly anchor: number })[];
  /** Characters by mark: each element that directly holds text has a mark in the copy. */
  readonly marks: ReadonlyMap<number, number>;
}

/** A picture or a drawing: what the page says of it, which no reader sees and which is no text of the page. */
export interface Picture {
  readonly box: Box;
  /** The turn of the piece after it. */
  readonly order: number;
  /** White space folded, trimmed, never empty. */
  readonly words: string;
}

/** The page as plain boxes and pieces, and an inert copy of its document that may be changed at will. */
export interface PageTree {
  readonly boxes: readonly Box[];
  readonly pieces: readonly Piece[];
  readonly pictures: readonly Picture[];
  readonly copy: PlainDocument;
}

/** The boxes from this one up to the page. */
export function* boxesAround(box: Box): Generator<Box> {
  for (let at: Box | undefined = box; at; at = at.parent) yield at;
}
