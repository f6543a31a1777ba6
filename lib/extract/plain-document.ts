import { PlainElement, PlainText } from './plain-element';

/**
 * A document of plain objects: as much of the DOM as Readability asks for, and nothing that runs, loads or listens.
 *
 * Readability looks at each element of a page many times and takes the page apart as it goes. On these objects that
 * costs a fraction of what it costs on the DOM of a browser or of Node, and it finds the same in both.
 */
export class PlainDocument {
  readonly nodeType = 9;
  readonly parentNode = null;
  /** Addresses are resolved against it; nobody follows them. */
  readonly baseURI = 'https://page.invalid/';
  readonly documentURI = this.baseURI;
  firstChild: PlainElement | null = null;

  get documentElement(): PlainElement | null {
    return this.firstChild;
  }

  get body(): PlainElement | null {
    for (let child = this.firstChild?.firstElementChild ?? null; child; child = child.nextElementSibling)
      if (child.localName === 'body' || child.localName === 'frameset') return child;
    return null;
  }

  get title(): string {
    return this.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  /** The root; a document has one. */
  appendChild(root: PlainElement): void {
    this.firstChild ??= root;
    root.parentNode = this;
  }

  createElement(name: string): PlainElement {
    return new PlainElement(this, name.toLowerCase());
  }

  createTextNode(data: string): PlainText {
    return new PlainText(data);
  }

  getElementsByTagName(name: string): PlainElement[] {
    return this.querySelectorAll(name);
  }

  querySelectorAll(names: string): PlainElement[] {
    const { firstChild: root } = this;
    if (!root) return [];
    const inside = root.querySelectorAll(names);
    return names.split(',').includes(root.localName) ? [root, ...inside] : inside;
  }
}
