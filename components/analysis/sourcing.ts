import type { Analysis, AttributionKind, Claim } from '../../lib/core/analysis';

/** The three kinds the interface counts. A document, an institution or an organisation counts as named. */
export type SourceKind = 'named' | 'unnamed' | 'none';

export const SOURCE_KINDS: readonly SourceKind[] = ['named', 'unnamed', 'none'];

export function sourceKind(kind: AttributionKind): SourceKind {
  return kind === 'document' ? 'named' : kind;
}

export function claimsBySource(claims: readonly Claim[]): Readonly<Record<SourceKind, readonly Claim[]>> {
  const of = (wanted: SourceKind) => claims.filter(({ attribution }) => sourceKind(attribution.kind) === wanted);
  return { named: of('named'), unnamed: of('unnamed'), none: of('none') };
}

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
