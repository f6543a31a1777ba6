/** The eligible sentences of an article, ready to be chosen from. */
export interface Choice {
  /** A row of `FEATURES` each. */
  readonly features: readonly Float64Array[];
  /** Words each. */
  readonly lengths: readonly number[];
  /** Which of the article's top stems each has, one bit a stem. */
  readonly topStems: readonly number[];
  /** 0 to 1. */
  similarity(a: number, b: number): number;
}

/** One weight for each of `FEATURES`, then one for each of `SET_FEATURES`. */
export type Weights = readonly number[];

/**
 * Indexes of the sentences that stand best for the article, best first, at most `count`. Each is the best beside those
 * chosen before it, in the manner of maximal marginal relevance (Carbonell and Goldstein, 1998). Equal scores go to
 * the earlier sentence.
 */
export function select(choice: Choice, weights: Weights, count: number): number[] {
  const width = choice.features[0]?.length ?? 0;
  const own = choice.features.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0));
  return selectScored(choice, own, weights.slice(width), count);
}

/** The same from each sentence's own score, with the weights of `SET_FEATURES` alone. */
export function selectScored(
  { features, lengths, topStems, similarity }: Choice,
  own: ArrayLike<number>,
  setWeights: Weights,
  count: number,
): number[] {
  const [redundancyWeight = 0, newWeight = 0, followsWeight = 0, lengthWeight = 0] = setWeights;
  const redundancy = new Float64Array(features.length);
  const taken = new Uint8Array(features.length);
  const chosen: number[] = [];
  let covered = 0;
  let words = 0;
  while (chosen.length < Math.min(count, features.length)) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < features.length; at++) {
      if (taken[at] === 1) continue;
      const score =
        own[at]! +
        redundancyWeight * redundancy[at]! +
        newWeight * (bits(topStems[at]! & ~covered) / 7) +
        followsWeight * (taken[at - 1] ?? 0) +
        lengthWeight * ((words * lengths[at]!) / 800);
      if (score > bestScore) [best, bestScore] = [at, score];
    }
    chosen.push(best);
    taken[best] = 1;
    covered |= topStems[best]!;
    words += lengths[best]!;
    for (let at = 0; at < features.length; at++)
      if (taken[at] === 0) redundancy[at] = Math.max(redundancy[at]!, similarity(at, best));
  }
  return chosen;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
