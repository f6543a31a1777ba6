import type { Analysis, Quotation } from '../analysis';
import { type CollectedArticle, type CollectedPassage, passagesOf } from './collected';

/** Words credited to a person, in one article. */
export interface LedgerQuote extends CollectedPassage {
  /** As the article names them most fully. */
  readonly person: string;
  readonly direct: boolean;
}

/** A person and all that is credited to them over a collection. */
export interface LedgerPerson {
  /** The same for every way of writing the same name. */
  readonly id: string;
  /** As most articles write it. */
  readonly name: string;
  /** By date of the article, undated ones last; in reading order within one. */
  readonly quotes: readonly LedgerQuote[];
}

/**
 * What one article credits to people it names in full. A speaker who is a description, an office or a family name
 * alone is left out: across articles it may be anybody.
 */
export function quotesOfPeople(of: CollectedArticle, analysis: Analysis): LedgerQuote[] {
  const passage = passagesOf(of, analysis);
  return analysis.quotations.flatMap((quotation) => {
    const person = personOf(quotation, analysis);
    return person === undefined ? [] : [{ ...passage(quotation), person, direct: quotation.direct }];
  });
}

/** The quotes by person, most quoted first, then by name. */
export function ledgerOf(quotes: readonly LedgerQuote[]): LedgerPerson[] {
  const people = new Map<string, LedgerQuote[]>();
  for (const quote of quotes) {
    const id = foldedName(quote.person);
    const own = people.get(id);
    if (own) own.push(quote);
    else people.set(id, [quote]);
  }
  return [...people]
    .map(([id, own]) => ({ id, name: mostCommon(own.map(({ person }) => person)), quotes: own.sort(byDate) }))
    .sort((a, b) => b.quotes.length - a.quotes.length || (a.name < b.name ? -1 : 1));
}

const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3} \p{Lu}[\p{L}\p{M}.'’-]+$/u;

function personOf({ speaker }: Quotation, { entities }: Analysis): string | undefined {
  if (speaker === undefined) return undefined;
  const entity = entities.find(({ id }) => id === speaker.entity);
  if (entity !== undefined && entity.kind !== 'person') return undefined;
  const name = entity?.name ?? speaker.name;
  return FULL_NAME.test(name) ? name : undefined;
}

/** Without case, accents, dots and kinds of hyphen: “J. R. Ødegård-Li” is “j r odegard li”. */
function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function mostCommon(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}

function byDate(
  { article: { publishedAt: a = '9' } }: LedgerQuote,
  { article: { publishedAt: b = '9' } }: LedgerQuote,
) {
  return a < b ? -1 : a > b ? 1 : 0;
}
