import { asDefined } from '../core/as-defined';
import { Painter } from './painter';

/** How often it is looked whether the extension is still there while there are marks. */
const LOOK_MS = 2_000;

/**
 * Tells once that the extension which put this script into the page has been updated, switched off or removed. Nothing
 * else tells: an orphaned script goes on running in Chromium, and every call of it fails. Until stopped.
 */
export class Lifeline {
  readonly #document: Document;
  readonly #isAlive: () => boolean;
  readonly #onGone: () => void;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #look = (): void => {
    if (this.#isAlive()) return;
    this.stop();
    this.#onGone();
  };

  constructor(document: Document, isAlive: () => boolean, onGone: () => void) {
    this.#document = asDefined(document);
    this.#isAlive = isAlive;
    this.#onGone = onGone;
    this.#timer = setInterval(this.#look, LOOK_MS);
    this.#document.addEventListener('visibilitychange', this.#look);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#document.removeEventListener('visibilitychange', this.#look);
  }
}

/** What our element is called, and what the names of its highlights begin with. */
const OURS = /^m[0-9a-f]{24}$/;

/**
 * Takes away what an earlier script left that was ended in the middle: Firefox stops the scripts of an extension that
 * is updated without telling them. Its style sheets go with it, so nothing of this is seen any more.
 */
export function sweepLeftovers(view: Window & typeof globalThis): void {
  for (const element of [...asDefined(view.document).documentElement.children]) {
    if (!OURS.test(element.id) || element.tagName !== 'DIV') continue;
    element.remove();
    if (Painter.isSupported(view)) Painter.forget(view, element.id);
  }
}
