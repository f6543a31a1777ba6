import type { Analysis, AttributionKind, Claim } from '../analysis';
import { isUnnamedView } from './evidence-map';

/** The three kinds a reader is shown. A document, an institution or an organisation counts as named. */
export type SourceKind = 'named' | 'unnamed' | 'none';

export const SOURCE_KINDS: readonly SourceKind[] = ['named', 'unnamed', 'none'];

export function sourceKind(kind: AttributionKind): SourceKind {
  return kind === 'document' ? 'named' : kind;
}

/** The claims of each kind of source, in the order given. */
export function claimsBySource(claims: readonly Claim[]): Readonly<Record<SourceKind, readonly Claim[]>> {
  const of = (wanted: SourceKind) => claims.filter(({ attribution }) => sourceKind(attribution.kind) === wanted);
  return { named: of('named'), unnamed: of('unnamed'), none: of('none') };
}

/** How an article's claims are sourced: counts of claims, never a score. */
export interface ClaimSourcing {
  readonly claims: number;
  /** Credited to a person by name. */
  readonly named: number;
  /** Credited to an institution, an organisation or a document. */
  readonly document: number;
  readonly unnamed: number;
  /** In the article's own voice. */
  readonly none: number;
  readonly hedged: number;
  /** With a link in the sentence or beside it. */
  readonly withEvidence: number;
  /** "X said, citing Y". */
  readonly secondHand: number;
  /** An unnamed source without a reason given. */
  readonly unnamedWithoutReason: number;
  /** An opinion or a forecast that rests on an unnamed source. */
  readonly unnamedViews: number;
}

/** The counts of the evidence map. */
export function claimSourcing({ claims, article }: Pick<Analysis, 'claims' | 'article'>): ClaimSourcing {
  const count = (wanted: (claim: Claim) => boolean) => claims.filter(wanted).length;
  return {
    claims: claims.length,
    named: count(({ attribution }) => attribution.kind === 'named'),
    document: count(({ attribution }) => attribution.kind === 'document'),
    unnamed: count(({ attribution }) => attribution.kind === 'unnamed'),
    none: count(({ attribution }) => attribution.kind === 'none'),
    hedged: count(({ hedges }) => hedges.length > 0),
    withEvidence: count(({ links }) => links.length > 0),
    secondHand: count(({ attribution }) => attribution.via !== undefined),
    unnamedWithoutReason: count(
      ({ attribution }) => attribution.kind === 'unnamed' && attribution.reason === undefined,
    ),
    unnamedViews: count((claim) => isUnnamedView(claim, article.text)),
  };
}

/** One speaker's part of the credited claims. */
export interface SpeakerShare {
  /** The entity's name when resolved, else the words as printed. */
  readonly name: string;
  readonly entity?: string;
  readonly claims: number;
  /** Of all claims that are credited to somebody, 0 to 1. */
  readonly share: number;
}

/** Who the credited claims come from: most claims first, then in order of first appearance. */
export function speakerShares({ claims, entities }: Pick<Analysis, 'claims' | 'entities'>): SpeakerShare[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const counted = new Map<string, { name: string; entity?: string; claims: number }>();
  let credited = 0;
  for (const { attribution } of claims) {
    const { source } = attribution;
    if (source === undefined) continue;
    credited++;
    const key = source.entity ?? source.text.toLowerCase();
    const known = counted.get(key);
    if (known !== undefined) known.claims++;
    else
      counted.set(key, {
        name: (source.entity !== undefined ? names.get(source.entity) : undefined) ?? source.text,
        ...(source.entity !== undefined ? { entity: source.entity } : {}),
        claims: 1,
      });
  }
  return [...counted.values()]
    .sort((a, b) => b.claims - a.claims)
    .map((speaker) => ({ ...speaker, share: speaker.claims / credited }));
}
