import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, placeCard } from '../../lib/page/overlay/card-place';

const sentence: Box[] = [
  { left: 120, top: 300, right: 740, bottom: 322 },
  { left: 120, top: 330, right: 400, bottom: 352 },
];
const column: Box = { left: 120, top: 0, right: 740, bottom: 2_000 };
const card = { width: 336, height: 220 };

test.each([
  ['beside the column, level with the sentence', { width: 1_280, height: 900 }, { left: 768, top: 286 }],
  ['under the sentence where there is no room beside it', { width: 800, height: 900 }, { left: 120, top: 362 }],
  ['over the sentence where there is none under it', { width: 800, height: 500 }, { left: 120, top: 70 }],
])('a card stands %s', (_title, viewport, expected) => {
  expect(placeCard(sentence, column, card, viewport)).toEqual(expected);
});

test('a card stands on the left where only there is room', () => {
  const far = (box: Box): Box => ({ ...box, left: box.left + 500, right: box.right + 500 });
  expect(placeCard(sentence.map(far), far(column), card, { width: 1_300, height: 900 }).left).toBeLessThan(620 - 336);
});

test('a card never covers its own sentence', () => {
  const box = fc
    .record({
      left: fc.nat(1_500),
      top: fc.integer({ min: -500, max: 1_500 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));
  fc.assert(
    fc.property(
      fc.array(box, { minLength: 1, maxLength: 5 }),
      box,
      fc.nat(1_600),
      fc.nat(1_000),
      (lines, around, width, height) => {
        const { left, top } = placeCard(lines, around, card, { width, height });
        for (const line of lines) {
          const isApart =
            left >= line.right || left + card.width <= line.left || top >= line.bottom || top + card.height <= line.top;
          expect(isApart).toBe(true);
        }
      },
    ),
  );
});
