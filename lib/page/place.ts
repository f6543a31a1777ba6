import { asDefined } from '../core/as-defined';
import { assignedSlotOf, parentElementOf, rootOf, tagNameOf, viewOf } from './plain-dom';

/** A live range over the same words, for what a static one cannot tell: where it is on the screen. */
export function liveRange(range: StaticRange): Range {
  const live = asDefined(range.startContainer.ownerDocument!).createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** The boxes of the lines the words stand in, in the viewport, without empty ones; none when they are not shown. */
export function lineBoxes(range: StaticRange): readonly DOMRect[] {
  return [...liveRange(range).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

export function parentInFlatTree(element: Element): Element | null {
  const slot = assignedSlotOf(element);
  if (slot) return slot;
  const parent = parentElementOf(element);
  if (parent) return parent;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The boxes that clip and scroll an element, innermost first, without the page itself. */
export function scrollersAround(element: Element | null): readonly Element[] {
  const page = element && asDefined(viewOf(element).document).scrollingElement;
  const scrollers: Element[] = [];
  for (let box = element; box && box !== page; box = parentInFlatTree(box)) {
    const { overflowX, overflowY } = viewOf(box).getComputedStyle(box);
    const clips = overflowX !== 'visible' || overflowY !== 'visible';
    if (!clips) continue;
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = asDefined(box);
    if (scrollHeight > clientHeight || scrollWidth > clientWidth) scrollers.push(box);
  }
  return scrollers.filter((box) => !/^(?:BODY|HTML)$/.test(tagNameOf(box)));
}

/** Scrolls so that a place comes to the middle of what is seen; false when the place is not shown at all. */
export function reveal(range: StaticRange, behavior: 'smooth' | 'instant'): boolean {
  const live = liveRange(range);
  const top = (): DOMRect | undefined =>
    [...live.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!top()) return false;
  for (const scroller of scrollersAround(range.startContainer.parentElement).map(asDefined)) {
    const { top: from, height } = scroller.getBoundingClientRect();
    const line = top()!;
    if (line.top < from || line.bottom > from + height)
      scroller.scrollBy({ top: line.top - from - height / 2, behavior: 'instant' });
  }
  const view = viewOf(range.startContainer);
  const line = top()!;
  // A place that is well in view stays where it is.
  if (line.top < view.innerHeight * 0.15 || line.bottom > view.innerHeight * 0.8)
    view.scrollBy({ top: line.top - view.innerHeight * 0.4, behavior });
  return true;
}
