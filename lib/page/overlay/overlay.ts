import { asDefined } from '../../core/as-defined';
import { lineBoxes, reveal } from '../place';
import { isInside, parentElementOf, rootElementOf } from '../plain-dom';
import type { Box } from './card-place';
import { placeCard } from './card-place';
import { cardView, type OverlayWords } from './card-view';
import { lineOf } from './column';
import { copyText } from './copy';
import { html } from './elements';
import { Gutter, type Marked } from './gutter';
import { OverlayHost } from './host';
import { LayoutWatch } from './layout-watch';
import { Pointer } from './pointer';
import { Underlines } from './underlines';

const ANNOUNCED_MS = 300;

type View = Window & typeof globalThis;

interface Open {
  readonly marked: Marked;
  readonly card: HTMLElement;
  /** Opened on purpose: it stays until it is closed on purpose. */
  readonly isPinned: boolean;
  readonly opener: HTMLElement | undefined;
}

export interface OverlayActions {
  /** What the open card is about, or undefined when it closes. */
  readonly onOpen: (marked: Marked | undefined) => void;
  /** The reader wants to put this finding right. */
  readonly onCorrect: (id: string) => void;
}

/** Everything of ours that lies over the page: a marker for each claim, one card at a time. */
export class Overlay {
  readonly #view: View;
  readonly #words: OverlayWords;
  readonly #actions: OverlayActions;
  readonly #host: OverlayHost;
  readonly #layout: LayoutWatch;
  readonly #pointer: Pointer;
  readonly #underlines: Underlines | undefined;
  readonly #announcing: ReturnType<typeof setTimeout>;
  #gutter: Gutter | undefined;
  #marked: readonly Marked[] = [];
  #open: Open | undefined;
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  /** `name` is that of its host: see `OverlayHost`. */
  constructor(view: View, name: string, words: OverlayWords, drawsNames: boolean, actions: OverlayActions) {
    this.#view = view;
    this.#words = words;
    this.#actions = actions;
    this.#host = new OverlayHost(view.document, name, 'with-marks');
    this.#underlines = drawsNames ? new Underlines(this.#host) : undefined;
    this.#layout = new LayoutWatch(view, () => this.#place());
    this.#pointer = new Pointer(view.document, {
      rest: (x, y) => this.#rest(x, y),
      belongs: (x, y) => this.#belongs(x, y),
      away: () => this.#open?.isPinned === false && this.close(),
      click: (x, y) => this.#click(x, y),
    });
    asDefined(view.document).addEventListener('keydown', this.#escape, { capture: true });
    const heard = html(view.document, 'span', { class: 'heard', role: 'status', dir: words.direction });
    this.#host.root.append(heard);
    // What is there from the beginning is not read out: only what changes is.
    this.#announcing = setTimeout(() => heard.append(words.marked), ANNOUNCED_MS);
  }

  get host(): OverlayHost {
    return this.#host;
  }

  /** Replaces all markers. A card stays open when what it is about is still there. */
  show(marked: readonly Marked[]): void {
    const focused = this.#marked.find(({ card }) => this.#gutter?.markerOf(card.id) === this.#host.root.activeElement);
    this.#marked = marked;
    this.#gutter?.remove();
    this.#gutter = new Gutter(this.#host, marked.filter(isClaim), (one, opener) => this.#toggle(one, opener));
    this.#underlines?.show(
      marked.filter((one) => !isClaim(one)).map(({ card, ranges }) => ({ symbol: card.symbol, ranges })),
    );
    const open = this.#open;
    const still = open && marked.find(({ card }) => card.id === open.marked.card.id);
    if (open && still) this.#show(still, open.isPinned, this.#gutter.markerOf(still.card.id) ?? open.opener, false);
    else this.close();
    this.#place();
    if (focused) this.#gutter.markerOf(focused.card.id)?.focus({ preventScroll: true });
  }

  /** Moves the focus to the marker of a claim and returns it, where it has one that is shown. */
  focusMarker(id: string): HTMLElement | undefined {
    const marker = this.#gutter?.markerOf(id);
    marker?.focus({ preventScroll: true });
    return marker?.hidden === false ? marker : undefined;
  }

  close(): void {
    const open = this.#open;
    if (!open) return;
    const hadFocus = open.card.contains(this.#host.root.activeElement);
    this.#open = undefined;
    open.card.remove();
    open.opener?.setAttribute('aria-expanded', 'false');
    if (hadFocus) open.opener?.focus({ preventScroll: true });
    this.#actions.onOpen(undefined);
  }

  remove(): void {
    this.#open = undefined;
    clearTimeout(this.#announcing);
    this.#layout.stop();
    this.#pointer.stop();
    asDefined(this.#view.document).removeEventListener('keydown', this.#escape, { capture: true });
    this.#host.remove();
  }

  #toggle(marked: Marked, opener: HTMLElement): void {
    if (this.#open?.isPinned && this.#open.marked.card.id === marked.card.id) this.close();
    else this.#show(marked, true, opener, true);
  }

  #show(marked: Marked, isPinned: boolean, opener: HTMLElement | undefined, takesFocus: boolean): void {
    const before = this.#open;
    before?.card.remove();
    before?.opener?.setAttribute('aria-expanded', 'false');
    const { document } = this.#view;
    const card = cardView(document, marked.card, marked.ground, this.#words, {
      close: () => this.close(),
      step: (by) => this.#step(by),
      copy: (text) => copyText(document, text),
      correct: () => this.#actions.onCorrect(marked.card.id),
    });
    opener?.setAttribute('aria-expanded', 'true');
    // After its marker, so that the focus goes from one to the other.
    if (opener?.isConnected && opener.getRootNode() === this.#host.root) opener.after(card);
    else this.#host.root.append(card);
    this.#open = { marked, card, isPinned, opener };
    this.#placeCard();
    if (takesFocus) card.focus({ preventScroll: true });
    if (before?.marked !== marked) this.#actions.onOpen(marked);
  }

  /** To the claim before or after, or to the actor's mention before or after; round the ends. */
  #step(by: -1 | 1): void {
    const open = this.#open;
    if (!open) return;
    const row = this.#marked.filter((one) =>
      isClaim(open.marked) ? isClaim(one) : one.card.id === open.marked.card.id,
    );
    const next = row[(row.indexOf(open.marked) + by + row.length) % row.length];
    if (!next?.ranges[0]) return;
    reveal(next.ranges[0], 'instant');
    this.#gutter?.place();
    this.#show(next, true, this.#gutter?.markerOf(next.card.id) ?? open.opener, true);
    const steps = this.#open?.card.querySelectorAll<HTMLElement>('.step');
    steps?.[by < 0 ? 0 : 1]?.focus({ preventScroll: true });
  }

  #rest(x: number, y: number): void {
    if (this.#open?.isPinned || this.#belongs(x, y)) return;
    const marked = this.#markedAt(x, y);
    if (marked) this.#show(marked, false, this.#gutter?.markerOf(marked.card.id), false);
  }

  #click(x: number, y: number): void {
    const marked = this.#markedAt(x, y);
    if (marked) this.#show(marked, true, this.#gutter?.markerOf(marked.card.id), false);
    else if (!this.#belongs(x, y)) this.close();
  }

  #belongs(x: number, y: number): boolean {
    const open = this.#open;
    if (!open) return false;
    const own = [open.card, ...(open.opener ? [open.opener] : [])].map((element) => element.getBoundingClientRect());
    return [...own, ...open.marked.ranges.flatMap(lineBoxes)].some((box) => isIn(box, x, y));
  }

  /** The marker or the shortest marked place there. By boxes, which works in shadow trees and in every browser. */
  #markedAt(x: number, y: number): Marked | undefined {
    const top = asDefined(this.#view.document).elementFromPoint(x, y);
    if (top === this.#host.element) {
      const inside = this.#host.root.elementFromPoint(x, y)?.closest('button');
      return this.#marked.find(({ card }) => inside && this.#gutter?.markerOf(card.id) === inside);
    }
    return this.#marked
      .filter(({ ranges }) =>
        ranges.some((range) => isUncovered(range, top) && lineBoxes(range).some((box) => isIn(box, x, y))),
      )
      .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  }

  #place(): void {
    this.#gutter?.place();
    this.#underlines?.place();
    this.#placeCard();
  }

  #placeCard(): void {
    const open = this.#open;
    const line = open?.marked.ranges[0] && lineOf(open.marked.ranges[0]);
    if (!open || !line) return;
    const { width, height } = open.card.getBoundingClientRect();
    const viewport = { width: rootElementOf(this.#view.document)!.clientWidth, height: this.#view.innerHeight };
    const place = placeCard(open.marked.ranges.flatMap(lineBoxes), line.column, { width, height }, viewport);
    const origin = this.#host.origin();
    open.card.style.left = `${Math.round(place.left - origin.left)}px`;
    open.card.style.top = `${Math.round(place.top - origin.top)}px`;
  }
}

function isClaim({ card }: Marked): boolean {
  return card.sentence !== undefined;
}

function isIn({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether the element the mouse is over shows the words, and does not lie over them. */
function isUncovered({ startContainer }: StaticRange, top: Element | null): boolean {
  let root: Node = startContainer.getRootNode();
  let shown: Node = startContainer;
  while (root instanceof ShadowRoot) {
    shown = root.host;
    root = shown.getRootNode();
  }
  const around = shown instanceof Element ? shown : shown.parentElement;
  return (
    top !== null && around !== null && (isInside(around, top) || isInside(top, around) || sharesBlock(around, top))
  );
}

/** A link or an emphasis beside the first words of a place is part of the same line. */
function sharesBlock(around: Element, top: Element): boolean {
  const block = parentElementOf(around);
  return block !== null && block === parentElementOf(top);
}

function lengthOf({ ranges }: Marked): number {
  return ranges.reduce((sum, range) => sum + lineBoxes(range).reduce((width, box) => width + box.width, 0), 0);
}
