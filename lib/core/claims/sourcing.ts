import type { Analysis, Claim, Link } from '../analysis';
import type { Span } from '../text/spans';

/** How an article's claims are sourced: counts of claims, never a score. */
export interface Sourcing {
  readonly claims: number;
  /** Credited to a person by name. */
  readonly named: number;
  /** Credited to an institution, an organisation or a document; the interface counts them with `named` under ●. */
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
}

/** The counts of the evidence map. */
export function sourcingOf({ claims }: Pick<Analysis, 'claims'>): Sourcing {
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

/** Whether a claim is a forecast that rests on an unnamed source, which the interface marks plainly. */
export function isUnnamedForecast({ kind, attribution }: Claim): boolean {
  return kind === 'prediction' && attribution.kind === 'unnamed';
}

/** One row of the evidence map: a claim, who says it, what it points to and where it stands. */
export interface EvidenceRow {
  readonly claim: Claim;
  readonly source?: string;
  /** In the sentence, in the one beside it, or none. */
  readonly evidence: 'in-sentence' | 'beside' | 'none';
  readonly links: readonly Link[];
  readonly where: Span;
  readonly unnamedForecast: boolean;
}

/** Claim, source, links and place, in reading order. */
export function evidenceMap({ claims, links }: Pick<Analysis, 'claims' | 'links'>): EvidenceRow[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  return claims.map((claim) => {
    const pointed = claim.links.flatMap((id) => byId.get(id) ?? []);
    const inside = pointed.some(({ sentence }) => sentence === claim.sentence);
    return {
      claim,
      ...(claim.attribution.source ? { source: claim.attribution.source.text } : {}),
      evidence: pointed.length === 0 ? 'none' : inside ? 'in-sentence' : 'beside',
      links: pointed,
      where: { start: claim.start, end: claim.end },
      unnamedForecast: isUnnamedForecast(claim),
    };
  });
}
