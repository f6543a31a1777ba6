import type { Analysis, Claim, Link } from '../analysis';
import type { Span } from '../text/spans';
import { textAt } from '../text/spans';

/** One row of the evidence map: a claim, who says it, what it points to and where it stands. */
export interface EvidenceRow {
  readonly claim: Claim;
  /** The words that name the source, as printed. */
  readonly source?: string;
  /** In the sentence, in the one beside it, or none. */
  readonly evidence: 'in-sentence' | 'beside' | 'none';
  readonly links: readonly Link[];
  readonly where: Span;
  readonly unnamedView: boolean;
}

/** Claim, source, links and place, in reading order. */
export function evidenceMap({
  article,
  claims,
  links,
}: Pick<Analysis, 'article' | 'claims' | 'links'>): readonly EvidenceRow[] {
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
      unnamedView: isUnnamedView(claim, article.text),
    };
  });
}

/** Cues that make what follows an opinion or an expectation: "believe", "fear", "think", "predict". */
const VIEW =
  /^(?:believ|consider|doubt|expect|fear|feel|felt|forecast|hop(?:e|ing)|predict|reckon|speculat|suspect|think|thought|worr)/i;

/** Whether a claim is a forecast or an opinion that rests on an unnamed source, which the interface marks plainly. */
export function isUnnamedView({ kind, attribution }: Claim, text: string): boolean {
  if (attribution.kind !== 'unnamed') return false;
  const { cue } = attribution;
  return kind === 'prediction' || (cue !== undefined && VIEW.test(textAt(text, cue)));
}
