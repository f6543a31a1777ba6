import type { Followed } from '../../core/marks/companion';
import { drawing, html } from './elements';
import type { OverlayHost } from './host';

/** How long it stays where nobody is at it. A little later its style hides it: a script that was ended cannot. */
const STAYS_MS = 10_000;

/** After a jump from a view of ours: a button that leads back there, gone once it is pressed or left. */
export class BackLink {
  readonly #button: HTMLButtonElement;
  readonly #onGone: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `after` is the marker the jump went to; without one the button itself takes the focus. */
  constructor(
    host: OverlayHost,
    words: Followed['words'],
    after: Element | undefined,
    { press, gone }: { readonly press: () => void; readonly gone: () => void },
  ) {
    const { ownerDocument } = host.element;
    this.#onGone = gone;
    this.#button = html(
      ownerDocument,
      'button',
      { type: 'button', class: 'back light', dir: words.direction },
      drawing(ownerDocument, 'previous'),
      words.back,
    );
    this.#button.addEventListener('click', () => {
      this.remove();
      press();
    });
    this.#button.addEventListener('blur', () => this.#wait());
    if (after) after.after(this.#button);
    else host.root.append(this.#button);
    if (!after) this.#button.focus({ preventScroll: true });
    this.#wait();
  }

  remove(): void {
    if (!this.#button.isConnected) return;
    this.#button.remove();
    // It may have lost the focus by going, and waits again.
    clearTimeout(this.#timer);
    this.#onGone();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#button.isConnected) return;
    // Another animation begins anew.
    this.#button.classList.toggle('again');
    this.#timer = setTimeout(() => {
      const { ownerDocument } = this.#button;
      const root = this.#button.getRootNode() as ShadowRoot;
      if (root.activeElement === this.#button && ownerDocument.hasFocus()) this.#wait();
      else this.remove();
    }, STAYS_MS);
  }
}
