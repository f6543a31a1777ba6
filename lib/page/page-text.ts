import { lettersOf } from './letters';
import { bodyOf, childNodesOf, nodeTypeOf, shadowRootOf, tagNameOf, viewOf } from './plain-dom';

/** A text node that is shown, and where its letters begin in `PageText.letters`. */
export interface Run {
  readonly node: Text;
  readonly start: number;
}

/**
 * The text a page shows, without white space, and where each letter stands. White space is left out because folding,
 * line breaks and markup make it differ between a page and what was read from it; letters do not.
 */
export interface PageText {
  readonly letters: string;
  /** In reading order, open shadow trees included where they are shown. */
  readonly runs: readonly Run[];
  /** For each letter, its offset in its text node. */
  readonly offsets: Uint32Array;
  /** Ascending: the letters before which a block, a line or the page begins, and the end of the text. */
  readonly breaks: readonly number[];
  /** The document and every open shadow root on the way. */
  readonly roots: readonly Node[];
}

const NEVER_SHOWN = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'CANVAS',
]);

/** Elements read at most: beyond it a page is not prose, and reading it would hold up the reader. */
const MOST_ELEMENTS = 200_000;

/** Reads what the document shows at this moment. Does not change it. */
export function readPageText(document: Document): PageText {
  const reader = new Reader(document);
  const body = bodyOf(document);
  if (body) reader.read(body);
  return reader.done();
}

/** What is left to do: a node to read, or a break after a block whose children have been read. */
type Step = Node | typeof BREAK;
const BREAK = Symbol('break');

class Reader {
  readonly #view: Window;
  readonly #pieces: string[] = [];
  readonly #offsets: Uint32Array[] = [];
  #length = 0;
  readonly #runs: Run[] = [];
  readonly #breaks: number[] = [0];
  readonly #roots: Node[];
  #elements = 0;

  constructor(document: Document) {
    this.#view = viewOf(document);
    this.#roots = [document];
  }

  /** Pages nest deeper than a call stack reaches, so the way is kept in a list. */
  read(body: Element): void {
    const steps: Step[] = [body];
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      if (step === BREAK) this.#break();
      else if (nodeTypeOf(step) === Node.TEXT_NODE) this.#text(step as Text);
      else if (nodeTypeOf(step) === Node.ELEMENT_NODE) this.#element(step as Element, steps);
    }
    this.#break();
  }

  done(): PageText {
    const offsets = new Uint32Array(this.#length);
    for (const [turn, some] of this.#offsets.entries()) offsets.set(some, this.#runs[turn]!.start);
    return {
      letters: this.#pieces.join(''),
      runs: this.#runs,
      offsets,
      breaks: this.#breaks,
      roots: this.#roots,
    };
  }

  #element(element: Element, steps: Step[]): void {
    const name = tagNameOf(element);
    if (name === 'BR') this.#break();
    if (NEVER_SHOWN.has(name) || ++this.#elements > MOST_ELEMENTS) return;
    const { display } = this.#view.getComputedStyle(element);
    // The brackets around a reading aid are in the text, though browsers that show it as an aid hide them.
    const isBracket = name === 'RP';
    if (display === 'none' && !isBracket) return;
    if (!isBracket && display !== 'inline' && display !== 'contents') {
      this.#break();
      steps.push(BREAK);
    }
    const children = this.#shownChildren(element);
    for (let index = children.length - 1; index >= 0; index--) steps.push(children[index]!);
  }

  /** In the flat tree: what a shadow root shows instead of the element's own children, and what is put into a slot. */
  #shownChildren(element: Element): ArrayLike<Node> {
    const shadow = shadowRootOf(element);
    if (shadow) {
      this.#roots.push(shadow);
      return childNodesOf(shadow);
    }
    const name = tagNameOf(element);
    if (name === 'SLOT') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length) return assigned;
    }
    const children = childNodesOf(element);
    if (name === 'DETAILS' && !element.hasAttribute('open'))
      return [...children].filter((child) => child instanceof Element && tagNameOf(child) === 'SUMMARY').slice(0, 1);
    return children;
  }

  #text(node: Text): void {
    const { data } = node;
    const { letters, offsets } = lettersOf(data, 0, data.length);
    if (letters === '') return;
    const parent = node.parentElement;
    if (parent && this.#view.getComputedStyle(parent).visibility !== 'visible') return;
    this.#pieces.push(letters);
    this.#offsets.push(offsets);
    this.#runs.push({ node, start: this.#length });
    this.#length += letters.length;
  }

  #break(): void {
    const here = this.#length;
    if (this.#breaks.at(-1) !== here) this.#breaks.push(here);
  }
}
