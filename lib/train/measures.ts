/** Chance that a positive scores above a negative, ties half (the area under the ROC curve). */
export function areaUnderCurve(scores: readonly number[], positive: readonly boolean[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => scores[a]! - scores[b]!);
  let pairs = 0;
  let negatives = 0;
  let positives = 0;
  for (let at = 0; at < order.length; ) {
    let up = 0;
    let down = 0;
    const score = scores[order[at]!]!;
    for (; at < order.length && scores[order[at]!] === score; at++) positive[order[at]!] ? up++ : down++;
    pairs += up * (negatives + down / 2);
    negatives += down;
    positives += up;
  }
  return pairs / (positives * negatives);
}

/** The threshold at which "score or above" has the best F1, and that F1. */
export function bestF1(scores: readonly number[], positive: readonly boolean[]): { f1: number; threshold: number } {
  const order = scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  const all = positive.filter(Boolean).length;
  let right = 0;
  let best = { f1: 0, threshold: Number.POSITIVE_INFINITY };
  for (const [turn, at] of order.entries()) {
    if (positive[at]) right++;
    const f1 = (2 * right) / (turn + 1 + all);
    if (f1 > best.f1) best = { f1, threshold: scores[at]! };
  }
  return best;
}
