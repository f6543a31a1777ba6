import { LABELS, mayFollow, OUTSIDE } from './labels';

/** Which labels may follow which, as a table of 0 and -Infinity. */
const BARRED = Float32Array.from({ length: LABELS * LABELS }, (_, pair) =>
  mayFollow(Math.floor(pair / LABELS), pair % LABELS) ? 0 : Number.NEGATIVE_INFINITY,
);

/** The labels that may stand before each: a third of all pairs. */
const BEFORE = Array.from({ length: LABELS }, (_, label) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, before) => before).filter((before) => mayFollow(before, label))),
);

/**
 * The best sequence of labels (Viterbi): `scores` holds `LABELS` numbers per word, `steps` a number for each pair of
 * neighbouring labels, row by row. Sequences that no names stand for are never returned.
 */
export function bestLabels(scores: Float32Array, length: number, steps: Float32Array): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = new Uint8Array(length * LABELS);
  let best = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) best[label] = scores[label]! + BARRED[OUTSIDE * LABELS + label]!;
  for (let index = 1; index < length; index++) {
    for (let label = 0; label < LABELS; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      const possible = BEFORE[label]!;
      for (let turn = 0; turn < possible.length; turn++) {
        const before = possible[turn]!;
        const value = best[before]! + steps[before * LABELS + label]!;
        if (value > top) {
          top = value;
          from = before;
        }
      }
      next[label] = top + scores[index * LABELS + label]!;
      back[index * LABELS + label] = from;
    }
    [best, next] = [next, best];
  }
  let label = OUTSIDE;
  let top = Number.NEGATIVE_INFINITY;
  for (let last = 0; last < LABELS; last++) {
    const value = best[last]! + BARRED[last * LABELS + OUTSIDE]!;
    if (value > top) {
      top = value;
      label = last;
    }
  }
  for (let index = length - 1; index >= 0; index--) {
    labels[index] = label;
    label = back[index * LABELS + label]!;
  }
  return labels;
}
