import { attributeOf } from './plain-dom';
/** The name of the attribute that marks each element of the copy that directly holds text. */
export const MARK = 'data-newsglass-mark';

/** Deeper elements stand as children of the last one kept, as in a browser's parser. */
const DEEPEST = 400;

/** Attributes that Readability weighs. */
const WEIGHED = 'class id role href hidden aria-hidden aria-modal style rel itemprop src alt type property'.split(' ');

/** Builds an inert copy of a page, element by element, for a reader that changes what it reads. */
export class PageCopy {
  readonly document: Document;
  private readonly path: Element[] = [];
  private readonly marks: number[] = [];
  private depth = 0;
  private lastMark = 0;

  constructor(source: Document) {
    // A document without a window runs no scripts and loads nothing. The Node DOM has no `implementation`.
    this.document = source.implementation?.createHTMLDocument
      ? source.implementation.createHTMLDocument('')
      : (source.cloneNode(false) as Document);
    this.document.documentElement?.remove();
  }

  enter(source: Element, tag: string): void {
    this.depth++;
    if (this.depth > DEEPEST) return;
    const element = this.create(source, tag);
    (this.path.at(-1) ?? this.document).appendChild(element);
    this.path.push(element);
    this.marks.push(0);
  }

  leave(): void {
    if (this.depth-- > DEEPEST) return;
    this.path.pop();
    this.marks.pop();
  }

  /** Of the head, only the title counts. */
  head(source: Element): void {
    const head = this.document.createElement('head');
    const title = this.document.createElement('title');
    title.textContent = source.querySelector('title')?.textContent ?? '';
    head.appendChild(title);
    (this.path.at(-1) ?? this.document).appendChild(head);
  }

  /** An element without its content. */
  media(source: Element, tag: string): void {
    this.path.at(-1)?.appendChild(this.create(source, tag));
  }

  /** Adds text; the answer is the mark of the element that directly holds it, 0 for blank text. */
  text(data: string): number {
    const parent = this.path.at(-1);
    if (!parent) return 0;
    parent.appendChild(this.document.createTextNode(data));
    if (!/\S/.test(data)) return 0;
    const at = this.marks.length - 1;
    if (this.marks[at] === 0) {
      this.marks[at] = ++this.lastMark;
      parent.setAttribute(MARK, String(this.lastMark));
    }
    return this.marks[at]!;
  }

  private create(source: Element, tag: string): Element {
    const element = this.document.createElement(/^[a-z][\w.:-]*$/.test(tag) ? tag : 'span');
    for (const name of WEIGHED) {
      const value = attributeOf(source, name);
      if (value !== null && value.length < 4096) element.setAttribute(name, value);
    }
    return element;
  }
}
