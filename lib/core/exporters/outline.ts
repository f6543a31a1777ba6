import type { Analysis, AttributionKind, Claim, Entity, Link, Quotation } from '../analysis';
import { claimsBySource } from '../claims/sourcing';
import { LINK_CLASSES, type LinkClass, linkClass } from '../links/classes';
import { summaryLength } from '../summary/length';
import { shownSpan } from '../summary/shown';
import { type Span, textAt } from '../text/spans';
import { printable } from './escape';
import { NOTICE, type Reading } from './exporter';
import { deepLinks } from './text-fragment';

/** Words of the article with the address of their place, where the page has one. */
export interface Passage {
  readonly words: string;
  readonly place?: string;
}

export interface ClaimRow extends Passage {
  readonly claim: Claim;
  readonly symbol: string;
  /** "named", "unnamed", "document" or "no source given". */
  readonly sourceKind: string;
  readonly source?: string;
  readonly hedges: readonly string[];
  readonly links: readonly Link[];
}

export interface QuotationRow extends Passage {
  readonly quotation: Quotation;
  readonly speaker?: string;
  readonly cue?: string;
}

export interface ActorRow {
  readonly entity: Entity;
  /** "12 mentions". */
  readonly mentions: string;
  readonly quoted: number;
}

/** What an article's files show, in the order of the interface, before any format's markup. Texts are not escaped. */
export interface Outline {
  readonly title: string;
  readonly address?: string;
  /** Byline, site and dates as far as they are known. */
  readonly facts: readonly string[];
  readonly summary: readonly Passage[];
  /** How many claims have a source; absent where there are too few to count. */
  readonly sourcing?: { readonly named: number; readonly unnamed: number; readonly none: number };
  readonly actors: readonly ActorRow[];
  readonly claims: readonly ClaimRow[];
  readonly quotations: readonly QuotationRow[];
  /** Links of the text, classes without any left out. */
  readonly links: readonly { readonly label: string; readonly links: readonly Link[] }[];
  /** What was not looked at, in words. */
  readonly problems: readonly string[];
  /** One line: notice, version and time. */
  readonly notice: string;
}

const SYMBOLS: Record<AttributionKind, string> = { named: '●', document: '●', unnamed: '◐', none: '○' };
const SOURCE_KINDS: Record<AttributionKind, string> = {
  named: 'named',
  document: 'document',
  unnamed: 'unnamed',
  none: 'no source given',
};
export const CLASS_LABELS: Record<LinkClass, string> = {
  document: 'Documents',
  reporting: 'Reporting',
  site: 'This site',
  post: 'Social posts',
  reference: 'Reference',
  profile: 'Social profiles',
  promotion: 'Shops and promotion',
  other: 'Other',
};
/** Fewer claims, or fewer words, and counts would look like more than they are. */
const FEWEST_CLAIMS = 5;
const FEWEST_WORDS = 120;

export const SOURCING_NOTE =
  'A claim without a source here can be true; a claim with one can be false. None found does not mean there is none.';

export function outline(reading: Reading): Outline {
  const { analysis } = reading;
  const { article, claims } = analysis;
  const address = article.canonicalUrl ?? article.url;
  const place = deepLinks(address, article.text);
  const passage = (span: Span): Passage => {
    const found = place(span);
    return { words: printable(textAt(article.text, span)), ...(found === undefined ? {} : { place: found }) };
  };
  return {
    title: article.title ?? 'Untitled article',
    ...(address === undefined ? {} : { address }),
    facts: [
      article.byline,
      article.siteName,
      article.publishedAt && `published ${article.publishedAt}`,
      article.modifiedAt && `updated ${article.modifiedAt}`,
    ].filter((fact) => fact !== undefined),
    summary: shownSummary(analysis).map(passage),
    ...(claims.length >= FEWEST_CLAIMS && article.wordCount >= FEWEST_WORDS ? { sourcing: countSources(claims) } : {}),
    actors: actorRows(analysis),
    claims: claims.map((claim) => ({ ...passage(claim), ...claimRow(claim, analysis) })),
    quotations: analysis.quotations.map((quotation) => ({
      ...passage(quotation),
      quotation,
      ...(quotation.speaker === undefined ? {} : { speaker: quotation.speaker.name }),
      ...(quotation.cue === undefined ? {} : { cue: textAt(article.text, quotation.cue) }),
    })),
    links: LINK_CLASSES.map((name) => ({
      label: CLASS_LABELS[name],
      links: analysis.links.filter((link) => linkClass(link) === name),
    })).filter(({ links }) => links.length > 0),
    problems: analysis.problems.map(({ message }) => message),
    notice: `${NOTICE} Read ${reading.readAt} by Newsglass ${reading.version}.`,
  };
}

/** The summary at the article's own length, in reading order, each sentence as it is shown. */
function shownSummary({ article, sentences, summary }: Analysis): Span[] {
  return summary.sentences
    .slice(0, summaryLength(article.wordCount))
    .sort((a, b) => a - b)
    .flatMap((index) => sentences[index] ?? [])
    .map((sentence) => shownSpan(article.text, sentence));
}

function countSources(claims: readonly Claim[]) {
  const { named, unnamed, none } = claimsBySource(claims);
  return { named: named.length, unnamed: unnamed.length, none: none.length };
}

function actorRows({ entities, keyActors, quotations }: Analysis): ActorRow[] {
  return keyActors.flatMap((id) => {
    const entity = entities.find((candidate) => candidate.id === id);
    const quoted = quotations.filter(({ speaker }) => speaker?.entity === id).length;
    if (entity === undefined) return [];
    const { length } = entity.mentions;
    return [{ entity, mentions: `${length} ${length === 1 ? 'mention' : 'mentions'}`, quoted }];
  });
}

function claimRow(claim: Claim, { article, links }: Analysis): Omit<ClaimRow, keyof Passage> {
  const { kind, source } = claim.attribution;
  return {
    claim,
    symbol: SYMBOLS[kind],
    sourceKind: SOURCE_KINDS[kind],
    ...(source === undefined ? {} : { source: source.text }),
    hedges: claim.hedges.map((hedge) => textAt(article.text, hedge)),
    links: claim.links.flatMap((id) => links.find((link) => link.id === id) ?? []),
  };
}
