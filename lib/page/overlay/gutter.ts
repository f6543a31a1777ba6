import type { Card } from '../../core/marks/cards';
import type { Ground } from '../../core/marks/marks';
import { type Line, lineOf } from './column';
import { drawing, html } from './elements';
import type { OverlayHost } from './host';

/** A claim with its place on the page. */
export interface Marked {
  readonly card: Card;
  readonly ranges: readonly StaticRange[];
  readonly ground: Ground;
}

const SIZE = 24;
/** From one marker to the next on the same line. */
const STEP = 26;

/** A marker for every claim, in the margin beside its first line: a real button, in reading order. */
export class Gutter {
  readonly #host: OverlayHost;
  readonly #list: HTMLElement;
  readonly #markers: readonly { readonly marked: Marked; readonly button: HTMLButtonElement }[];

  constructor(host: OverlayHost, claims: readonly Marked[], open: (marked: Marked, opener: HTMLElement) => void) {
    const { ownerDocument } = host.element;
    this.#host = host;
    this.#markers = claims.map((marked) => {
      const button = html(
        ownerDocument,
        'button',
        {
          type: 'button',
          class: `marker ${marked.ground}`,
          'aria-label': marked.card.name,
          'aria-haspopup': 'dialog',
          'aria-expanded': 'false',
        },
        drawing(ownerDocument, marked.card.symbol),
      );
      button.addEventListener('click', () => open(marked, button));
      return { marked, button };
    });
    this.#list = html(ownerDocument, 'div', {}, ...this.#markers.map(({ button }) => button));
    host.root.append(this.#list);
  }

  /** Puts every marker where its line is now. */
  place(): void {
    const origin = this.#host.origin();
    const lines = this.#markers.map(({ marked }) => (marked.ranges[0] ? lineOf(marked.ranges[0]) : undefined));
    const turns = turnsOnLines(lines);
    this.#markers.forEach(({ button }, index) => {
      const line = lines[index];
      button.hidden = line === undefined || line.isHidden;
      if (!line) return;
      const out = line.distance + STEP * turns[index]!;
      const left = line.isRightToLeft ? line.column.right + out - SIZE : line.column.left - out;
      const top = (line.box.top + line.box.bottom - SIZE) / 2;
      button.style.left = `${Math.round(Math.max(0, left - origin.left))}px`;
      button.style.top = `${Math.round(top - origin.top)}px`;
    });
  }

  markerOf(id: string): HTMLButtonElement | undefined {
    return this.#markers.find(({ marked }) => marked.card.id === id)?.button;
  }

  remove(): void {
    this.#list.remove();
  }
}

/** How many later claims begin on the same line: so many steps further out a marker stands, in reading order. */
function turnsOnLines(lines: readonly (Line | undefined)[]): readonly number[] {
  const turns: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const next = lines[index + 1];
    const sharesLine =
      line !== undefined &&
      next !== undefined &&
      Math.abs(line.box.top - next.box.top) < 20 &&
      line.column.left === next.column.left;
    turns[index] = sharesLine ? turns[index + 1]! + 1 : 0;
  }
  return turns;
}
