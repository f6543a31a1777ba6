import type { Analysis } from '../../lib/core/analysis';

/** Whether there is enough to count: figures over a handful of claims would look like more than they are. */
export function worthCounting({ claims, article }: Pick<Analysis, 'claims' | 'article'>): boolean {
  return claims.length >= 5 && article.wordCount >= 120;
}

/**
 * Where symbols stand on a line of `width`, for places given as shares (0 to 1) in rising order: as near to their
 * place as a distance of `gap` between neighbours allows, all within half a gap of the ends. When they do not fit at
 * that distance they stand evenly.
 */
export function spread(places: readonly number[], width: number, gap: number): readonly number[] {
  const from = gap / 2;
  const to = width - gap / 2;
  if ((places.length - 1) * gap > to - from) {
    return places.map((_, turn) => from + (turn * (to - from)) / (places.length - 1));
  }
  const set = places.map((place) => from + place * (to - from));
  for (let turn = 1; turn < set.length; turn++) set[turn] = Math.max(set[turn]!, set[turn - 1]! + gap);
  let limit = to;
  for (let turn = set.length - 1; turn >= 0; turn--, limit -= gap) set[turn] = Math.min(set[turn]!, limit);
  return set;
}
