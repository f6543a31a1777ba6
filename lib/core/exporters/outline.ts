import type { Analysis, AttributionKind, Claim, Entity, Link, Quotation } from '../analysis';
import { claimsBySource } from '../claims/sourcing';
import { ENGLISH } from '../english';
import { LINK_CLASSES, type LinkClass, linkClass } from '../links/classes';
import { utterancesOf } from '../quotations/utterances';
import { GENRE_WORDS } from '../summary/genre-words';
import { summaryLines } from '../summary/lines';
import { type Span, textAt } from '../text/spans';
import type { MessageKey, Words } from '../words';
import { printable } from './escape';
import type { Reading } from './exporter';
import { deepLinks } from './text-fragment';

/** Words of the article with the address of their place, where the page has one. */
export interface Passage {
  readonly words: string;
  readonly place?: string;
}

export interface SummaryRow extends Passage {
  /** Whose words they are, where the words do not say. */
  readonly speaker?: string;
  /** The heading or lead-in of a list item. */
  readonly context?: string;
}

export interface ClaimRow extends Passage {
  readonly claim: Claim;
  readonly symbol: string;
  /** "named", "unnamed", "organisation or document" or "no source given", in the language of the file. */
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
  /** What kind of page the summary was chosen for, in words; absent for an ordinary story. */
  readonly genre?: string;
  readonly summary: readonly SummaryRow[];
  /** How many claims have a source; absent where there are too few to count. */
  readonly sourcing?: { readonly named: number; readonly unnamed: number; readonly none: number };
  readonly actors: readonly ActorRow[];
  readonly claims: readonly ClaimRow[];
  readonly quotations: readonly QuotationRow[];
  /** Links of the text, classes without any left out. */
  readonly links: readonly { readonly name: LinkClass; readonly label: string; readonly links: readonly Link[] }[];
  /** What was not looked at, in words. */
  readonly problems: readonly string[];
  /** One line: notice, version and time. */
  readonly notice: string;
  /** The language of everything in it that the article does not say itself. */
  readonly language: Words;
}

const SYMBOLS: Record<AttributionKind, string> = { named: '●', document: '●', unnamed: '◐', none: '○' };
const SOURCE_KINDS: Record<AttributionKind, MessageKey> = {
  named: 'filter_named',
  document: 'file_document',
  unnamed: 'filter_unnamed',
  none: 'card_none',
};
/** Fewer claims, or fewer words, and counts would look like more than they are. */
const FEWEST_CLAIMS = 5;
const FEWEST_WORDS = 120;

export function outline(reading: Reading): Outline {
  const { analysis, words: language = ENGLISH } = reading;
  const { say } = language;
  const { article, claims } = analysis;
  const address = article.canonicalUrl ?? article.url;
  const place = deepLinks(address, article);
  const passage = (span: Span): Passage => {
    const found = place(span);
    return { words: printable(textAt(article.text, span)), ...(found === undefined ? {} : { place: found }) };
  };
  return {
    title: article.title ?? say('file_untitled'),
    ...(address === undefined ? {} : { address }),
    facts: [
      article.byline,
      article.siteName,
      article.publishedAt && say('file_published', article.publishedAt),
      article.modifiedAt && say('file_updated', article.modifiedAt),
    ].filter((fact) => fact !== undefined),
    ...(analysis.summary.genre === undefined || analysis.summary.sentences.length === 0
      ? {}
      : { genre: say(GENRE_WORDS[analysis.summary.genre]) }),
    summary: summaryLines(analysis, reading.summaryLength).map(({ shown, speaker, context }) => ({
      ...passage(shown),
      ...(speaker === undefined ? {} : { speaker: printable(speaker) }),
      ...(context === undefined ? {} : { context: printable(textAt(article.text, context)) }),
    })),
    ...(claims.length >= FEWEST_CLAIMS && article.wordCount >= FEWEST_WORDS ? { sourcing: countSources(claims) } : {}),
    actors: actorRows(analysis, language),
    claims: claims.map((claim) => ({ ...passage(claim), ...claimRow(claim, analysis, language) })),
    quotations: analysis.quotations.map((quotation) => ({
      ...passage(quotation),
      quotation,
      ...(quotation.speaker === undefined ? {} : { speaker: quotation.speaker.name }),
      ...(quotation.cue === undefined ? {} : { cue: textAt(article.text, quotation.cue) }),
    })),
    links: LINK_CLASSES.map((name) => ({
      name,
      label: say(`class_${name}`),
      links: analysis.links.filter((link) => linkClass(link) === name),
    })).filter(({ links }) => links.length > 0),
    problems: analysis.problems.map(({ message }) => message),
    notice: `${say('automatic')} ${say('file_read', reading.readAt, reading.version)}`,
    language,
  };
}

function countSources(claims: readonly Claim[]) {
  const { named, unnamed, none } = claimsBySource(claims);
  return { named: named.length, unnamed: unnamed.length, none: none.length };
}

function actorRows({ entities, keyActors, quotations }: Analysis, { count }: Words): ActorRow[] {
  return keyActors.flatMap((id) => {
    const entity = entities.find((candidate) => candidate.id === id);
    const quoted = utterancesOf(quotations, id).length;
    if (entity === undefined) return [];
    return [{ entity, mentions: count('mentions', entity.mentions.length), quoted }];
  });
}

function claimRow(claim: Claim, { article, links }: Analysis, { say }: Words): Omit<ClaimRow, keyof Passage> {
  const { kind, source } = claim.attribution;
  return {
    claim,
    symbol: SYMBOLS[kind],
    sourceKind: say(SOURCE_KINDS[kind]),
    ...(source === undefined ? {} : { source: source.text }),
    hedges: claim.hedges.map((hedge) => textAt(article.text, hedge)),
    links: claim.links.flatMap((id) => links.find((link) => link.id === id) ?? []),
  };
}

/** "● 9 named" and so on, in the language of the file; undefined where there are too few claims to count. */
export function sourcingCounts({ sourcing, language: { count } }: Outline): readonly string[] | undefined {
  return (
    sourcing && [
      `● ${count('named_count', sourcing.named)}`,
      `◐ ${count('unnamed_count', sourcing.unnamed)}`,
      `○ ${count('none_count', sourcing.none)}`,
    ]
  );
}

/** What a link does in the article, in the language of the file. */
export function roleWords({ role }: Link, say: Words['say']): string {
  return say(`role_${role.replaceAll('-', '_')}` as MessageKey);
}
