import type { Span } from '../core/text/spans';
import { anchorArticle } from './anchor';
import { readPageText } from './page-text';
import { lineBoxes } from './place';

/** Where readers look: this part of the window's height from the top. */
const EYE = 0.4;
/** From one look at the page to the next. */
const REST_MS = 120;

/**
 * Tells which of some places the reader has scrolled to, as an index: the last that begins above where readers look,
 * or the first below it. Only when it is another than before; until stopped. Does not change the page.
 */
export class ScrollPlace {
  readonly #view: Window & typeof globalThis;
  readonly #text: string;
  readonly #places: readonly Span[];
  readonly #tell: (index: number) => void;
  #ranges: readonly (StaticRange | undefined)[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: number | undefined;
  readonly #plan = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, REST_MS);
  };

  constructor(
    view: Window & typeof globalThis,
    { text, places }: { readonly text: string; readonly places: readonly Span[] },
    tell: (index: number) => void,
  ) {
    this.#view = view;
    this.#text = text;
    this.#places = places;
    this.#tell = tell;
    // Captured: it does not bubble from the boxes that scroll inside the page.
    view.document.addEventListener('scroll', this.#plan, { capture: true, passive: true });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#view.document.removeEventListener('scroll', this.#plan, { capture: true });
  }

  #look(): void {
    const eye = this.#view.innerHeight * EYE;
    let at: number | undefined;
    for (const [index, range] of this.#placed().entries()) {
      const top = range && lineBoxes(range)[0]?.top;
      if (top === undefined || (at !== undefined && top > eye)) continue;
      at = index;
    }
    if (at === undefined || at === this.#told) return;
    this.#told = at;
    this.#tell(at);
  }

  /** Found once, and again where the page has rendered its story anew. */
  #placed(): readonly (StaticRange | undefined)[] {
    if (!this.#ranges?.some((range) => range?.startContainer.isConnected)) {
      const anchoring = anchorArticle(this.#text, readPageText(this.#view.document));
      this.#ranges = this.#places.map((place) => anchoring.rangesOf(place)[0]);
    }
    return this.#ranges;
  }
}
