import type { Analysis } from '../../core/analysis';
import { collectedArticle } from '../../core/collection/collected';
import { textAt } from '../../core/text/spans';

/** The version of what the library holds; see `migrations.ts` before changing it. */
export const LIBRARY_VERSION = 1;

/** A saved reading: everything the reader saw, under the address it was at. Plain JSON. */
export interface SavedReading {
  readonly schemaVersion: typeof LIBRARY_VERSION;
  /** See `keyOf`. */
  readonly key: string;
  /** The address the page was read at. */
  readonly address?: string;
  /** ISO 8601. */
  readonly readAt: string;
  readonly savedAt: string;
  readonly analysis: Analysis;
  /** The reader's own words. */
  readonly note?: string;
}

/** What a list shows, without opening the reading itself. */
export interface SavedEntry {
  readonly key: string;
  readonly title: string;
  /** The site as it names itself, else its host. */
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly savedAt: string;
  readonly address?: string;
  /** Size of the reading as JSON, in bytes of UTF-8. */
  readonly bytes: number;
}

/**
 * What a page is saved under: its canonical address, else the address it was read at, without fragment; for pasted
 * text its title and opening. Two readings of one page have one key.
 */
export function keyOf(analysis: Analysis, address: string | undefined): string {
  const { canonicalUrl, url, title, text } = analysis.article;
  const web = canonicalUrl ?? address ?? url;
  return web === undefined ? `text:${title ?? ''}:${text.slice(0, 200)}` : web.replace(/#.*$/s, '');
}

export function entryOf(reading: SavedReading): SavedEntry {
  return {
    ...collectedArticle(reading.key, reading.analysis),
    savedAt: reading.savedAt,
    ...(reading.address === undefined ? {} : { address: reading.address }),
    bytes: new TextEncoder().encode(JSON.stringify(reading)).length,
  };
}

const MOST_TERMS = 4000;

/** Distinct words of the text, the names and the outlet, folded; what a search looks through. */
export function termsOf(analysis: Analysis): string[] {
  const { article, entities, quotations } = analysis;
  const named = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const speakers = quotations.flatMap(({ speaker }) => (speaker ? [speaker.name, textAt(article.text, speaker)] : []));
  const { outlet } = collectedArticle('', analysis);
  const all = [article.title, article.byline, outlet, ...named, ...speakers, article.text].join(' ');
  return [...new Set(wordsOf(all))].slice(0, MOST_TERMS);
}

/** Words for search: lower case, without diacritics, two letters and more. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,40}/gu) ?? []
  );
}
