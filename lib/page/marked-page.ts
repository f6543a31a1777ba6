import { asDefined } from '../core/as-defined';
import type { Card } from '../core/marks/cards';
import type { JumpOutcome, Layer, Mark, MarkOutcome } from '../core/marks/marks';
import type { Span } from '../core/text/spans';
import { type Anchoring, anchorArticle } from './anchor';
import { Companions } from './companions';
import { Grounds } from './ground';
import { Lifeline } from './lifeline';
import type { OverlayWords } from './overlay/card-view';
import type { Marked } from './overlay/gutter';
import { Overlay } from './overlay/overlay';
import { readPageText } from './page-text';
import { Painter } from './painter';
import { reveal } from './place';
import { PageWatch } from './watch';

/** What is to be shown. Its style sheet is in the page already, under the same prefix. */
export interface Marking {
  /** `Article.text`, which the spans are in. */
  readonly text: string;
  readonly layers: readonly Layer[];
  readonly marks: readonly Mark[];
  readonly prefix: string;
  /** What there is to say about each marked claim and actor, by its id. */
  readonly cards: readonly Card[];
  readonly words: OverlayWords;
}

export interface Jump {
  readonly text: string;
  readonly span: Span;
  readonly prefix: string;
}

export interface MarkActions {
  /** The reader wants to put a finding right. */
  readonly correct: (id: string) => void;
  /** Whether the extension is still there; without it the marks take themselves away. */
  readonly isAlive: () => boolean;
}

type View = Window & typeof globalThis;

/** How long the place of a jump is outlined, and how long it fades. */
const OUTLINED_MS = 2_400;
const FADING_MS = 500;

/**
 * The marks of one page. While there are none, nothing of ours is in the page and nothing of it is watched: painting
 * and taking away leaves the document as it was.
 */
export class MarkedPage {
  readonly #view: View;
  readonly #actions: MarkActions;
  #marking: Marking | undefined;
  #painter: Painter | undefined;
  #overlay: Overlay | undefined;
  #placed: readonly PlacedMark[] = [];
  #watch: PageWatch | undefined;
  #lifeline: Lifeline | undefined;
  /** The names of the last jump began so. */
  #jumped = '';
  /** The marker that was jumped to last. */
  #marker: HTMLElement | undefined;
  readonly companions: Companions;
  #outline: { readonly painter: Painter; timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(view: View, actions: MarkActions) {
    this.#view = view;
    this.#actions = actions;
    this.companions = new Companions(view, actions.isAlive, () => ({
      host: this.#overlay?.host,
      name: this.#jumped,
      marker: this.#marker,
    }));
  }

  /** Shows the layers asked for in place of what was shown before; no layers take everything away. */
  mark(marking: Marking): MarkOutcome {
    this.clear();
    if (marking.layers.length === 0) return { painted: 0, leftOut: 0 };
    if (!Painter.isSupported(this.#view)) return { painted: 0, leftOut: marking.marks.length, unsupported: true };
    this.#marking = marking;
    const painter = new Painter(this.#view, marking.prefix);
    this.#painter = painter;
    this.#overlay = new Overlay(this.#view, marking.prefix, marking.words, this.#hasForcedColours(), {
      onOpen: (marked) => painter.paint([{ paint: 'open', ranges: marked?.card.sentence ? marked.ranges : [] }]),
      onCorrect: (id) => void (this.companions.correct(id) || this.#actions.correct(id)),
    });
    this.#lifeline = new Lifeline(this.#view.document, this.#actions.isAlive, () => this.clear());
    return this.#show();
  }

  /** Takes away all that is ours. */
  clear(): void {
    this.companions.clear();
    this.#marker = undefined;
    this.#watch?.stop();
    this.#lifeline?.stop();
    this.#overlay?.remove();
    this.#painter?.eraseAll();
    this.#endOutline();
    this.#placed = [];
    this.#overlay = undefined;
    this.#lifeline = undefined;
    this.#watch = undefined;
    this.#painter = undefined;
    this.#marking = undefined;
  }

  /** Scrolls to a place and outlines it for a while. */
  jump({ text, span, prefix }: Jump): JumpOutcome {
    const anchoring = anchorArticle(text, readPageText(this.#view.document));
    const ranges = anchoring.rangesOf(span);
    const isStill = this.#view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    // A page behind another has nobody to see it move.
    const behavior = isStill || this.#view.document.hidden ? 'instant' : 'smooth';
    if (ranges[0] === undefined || !reveal(ranges[0], behavior)) return anchoring.isThere ? 'not-shown' : 'gone';
    this.#jumped = prefix;
    if (Painter.isSupported(this.#view)) this.#drawOutline(ranges, prefix, isStill);
    const claim = this.#placed.find(({ mark }) => mark.start <= span.start && span.start < mark.end);
    this.#marker = claim && this.#overlay?.focusMarker(claim.mark.id);
    return 'there';
  }

  #show(): MarkOutcome {
    const { text, marks, layers } = this.#marking!;
    const page = readPageText(this.#view.document);
    const anchoring = anchorArticle(text, page);
    const placed = placeMarks(marks, layers, anchoring);
    this.#placed = placed;
    // In forced colours every highlight looks like a selection: the overlay draws the names, claims have their markers.
    if (!this.#hasForcedColours()) {
      this.#painter!.paint(
        layers.map((layer) => ({
          paint: layer,
          ranges: placed.filter(({ mark }) => mark.layer === layer).flatMap(({ ranges }) => ranges),
        })),
      );
    }
    this.#overlay!.show(this.#withCards(placed));
    this.#watch?.stop();
    this.#watch = new PageWatch({
      view: this.#view,
      roots: page.roots,
      scope: scopeOf(
        placed.flatMap(({ ranges }) => ranges),
        this.#view.document,
      ),
      own: this.#overlay?.host.element,
      onChange: () => this.#show(),
      onLeave: () => this.clear(),
    });
    return { painted: placed.length, leftOut: marks.length - placed.length };
  }

  #withCards(placed: readonly PlacedMark[]): readonly Marked[] {
    const cards = new Map(this.#marking!.cards.map((card) => [card.id, card]));
    const grounds = new Grounds(this.#view);
    return placed.flatMap(({ mark, ranges }) => {
      const card = cards.get(mark.id);
      return card ? [{ card, ranges, ground: grounds.behind(ranges[0]!.startContainer.parentElement) }] : [];
    });
  }

  #hasForcedColours(): boolean {
    return this.#view.matchMedia('(forced-colors: active)').matches;
  }

  #drawOutline(ranges: readonly StaticRange[], prefix: string, isStill: boolean): void {
    this.#endOutline();
    const painter = new Painter(this.#view, prefix);
    painter.paint([{ paint: 'place-of-jump', ranges }]);
    const end = (): void => this.#endOutline();
    const fade = (): void => {
      painter.erase('place-of-jump');
      painter.paint([{ paint: 'fading', ranges }]);
      this.#outline = { painter, timer: setTimeout(end, FADING_MS) };
    };
    this.#outline = { painter, timer: setTimeout(isStill ? end : fade, OUTLINED_MS) };
  }

  #endOutline(): void {
    clearTimeout(this.#outline?.timer);
    this.#outline?.painter.eraseAll();
    this.#outline = undefined;
  }
}

interface PlacedMark {
  readonly mark: Mark;
  readonly ranges: readonly StaticRange[];
}

function placeMarks(marks: readonly Mark[], layers: readonly Layer[], anchoring: Anchoring): readonly PlacedMark[] {
  return marks
    .filter(({ layer }) => layers.includes(layer))
    .map((mark) => ({ mark, ranges: anchoring.rangesOf(mark) }))
    .filter(({ ranges }) => ranges.length > 0);
}

/** The element that holds all ranges, or the document where they are in several trees or nowhere. */
function scopeOf(ranges: readonly StaticRange[], document: Document): Node {
  const first = ranges[0]?.startContainer;
  const last = ranges.at(-1)?.endContainer;
  if (!first || !last || ranges.some(({ startContainer }) => startContainer.getRootNode() !== document))
    return document;
  const around = asDefined(document).createRange();
  around.setStart(first, 0);
  around.setEnd(last, 0);
  return around.commonAncestorContainer;
}
