import { asDefined } from '../core/as-defined';
import { isInside, rootOf } from './plain-dom';

/** Quiet time after which a change of the page is answered, and how long it is put off at most. */
const QUIET_MS = 150;
const PATIENCE_MS = 1_000;
/** Looking again takes at most this part of the time, whatever a page keeps doing. */
const SHARE_OF_TIME = 1 / 20;

export interface Watched {
  readonly view: Window;
  /** The document and the shadow roots the marks are in. */
  readonly roots: readonly Node[];
  /** The element all marks are in. */
  readonly scope: Node;
  /** Our own element, whose coming and going is no change of the page. */
  readonly own?: Node | undefined;
  /** Called when words may have changed: look again. */
  readonly onChange: () => void;
  /** Called once, when the page has gone on to another address without loading, or is left. */
  readonly onLeave: () => void;
}

/** Watches a marked page until stopped. Nothing is watched while there are no marks. */
export class PageWatch {
  readonly #watched: Watched;
  readonly #address: string;
  readonly #observer: MutationObserver;
  readonly #checkAddress = (): void => {
    if (addressOf(this.#watched.view) !== this.#address) this.#leave();
  };
  /** A page the browser keeps for the way back comes back without marks, as a page that is loaded anew does. */
  readonly #hide = (): void => this.#leave();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;
  #notBefore = 0;

  constructor(watched: Watched, address = addressOf(watched.view)) {
    this.#watched = watched;
    this.#address = address;
    this.#observer = new MutationObserver((mutations) => this.#see(mutations));
    for (const root of watched.roots)
      this.#observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['class', 'hidden', 'open'],
      });
    navigationOf(watched.view)?.addEventListener('currententrychange', this.#checkAddress);
    watched.view.addEventListener('popstate', this.#checkAddress);
    watched.view.addEventListener('hashchange', this.#checkAddress);
    watched.view.addEventListener('pagehide', this.#hide);
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    navigationOf(this.#watched.view)?.removeEventListener('currententrychange', this.#checkAddress);
    this.#watched.view.removeEventListener('popstate', this.#checkAddress);
    this.#watched.view.removeEventListener('hashchange', this.#checkAddress);
    this.#watched.view.removeEventListener('pagehide', this.#hide);
  }

  #see(mutations: readonly MutationRecord[]): void {
    this.#checkAddress();
    if (!mutations.some((mutation) => this.#matters(mutation))) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#firstChange = now;
    const due = Math.min(now + QUIET_MS, this.#firstChange + PATIENCE_MS);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#answer(), Math.max(due, this.#notBefore) - now);
  }

  #answer(): void {
    this.#timer = undefined;
    const start = performance.now();
    this.#watched.onChange();
    const end = performance.now();
    this.#notBefore = end + (end - start) / SHARE_OF_TIME;
  }

  /** Changes beside the article (a ticker, an advertisement) are none of ours. */
  #matters({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    const { scope, own } = this.#watched;
    if (target === own) return false;
    const touched = [...addedNodes, ...removedNodes];
    if (touched.length > 0 && touched.every((node) => node === own)) return false;
    return (
      !asDefined(scope).isConnected ||
      isInside(scope, target) ||
      isInside(target, scope) ||
      rootOf(target) !== rootOf(scope)
    );
  }

  #leave(): void {
    this.stop();
    this.#watched.onLeave();
  }
}

/** A page's address as far as it names what is shown: a fragment is a place on it, unless a router wrote it. */
function addressOf({ location }: Window): string {
  return /^#!?\//.test(location.hash) ? location.href : location.href.replace(/#.*$/, '');
}

/** Tells of `history.pushState`, which no other event does; not in every browser we run in. */
function navigationOf(view: Window): EventTarget | undefined {
  return (view as { navigation?: EventTarget }).navigation;
}
