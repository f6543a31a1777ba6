import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface LaidOut {
  readonly x: number;
  readonly y: number;
}

/** What a node needs around its middle: its drawing and its label. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

const STEPS = 240;
const ROUNDS = 60;

/**
 * Where nodes stand in a picture of the given size, in the order given: those with edges near each other, none over
 * another and none over the border as far as there is room. The same for the same input: the layout's random numbers
 * have a fixed seed.
 */
export function forceLayout(
  nodes: readonly Extent[],
  edges: readonly { readonly from: number; readonly to: number; readonly weight: number }[],
  size: Extent,
): readonly LaidOut[] {
  const moving: (SimulationNodeDatum & { x: number; y: number })[] = nodes.map((_, turn) => ({
    x: size.width / 2 + (size.width / 4) * Math.cos((2 * Math.PI * turn) / nodes.length),
    y: size.height / 2 + (size.height / 4) * Math.sin((2 * Math.PI * turn) / nodes.length),
  }));
  const links = edges.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  forceSimulation(moving)
    .force(
      'edges',
      forceLink<(typeof moving)[number], (typeof links)[number]>(links)
        .distance(90)
        .strength(({ weight }) => Math.min(1, 0.3 + 0.15 * weight)),
    )
    .force('apart', forceManyBody().strength(-260))
    .force('bodies', forceCollide(36))
    // Pictures are wider than high.
    .force('x', forceX(size.width / 2).strength(0.04))
    .force('y', forceY(size.height / 2).strength(0.09))
    .stop()
    .tick(STEPS);
  separate(moving, nodes, size);
  return moving.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

/** Labels are wide and low: the boxes are pushed apart along the shorter way, within the border. */
function separate(places: { x: number; y: number }[], boxes: readonly Extent[], size: Extent): void {
  const within = (value: number, half: number, whole: number) => Math.max(half, Math.min(whole - half, value));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [first, a] of places.entries()) {
      for (let second = first + 1; second < places.length; second++) {
        const b = places[second]!;
        const overX = (boxes[first]!.width + boxes[second]!.width) / 2 - Math.abs(a.x - b.x);
        const overY = (boxes[first]!.height + boxes[second]!.height) / 2 - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        const sign = (difference: number) => (difference < 0 ? -1 : 1);
        if (overX < overY) {
          a.x += (sign(a.x - b.x) * overX) / 2;
          b.x -= (sign(a.x - b.x) * overX) / 2;
        } else {
          a.y += (sign(a.y - b.y) * overY) / 2;
          b.y -= (sign(a.y - b.y) * overY) / 2;
        }
      }
    }
    for (const [turn, place] of places.entries()) {
      place.x = within(place.x, boxes[turn]!.width / 2, size.width);
      place.y = within(place.y, boxes[turn]!.height / 2, size.height);
    }
  }
}
