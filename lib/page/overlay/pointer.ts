import { asDefined } from '../../core/as-defined';

/** How long the mouse rests before a card opens, and how long it may be elsewhere before the card closes. */
const REST_MS = 300;
const AWAY_MS = 400;

export interface PointerActions {
  /** The mouse came to rest at a place in the viewport. */
  readonly rest: (x: number, y: number) => void;
  /** Whether a place belongs to what is open: its card, its marker or its sentence. */
  readonly belongs: (x: number, y: number) => boolean;
  readonly away: () => void;
  /** A click into the page that is not on a control of it and selects nothing. */
  readonly click: (x: number, y: number) => void;
}

/** Follows the mouse over the page until stopped. Looks where it is only once it rests, so that moving costs nothing. */
export class Pointer {
  readonly #document: Document;
  readonly #actions: PointerActions;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #last = { x: -1, y: -1 };
  readonly #move = ({ clientX, clientY, pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    this.#last = { x: clientX, y: clientY };
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#actions.rest(clientX, clientY), REST_MS);
    if (this.#actions.belongs(clientX, clientY)) this.#stay();
    else this.#leaving ??= setTimeout(() => this.#goAway(), AWAY_MS);
  };
  readonly #press = (event: MouseEvent): void => {
    const isControl =
      event.target instanceof Element && asDefined(event.target).closest('a,button,input,select,textarea,label');
    const isPlain = event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (isControl || !isPlain || event.defaultPrevented || this.#document.getSelection()?.isCollapsed === false) return;
    this.#actions.click(event.clientX, event.clientY);
  };

  constructor(document: Document, actions: PointerActions) {
    this.#document = asDefined(document);
    this.#actions = actions;
    this.#document.addEventListener('pointermove', this.#move, { capture: true, passive: true });
    this.#document.addEventListener('click', this.#press);
  }

  stop(): void {
    clearTimeout(this.#resting);
    this.#stay();
    this.#document.removeEventListener('pointermove', this.#move, { capture: true });
    this.#document.removeEventListener('click', this.#press);
  }

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  #goAway(): void {
    this.#leaving = undefined;
    // A card may have opened under the mouse since it moved.
    if (!this.#actions.belongs(this.#last.x, this.#last.y)) this.#actions.away();
  }
}
