import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forceLayout } from '../../components/figures/force-layout';

const SIZE = { width: 400, height: 290 };
const BOX = { width: 90, height: 60 };
const edges = [
  { from: 0, to: 1, weight: 3 },
  { from: 1, to: 2, weight: 1 },
  { from: 3, to: 4, weight: 1 },
];

test('the same actors stand in the same places each time, and none over another', () => {
  const nodes = Array.from({ length: 6 }, () => BOX);
  const places = forceLayout(nodes, edges, SIZE);
  expect(forceLayout(nodes, edges, SIZE)).toEqual(places);
  for (const [first, a] of places.entries())
    for (const b of places.slice(first + 1))
      expect(Math.abs(a.x - b.x) >= BOX.width - 2 || Math.abs(a.y - b.y) >= BOX.height - 2).toBe(true);
});

test('whatever is named together, everybody stands inside the picture', () => {
  const node = fc.record({ width: fc.integer({ min: 12, max: 120 }), height: fc.integer({ min: 12, max: 80 }) });
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 9 }), (nodes) => {
      const ring = nodes.slice(1).map((_, turn) => ({ from: turn, to: turn + 1, weight: 1 + (turn % 5) }));
      for (const [turn, { x, y }] of forceLayout(nodes, ring, SIZE).entries()) {
        expect(x).toBeGreaterThanOrEqual(nodes[turn]!.width / 2 - 1);
        expect(x).toBeLessThanOrEqual(SIZE.width - nodes[turn]!.width / 2 + 1);
        expect(y).toBeGreaterThanOrEqual(nodes[turn]!.height / 2 - 1);
        expect(y).toBeLessThanOrEqual(SIZE.height - nodes[turn]!.height / 2 + 1);
      }
    }),
  );
});
