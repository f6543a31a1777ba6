import { hostOf } from '../links/host';
import { oneLine, webAddress } from './escape';
import type { Reading } from './exporter';
import { outline } from './outline';

/** What a reference manager wants to know of an article; what is unknown is absent. Texts are single lines. */
export interface Citation {
  /** Stable for an address and date: "example-2026-harwick-closes-its". ASCII letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** As printed, one author a name where the byline parts them. */
  readonly authors: readonly string[];
  readonly site?: string;
  readonly url?: string;
  readonly issued?: CivilDate;
  readonly accessed?: CivilDate;
  readonly language?: string;
  /** The summary, one line. */
  readonly abstract?: string;
  readonly note: string;
}

/** As precise as the page states it. */
export interface CivilDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export function citationOf(reading: Reading): Citation {
  const { article } = reading.analysis;
  const { address, summary, notice, language: ours } = outline(reading);
  const title = oneLine(article.title ?? '') || ours.say('file_untitled');
  const url = webAddress(address);
  const site = oneLine(article.siteName ?? '');
  const issued = civilDate(article.publishedAt);
  const accessed = civilDate(reading.readAt);
  const language = oneLine(article.lang ?? '');
  const abstract = summary.map(({ words }) => oneLine(words)).join(' ');
  return {
    key: keyOf([site || hostOf(url), issued && String(issued.year), ...title.split(' ').slice(0, 3)]),
    title,
    authors: authorsIn(oneLine(article.byline ?? '')),
    ...(site === '' ? {} : { site }),
    ...(url === undefined ? {} : { url }),
    ...(issued === undefined ? {} : { issued }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(language === '' ? {} : { language }),
    ...(abstract === '' ? {} : { abstract }),
    note: notice,
  };
}

/** Gives each citation of one file a key of its own: the second of a key ends in “-2”. */
export function distinctKeys(): (citation: Citation) => Citation {
  const used = new Set<string>();
  return (citation) => {
    let key = citation.key;
    for (let turn = 2; used.has(key); turn++) key = `${citation.key}-${turn}`;
    used.add(key);
    return { ...citation, key };
  };
}

/** "2026-03-04", as far as it is known. */
export function isoDate({ year, month, day }: CivilDate, mark = '-'): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join(mark);
}

function civilDate(stated: string | undefined): CivilDate | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(stated ?? '');
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return undefined;
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(month === undefined || day === undefined || day < 1 || day > 31 ? {} : { day }),
  };
}

/** "Lena Okoye, Ana Brandt and Piet Maas" are three; a byline that is no list of names stays whole. */
export function authorsIn(byline: string): readonly string[] {
  if (byline === '') return [];
  const parts = byline.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/).filter((part) => part !== '');
  const names = parts.every((part) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s*){2,4}$/u.test(part));
  return names ? parts : [byline];
}

function keyOf(parts: readonly (string | undefined)[]): string {
  const key = parts
    .map((part) => (part ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .map((part) => part.replace(/[^a-z0-9]+/g, '-').slice(0, 30))
    .join('-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return key || 'article';
}
