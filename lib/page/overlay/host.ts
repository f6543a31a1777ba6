import { asDefined } from '../../core/as-defined';
import { rootElementOf } from '../plain-dom';
import { ONLY_WITH_MARKS, OVERLAY_STYLE } from './style';

/** Kept from the page: they are said to our own buttons. A page that listens while they go down still hears them. */
const KEPT = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress'];

/**
 * The one element we add to a page: empty, of no size, with a closed shadow tree that neither the page's styles nor
 * its scripts reach into. Taking it away leaves the document as it was.
 */
export class OverlayHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;

  /** What is left of it under its name is found by `sweepLeftovers`. */
  constructor(document: Document, name: string, shown: 'with-marks' | 'at-once') {
    this.element = asDefined(document).createElement('div');
    this.element.id = name;
    this.root = this.element.attachShadow({ mode: 'closed' });
    // A style element would fall under the page's Content-Security-Policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(shown === 'with-marks' ? OVERLAY_STYLE + ONLY_WITH_MARKS : OVERLAY_STYLE);
    this.root.adoptedStyleSheets = [sheet];
    for (const type of KEPT) this.element.addEventListener(type, (event) => event.stopPropagation());
    // Not into the body: pages replace its children, and lay them out.
    rootElementOf(document)!.append(this.element);
  }

  /** Where the overlay's own coordinates begin, in the viewport. */
  origin(): { readonly left: number; readonly top: number } {
    return this.element.getBoundingClientRect();
  }

  remove(): void {
    this.element.remove();
  }
}
