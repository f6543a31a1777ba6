import type { PlainDocument } from './plain-document';

export type PlainNode = PlainElement | PlainText;

export class PlainText {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  parentNode: PlainElement | null = null;
  previousSibling: PlainNode | null = null;
  nextSibling: PlainNode | null = null;

  constructor(readonly textContent: string) {}

  get childNodes(): readonly PlainNode[] {
    return NONE;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

const NONE: readonly never[] = [];

class PlainAttribute {
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}

  /** Attributes are never changed, so one serves many elements. */
  cloneNode(): PlainAttribute {
    return this;
  }
}

/** What stands inside an element: the nodes in document order, each with its depth and its attributes as they were. */
interface Content {
  readonly nodes: readonly PlainNode[];
  readonly depths: readonly number[];
  readonly attributes: readonly (readonly PlainAttribute[])[];
}

export class PlainElement {
  readonly nodeType = 1;
  readonly tagName: string;
  parentNode: PlainElement | PlainDocument | null = null;
  previousSibling: PlainNode | null = null;
  nextSibling: PlainNode | null = null;
  firstChild: PlainNode | null = null;
  lastChild: PlainNode | null = null;
  /** Never changed, only replaced. */
  attributes: readonly PlainAttribute[] = NONE;
  /** The words inside, once they have been asked for and until something inside changes. */
  private words: string | undefined;

  constructor(
    readonly ownerDocument: PlainDocument,
    readonly localName: string,
  ) {
    this.tagName = localName.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): readonly PlainNode[] {
    const found: PlainNode[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) found.push(child);
    return found;
  }

  get children(): readonly PlainElement[] {
    const found: PlainElement[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) if (child.nodeType === 1) found.push(child);
    return found;
  }

  get firstElementChild(): PlainElement | null {
    return firstElement(this.firstChild);
  }

  get nextElementSibling(): PlainElement | null {
    return firstElement(this.nextSibling);
  }

  get previousElementSibling(): PlainElement | null {
    let node = this.previousSibling;
    while (node && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }

  /** Asks every element inside for its own: a page is asked for the words of most of its elements anyway. */
  get textContent(): string {
    if (this.words !== undefined) return this.words;
    let words = '';
    for (let child = this.firstChild; child; child = child.nextSibling) words += child.textContent;
    this.words = words;
    return words;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get src(): string {
    return this.localName === 'img' ? (this.getAttribute('src') ?? '') : '';
  }

  get srcset(): string {
    return this.localName === 'img' ? (this.getAttribute('srcset') ?? '') : '';
  }

  /** Of the style sheet in the attribute, what hides the element. */
  get style(): { readonly display: string; readonly visibility: string } {
    const style = this.getAttribute('style');
    if (style === null) return UNSTYLED;
    return { display: declared(style, DISPLAY), visibility: declared(style, VISIBILITY) };
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new PlainAttribute(name, value));
  }

  setAttributeNode(attribute: PlainAttribute): void {
    const at = this.attributes.findIndex(({ name }) => name === attribute.name);
    this.attributes =
      at < 0 ? [...this.attributes, attribute] : this.attributes.map((own, turn) => (turn === at ? attribute : own));
  }

  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attribute) => attribute.name !== name);
  }

  getElementsByTagName(name: string): PlainElement[] {
    return this.querySelectorAll(name);
  }

  /** Knows lists of tag names, such as "h1,h2", and "*". */
  querySelectorAll(names: string): PlainElement[] {
    const wanted = names.toLowerCase().split(',');
    const [only] = wanted;
    const found: PlainElement[] = [];
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType !== 1) continue;
      if (names === '*' || (wanted.length === 1 ? node.localName === only : wanted.includes(node.localName)))
        found.push(node);
    }
    return found;
  }

  appendChild(child: PlainNode): void {
    this.insert(child, null);
  }

  removeChild(child: PlainNode): void {
    const { previousSibling: before, nextSibling: after } = child;
    if (before) before.nextSibling = after;
    else this.firstChild = after;
    if (after) after.previousSibling = before;
    else this.lastChild = before;
    child.parentNode = child.previousSibling = child.nextSibling = null;
    this.forgetWords();
  }

  replaceChild(child: PlainNode, replaced: PlainNode): void {
    const after = replaced.nextSibling === child ? child.nextSibling : replaced.nextSibling;
    this.removeChild(replaced);
    this.insert(child, after);
  }

  remove(): void {
    const { parentNode: parent } = this;
    if (parent instanceof PlainElement) parent.removeChild(this);
  }

  /**
   * The content of the body, which Readability keeps to put it back when it found too little; never read as a string.
   * It asks other elements only to log them.
   */
  get innerHTML(): Content | undefined {
    return this.localName === 'body' ? contentOf(this) : undefined;
  }

  set innerHTML(content: Content) {
    while (this.firstChild) this.removeChild(this.firstChild);
    const path: PlainElement[] = [this];
    for (const [at, node] of content.nodes.entries()) {
      const copy =
        node.nodeType === 1 ? new PlainElement(this.ownerDocument, node.localName) : new PlainText(node.textContent);
      path.length = content.depths[at]!;
      path.at(-1)!.appendChild(copy);
      if (copy.nodeType !== 1) continue;
      copy.attributes = content.attributes[at]!;
      path.push(copy);
    }
  }

  private insert(child: PlainNode, after: PlainNode | null): void {
    child.remove();
    const before = after ? after.previousSibling : this.lastChild;
    child.parentNode = this;
    child.previousSibling = before;
    child.nextSibling = after;
    if (before) before.nextSibling = child;
    else this.firstChild = child;
    if (after) after.previousSibling = child;
    else this.lastChild = child;
    this.forgetWords();
  }

  /** An element that knows its words has asked all elements inside: above one that does not, none does. */
  private forgetWords(): void {
    let element: PlainElement | PlainDocument | null = this;
    while (element instanceof PlainElement && element.words !== undefined) {
      element.words = undefined;
      element = element.parentNode;
    }
  }
}

const UNSTYLED = { display: '', visibility: '' };
const DISPLAY = /(?:^|;)\s*display\s*:\s*([\w-]+)/gi;
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*([\w-]+)/gi;

function declared(style: string, property: RegExp): string {
  let value = '';
  for (const [, found] of style.matchAll(property)) value = found!.toLowerCase();
  return value;
}

function firstElement(node: PlainNode | null): PlainElement | null {
  let at = node;
  while (at && at.nodeType !== 1) at = at.nextSibling;
  return at;
}

/** The next node in document order below `root`. */
function following(node: PlainNode, root: PlainElement): PlainNode | null {
  if (node.nodeType === 1 && node.firstChild) return node.firstChild;
  let at: PlainNode = node;
  while (!at.nextSibling) {
    const { parentNode: parent } = at;
    if (parent === root || !(parent instanceof PlainElement)) return null;
    at = parent;
  }
  return at.nextSibling;
}

function contentOf(element: PlainElement): Content {
  const nodes: PlainNode[] = [];
  const depths: number[] = [];
  const attributes: (readonly PlainAttribute[])[] = [];
  let depth = 1;
  for (let node = element.firstChild; node; ) {
    nodes.push(node);
    depths.push(depth);
    attributes.push(node.nodeType === 1 ? node.attributes : NONE);
    if (node.nodeType === 1 && node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (!node.nextSibling) {
      const parent: PlainElement = node.parentNode as PlainElement;
      if (parent === element) return { nodes, depths, attributes };
      node = parent;
      depth--;
    }
    node = node.nextSibling;
  }
  return { nodes, depths, attributes };
}
