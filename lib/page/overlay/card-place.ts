/** A box in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a card and the column, and between a card and its sentence above or below. */
const BESIDE = 28;
const APART = 10;
/** The gutter's markers stand this far out of the column. */
const GUTTER = 40;
const MARGIN = 8;

/**
 * Where a card goes: beside the column, level with its sentence, on the right if there is room and else on the left;
 * else under the sentence or over it. It never covers the sentence, even where that puts it out of view.
 */
export function placeCard(
  sentence: readonly Box[],
  column: Box,
  card: Size,
  viewport: Size,
): { left: number; top: number } {
  const around = hull(sentence);
  const level = clamp((sentence[0]?.top ?? around.top) - 14, MARGIN, viewport.height - card.height - MARGIN);
  const right = Math.max(column.right, around.right) + BESIDE;
  if (right + card.width + MARGIN <= viewport.width) return { left: right, top: level };
  const left = Math.min(column.left, around.left) - GUTTER - BESIDE / 2 - card.width;
  if (left >= MARGIN) return { left, top: level };
  const inside = clamp(around.left, MARGIN, viewport.width - card.width - MARGIN);
  const under = around.bottom + APART;
  const over = around.top - APART - card.height;
  const isOver = under + card.height + MARGIN > viewport.height && over >= MARGIN;
  return { left: inside, top: isOver ? over : under };
}

function hull(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** `low` wins where the two limits cross. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
