import type { AttributeValues } from './attributes';
import { PlainDocument } from './plain-document';
import type { PlainElement } from './plain-element';

/** The name of the attribute that marks each element of the copy that directly holds text. */
export const MARK = 'data-newsglass-mark';

/** Deeper elements stand as children of the last one kept, as in a browser's parser. */
const DEEPEST = 400;

/** Attributes that Readability weighs. */
const WEIGHED = 'class id role href hidden aria-hidden aria-modal style rel itemprop src alt type property'.split(' ');

/** Builds an inert copy of a page, element by element, for a reader that changes what it reads. */
export class PageCopy {
  readonly document = new PlainDocument();
  private readonly path: PlainElement[] = [];
  private readonly marks: number[] = [];
  private depth = 0;
  private lastMark = 0;

  enter(tag: string, attributes: AttributeValues): void {
    this.depth++;
    if (this.depth > DEEPEST) return;
    const element = this.create(tag, attributes);
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
  head(pageTitle: string): void {
    const head = this.document.createElement('head');
    const title = this.document.createElement('title');
    title.appendChild(this.document.createTextNode(pageTitle));
    head.appendChild(title);
    (this.path.at(-1) ?? this.document).appendChild(head);
  }

  /** An element without its content. */
  media(tag: string, attributes: AttributeValues): void {
    this.path.at(-1)?.appendChild(this.create(tag, attributes));
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

  private create(tag: string, attributes: AttributeValues): PlainElement {
    const element = this.document.createElement(/^[a-z][\w.:-]*$/.test(tag) ? tag : 'span');
    if (attributes.size === 0) return element;
    for (const name of WEIGHED) {
      const value = attributes.get(name);
      if (value === undefined || value.length >= 4096) continue;
      // Where a link leads is not weighed, only that it stays on the page or runs a script.
      if (name === 'href' && !/^(?:#|javascript:)/.test(value)) continue;
      element.setAttribute(name, value);
    }
    return element;
  }
}
