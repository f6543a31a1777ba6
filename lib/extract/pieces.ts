import type { BlockKind } from '../core/article';
import type { AttributeValues } from './attributes';
import { GrowingText } from './growing-text';
import { splitAtMarkers } from './marked-lines';
import type { PageCopy } from './page-copy';
import type { Box, Picture, Piece } from './page-tree';
import { HEADING_TAG } from './tags';

/** Classes of text that only a screen reader says, and of text that nobody sees. */
const UNSEEN_WORDS =
  /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|visuallyhidden|u-hidden-visually|hidden-text|element-invisible|assistive-text)(?:\s|$)/i;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Attributes whose values tell what a box is. */
const NAMING = ['id', 'class'];
const TELLING = 'class role itemprop aria-label data-testid data-component data-module data-type name'.split(' ');

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type OpenBox = Open<Box>;
type OpenPiece = Open<Omit<Piece, 'text' | 'anchors' | 'marks'>> & {
  text: GrowingText;
  anchors: { anchor: number; start: number; end: number }[];
  marks: Map<number, number>;
};

interface Inline {
  readonly box: OpenBox | undefined;
  readonly link: boolean;
  readonly strong: boolean;
  readonly unseen: boolean;
  readonly anchor: number | undefined;
  readonly words: string;
  /** Inside a cell of a data table, whose blocks do not part the row. */
  readonly cell: boolean;
  readonly dataTable: boolean;
}

/** Turns the events of a walk through the page into boxes and pieces. */
export class PieceReader {
  private readonly boxes: OpenBox[] = [];
  private readonly pieces: Piece[] = [];
  private readonly pictures: Picture[] = [];
  private readonly open: Inline[] = [];
  private box: OpenBox | undefined;
  private piece: OpenPiece | undefined;
  private links = 0;
  private strong = 0;
  private unseen = 0;
  private cells = 0;
  private dataTables = 0;
  private preformatted = 0;

  constructor(private readonly copy: PageCopy) {}

  enter(
    element: Element,
    tag: string,
    attributes: AttributeValues,
    isBlock: boolean,
    anchor: number | undefined,
  ): void {
    const inCell = this.cells > 0;
    const cell = !inCell && this.dataTables > 0 && (tag === 'td' || tag === 'th');
    const dataTable = tag === 'table' && isDataTable(element);
    const box = isBlock ? this.openBox(tag, attributes) : undefined;
    const words = isBlock ? '' : wordsOf(attributes, NAMING);
    const inline: Inline = {
      box,
      link: tag === 'a' && attributes.has('href'),
      strong: tag === 'b' || tag === 'strong' || tag === 'em' || tag === 'i',
      unseen: !isBlock && (isHidden(attributes) || (words !== '' && UNSEEN_WORDS.test(words))),
      anchor,
      words,
      cell,
      dataTable,
    };
    if (cell && this.piece) this.space('\t');
    else if (isBlock && inCell) this.space(' ');
    else if (isBlock) this.endPiece();
    this.open.push(inline);
    if (box) this.box = box;
    if (inline.link) this.links++;
    if (inline.strong) this.strong++;
    if (inline.unseen) this.unseen++;
    if (cell) this.cells++;
    if (dataTable) this.dataTables++;
    if (tag === 'pre') this.preformatted++;
    if (anchor !== undefined && this.piece) this.piece.anchors.push({ anchor, start: this.piece.text.length, end: -1 });
  }

  leave(): void {
    const inline = this.open.pop()!;
    if (inline.anchor !== undefined && this.piece) {
      const at = this.piece.anchors.findLast(({ anchor }) => anchor === inline.anchor);
      if (at) at.end = this.piece.text.length;
    }
    if (inline.box) {
      if (this.cells > 0) this.space(' ');
      else this.endPiece();
      this.box = inline.box.parent;
      inline.box.to = this.pieces.length;
      const { parent } = inline.box as { parent: OpenBox | undefined };
      if (parent) {
        parent.textLength += inline.box.textLength;
        parent.linkLength += inline.box.linkLength;
        parent.media += inline.box.media;
        parent.controls += inline.box.controls;
      }
      if (inline.box.tag === 'pre') this.preformatted--;
    }
    if (inline.link) this.links--;
    if (inline.strong) this.strong--;
    if (inline.unseen) this.unseen--;
    if (inline.cell) this.cells--;
    if (inline.dataTable) this.dataTables--;
  }

  text(data: string): void {
    const mark = this.copy.text(data);
    if (this.unseen > 0 || !this.box) return;
    let words = this.preformatted > 0 ? data.replace(/\r\n?/g, '\n') : data.replace(/\s+/g, ' ');
    const before = this.piece?.text;
    if (!before?.length || (before.isParted && this.preformatted === 0)) words = words.trimStart();
    if (words === '') return;
    this.piece ??= this.newPiece();
    const { piece } = this;
    piece.text.add(words);
    if (this.links > 0) piece.linkLength += words.length;
    if (this.strong > 0) piece.strongLength += words.length;
    if (mark > 0) piece.marks.set(mark, (piece.marks.get(mark) ?? 0) + words.trim().length);
  }

  lineBreak(): void {
    if (!this.piece) return;
    if (this.cells > 0) {
      this.space(' ');
      return;
    }
    // A second break in a row parts paragraphs.
    if (this.piece.text.endsWith('\n')) this.endPiece();
    else this.piece.text.endWith('\n');
  }

  media(tag: string): void {
    if (!this.box) return;
    if (tag === 'button' || tag === 'input' || tag === 'select' || tag === 'textarea') this.box.controls++;
    else this.box.media++;
  }

  /** An image or a canvas, with what the page says in its place. */
  picture(said: string): void {
    const words = said.slice(0, 2_000).replace(/\s+/g, ' ').trim();
    if (this.box && words !== '')
      this.pictures.push({ box: this.box, order: this.pieces.length + (this.piece ? 1 : 0), words });
  }

  finish(): { boxes: readonly Box[]; pieces: readonly Piece[]; pictures: readonly Picture[] } {
    this.endPiece();
    return { boxes: this.boxes, pieces: this.pieces, pictures: this.pictures };
  }

  private openBox(tag: string, attributes: AttributeValues): OpenBox {
    const box: OpenBox = {
      tag,
      id: attributes.get('id') ?? '',
      words: wordsOf(attributes, TELLING),
      parent: this.box,
      depth: (this.box?.depth ?? -1) + 1,
      order: this.boxes.length,
      hidden: (this.box?.hidden ?? false) || isHidden(attributes) || (tag === 'dialog' && !attributes.has('open')),
      textLength: 0,
      linkLength: 0,
      media: 0,
      controls: 0,
      from: this.pieces.length + (this.piece ? 1 : 0),
      to: 0,
    };
    this.boxes.push(box);
    return box;
  }

  private newPiece(): OpenPiece {
    // A thousand boxes may be open, and hardly ever an anchor.
    const open = this.links > 0 ? this.open : [];
    const anchors = open.flatMap(({ anchor }) => (anchor === undefined ? [] : [{ anchor, start: 0, end: -1 }]));
    const words = this.open
      .slice(this.open.findLastIndex(({ box }) => box) + 1)
      .map((inline) => inline.words)
      .join(' ')
      .trim();
    return {
      box: this.box!,
      order: this.pieces.length,
      kind: 'paragraph',
      words,
      text: new GrowingText(),
      linkLength: 0,
      strongLength: 0,
      anchors,
      marks: new Map(),
    };
  }

  private endPiece(): void {
    const { piece } = this;
    this.piece = undefined;
    if (!piece) return;
    const text = piece.text.toString().trimEnd();
    if (text === '') return;
    piece.kind = kindOf(piece.box, this.dataTables > 0);
    for (const anchor of piece.anchors) trimAnchor(anchor, text);
    const box = piece.box as OpenBox;
    box.textLength += text.length;
    box.linkLength += Math.min(piece.linkLength, text.length);
    for (const part of splitAtMarkers({ ...piece, text })) this.pieces.push(part);
  }

  private space(mark: string): void {
    if (this.piece && this.piece.text.length > 0) this.piece.text.endWith(mark);
  }
}

function trimAnchor(anchor: { start: number; end: number }, text: string): void {
  if (anchor.end < 0 || anchor.end > text.length) anchor.end = text.length;
  while (anchor.start < anchor.end && /\s/.test(text[anchor.start]!)) anchor.start++;
  while (anchor.end > anchor.start && /\s/.test(text[anchor.end - 1]!)) anchor.end--;
}

function wordsOf(attributes: AttributeValues, names: readonly string[]): string {
  if (attributes.size === 0) return '';
  const words: string[] = [];
  for (const name of names) {
    const value = attributes.get(name);
    if (value) words.push(value.slice(0, 500));
  }
  return words.join(' ');
}

function isHidden(attributes: AttributeValues): boolean {
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  return style !== undefined && HIDDEN_STYLE.test(style);
}

/** Rows of short cells, with no tables or sections inside: to be read row by row. */
function isDataTable(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, article, section, form, ul, ol')) return false;
  const cells = table.querySelectorAll('td, th').length;
  return cells >= 4 && shownLength(table) / cells < 80 && table.querySelectorAll('tr').length >= 2;
}

function kindOf(box: Box, inDataTable: boolean): BlockKind {
  let kind: BlockKind = 'paragraph';
  for (let at: Box | undefined = box; at; at = at.parent) {
    if (HEADING_TAG.test(at.tag)) return 'heading';
    if (at.tag === 'pre') return 'code';
    if (at.tag === 'figcaption' || at.tag === 'caption') return 'caption';
    if (inDataTable && at.tag === 'tr') return 'table';
    if (kind === 'paragraph' && (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt')) kind = 'list-item';
    if (kind === 'paragraph' && at.tag === 'blockquote') kind = 'quote';
    if (at.tag === 'article' || at.tag === 'main') break;
  }
  return kind;
}

/** In a browser a `<noscript>` holds its source, which may be longer than all that is shown. */
function shownLength(element: Element): number {
  let length = (element.textContent ?? '').length;
  for (const notice of element.querySelectorAll('noscript')) length -= (notice.textContent ?? '').length;
  return length;
}
