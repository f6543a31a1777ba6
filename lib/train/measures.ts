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

/** The best F1 of "score or above", and the middle of the thresholds whose F1 comes within half a point of it. */
export function bestF1(scores: readonly number[], positive: readonly boolean[]): { f1: number; threshold: number } {
  const order = scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  const all = positive.filter(Boolean).length;
  let right = 0;
  const f1s = order.map((at, turn) => {
    if (positive[at]) right++;
    return (2 * right) / (turn + 1 + all);
  });
  const best = Math.max(...f1s);
  const near = order.filter((_, turn) => f1s[turn]! >= best - 0.005).map((at) => scores[at]!);
  return { f1: best, threshold: (near[0]! + near.at(-1)!) / 2 };
}
