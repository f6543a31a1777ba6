import { lineBoxes } from '../place';
import { html } from './elements';
import type { OverlayHost } from './host';

export interface Underlined {
  readonly symbol: string;
  readonly ranges: readonly StaticRange[];
}

const HEIGHT = 5;

/**
 * Underlines drawn over the page, in the shapes of their layers. For forced colours only: there every highlight is
 * painted in the colours of a selection.
 */
export class Underlines {
  readonly #host: OverlayHost;
  #drawn: readonly HTMLElement[] = [];
  #names: readonly Underlined[] = [];

  constructor(host: OverlayHost) {
    this.#host = host;
  }

  show(names: readonly Underlined[]): void {
    this.#names = names;
    this.place();
  }

  place(): void {
    for (const line of this.#drawn) line.remove();
    const { left, top } = this.#host.origin();
    this.#drawn = this.#names.flatMap(({ symbol, ranges }) =>
      ranges.flatMap(lineBoxes).map((box) => {
        const line = html(this.#host.element.ownerDocument, 'i', { class: `underline ${symbol}` });
        line.style.left = `${box.left - left}px`;
        line.style.top = `${box.bottom - HEIGHT - top}px`;
        line.style.width = `${box.width}px`;
        line.style.height = `${HEIGHT}px`;
        return line;
      }),
    );
    this.#host.root.append(...this.#drawn);
  }
}
