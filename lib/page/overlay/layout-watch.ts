import { asDefined } from '../../core/as-defined';
import { bodyOf, rootElementOf } from '../plain-dom';

/** Tells, once a frame at most, that things may have moved on the page: until stopped. */
export class LayoutWatch {
  readonly #view: Window;
  readonly #onMove: () => void;
  readonly #sizes: ResizeObserver;
  #frame: number | undefined;
  readonly #plan = (): void => {
    this.#frame ??= this.#view.requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#onMove();
    });
  };

  constructor(view: Window & typeof globalThis, onMove: () => void) {
    const document = asDefined(view.document);
    this.#view = view;
    this.#onMove = onMove;
    this.#sizes = new view.ResizeObserver(this.#plan);
    for (const box of [rootElementOf(view.document), bodyOf(view.document)]) if (box) this.#sizes.observe(box);
    view.addEventListener('resize', this.#plan);
    // Captured: neither event bubbles from the boxes and pictures inside the page.
    document.addEventListener('scroll', this.#plan, { capture: true, passive: true });
    document.addEventListener('load', this.#plan, { capture: true });
    document.fonts?.addEventListener('loadingdone', this.#plan);
  }

  stop(): void {
    const document = asDefined(this.#view.document);
    this.#sizes.disconnect();
    if (this.#frame !== undefined) this.#view.cancelAnimationFrame(this.#frame);
    this.#view.removeEventListener('resize', this.#plan);
    document.removeEventListener('scroll', this.#plan, { capture: true });
    document.removeEventListener('load', this.#plan, { capture: true });
    document.fonts?.removeEventListener('loadingdone', this.#plan);
  }
}
