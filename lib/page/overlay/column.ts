import { asDefined } from '../../core/as-defined';
import { lineBoxes, parentInFlatTree, scrollersAround } from '../place';
import { viewOf } from '../plain-dom';
import type { Box } from './card-place';

/** The line a place begins on, and the column of text it stands in. */
export interface Line {
  readonly box: Box;
  /** The edges of the text: of this column where there are several. */
  readonly column: Box;
  readonly isRightToLeft: boolean;
  /** How far out of the text a marker stands: less where the next column or cell is near. */
  readonly distance: number;
  /** Scrolled out of the box it is in. */
  readonly isHidden: boolean;
}

/** Where a place's first line is now; undefined when it is not shown. */
export function lineOf(range: StaticRange): Line | undefined {
  const [box] = lineBoxes(range);
  const block = blockAround(range.startContainer.parentElement);
  if (!box || !block) return undefined;
  const style = viewOf(block).getComputedStyle(block);
  const plain = asDefined(block);
  const fragment = [...plain.getClientRects()].find((part) => holds(part, box)) ?? plain.getBoundingClientRect();
  const column = {
    left: fragment.left + pixels(style.borderLeftWidth) + pixels(style.paddingLeft),
    top: fragment.top,
    right: fragment.right - pixels(style.borderRightWidth) - pixels(style.paddingRight),
    bottom: fragment.bottom,
  };
  const isTight = style.display === 'table-cell' || isInColumns(block);
  // The bullet or number of a list stands where the marker would.
  const bullet = style.display === 'list-item' && style.listStyleType !== 'none' ? 22 : 0;
  return {
    box,
    column,
    isRightToLeft: style.direction === 'rtl',
    distance: (isTight ? 26 : 38) + bullet,
    isHidden: scrollersAround(block).some((scroller) => !holds(asDefined(scroller).getBoundingClientRect(), box)),
  };
}

function blockAround(element: Element | null): Element | null {
  for (let block = element; block; block = parentInFlatTree(block)) {
    const { display } = viewOf(block).getComputedStyle(block);
    if (!/^(?:inline|contents|ruby)/.test(display)) return block;
  }
  return null;
}

function isInColumns(element: Element): boolean {
  for (let box: Element | null = element; box; box = parentInFlatTree(box)) {
    const { columnCount, columnWidth } = viewOf(box).getComputedStyle(box);
    if (columnCount !== 'auto' || columnWidth !== 'auto') return true;
  }
  return false;
}

function holds(outer: Box, inner: Box): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
