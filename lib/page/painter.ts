import type { Ground } from '../core/marks/marks';
import { highlightName, type Paint } from '../core/marks/style';
import { Grounds } from './ground';

/** What one highlight shows. */
export interface Stroke {
  readonly paint: Paint;
  readonly ranges: readonly StaticRange[];
}

/** Names go over claims where both are. */
const PRIORITY: Readonly<Record<Paint, number>> = {
  'claim-sourced': 1,
  'claim-unsourced': 1,
  fading: 2,
  'place-of-jump': 3,
  open: 3,
  place: 4,
  organization: 5,
  person: 6,
};

/**
 * Paints ranges through the browser's registry of custom highlights, which leaves the document as it is. The registry
 * is shared with the page, so nothing is taken from it but what was put in under our own names.
 */
export class Painter {
  readonly #view: Window & typeof globalThis;
  readonly #prefix: string;
  readonly #names = new Map<Paint, Set<string>>();

  constructor(view: Window & typeof globalThis, prefix: string) {
    this.#view = view;
    this.#prefix = prefix;
  }

  static isSupported(view: Window & typeof globalThis): boolean {
    return typeof view.Highlight === 'function' && view.CSS?.highlights !== undefined;
  }

  /** Takes away all that another painter registered. By its names: Firefox does not let our world list what there is. */
  static forget({ CSS }: Window & typeof globalThis, prefix: string): void {
    for (const paint of Object.keys(PRIORITY) as Paint[])
      for (const ground of ['light', 'dark'] as const) CSS.highlights.delete(highlightName(prefix, paint, ground));
  }

  /** Replaces what is shown in each paint of `strokes` and leaves other paints alone. */
  paint(strokes: readonly Stroke[]): void {
    const grounds = new Grounds(this.#view);
    for (const paint of new Set(strokes.map((stroke) => stroke.paint))) {
      const byGround = new Map<Ground, StaticRange[]>();
      for (const stroke of strokes) {
        if (stroke.paint !== paint) continue;
        for (const range of stroke.ranges) {
          const ground = grounds.behind(range.startContainer.parentElement);
          const list = byGround.get(ground);
          if (list) list.push(range);
          else byGround.set(ground, [range]);
        }
      }
      this.erase(paint);
      for (const [ground, ranges] of byGround) this.#register(paint, ground, ranges);
    }
  }

  #register(paint: Paint, ground: Ground, ranges: readonly StaticRange[]): void {
    const name = highlightName(this.#prefix, paint, ground);
    const highlight = new this.#view.Highlight();
    // One by one: thousands of arguments would overflow the stack.
    for (const range of ranges) highlight.add(range);
    highlight.priority = PRIORITY[paint];
    this.#view.CSS.highlights.set(name, highlight);
    const names = this.#names.get(paint) ?? new Set();
    this.#names.set(paint, names.add(name));
  }

  erase(paint: Paint): void {
    for (const name of this.#names.get(paint) ?? []) this.#view.CSS.highlights.delete(name);
    this.#names.delete(paint);
  }

  eraseAll(): void {
    for (const paint of [...this.#names.keys()]) this.erase(paint);
  }
}
