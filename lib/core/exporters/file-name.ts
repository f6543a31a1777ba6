import type { Article } from '../article';
import { hostOf } from '../links/host';
import { oneLine } from './escape';

/** Longest name without its ending: code units (Windows counts these) and bytes of UTF-8 (Linux counts those). */
const MOST_UNITS = 120;
const MOST_BYTES = 200;

/** "2026-03-01 example.org - Council votes". */
export const DEFAULT_PATTERN = '{date} {site} - {title}';

/** What a pattern may hold in braces. `date` is the article's day, else the day it was read. */
export const PATTERN_FIELDS = ['date', 'published', 'read', 'site', 'title', 'author'] as const;
type Field = (typeof PATTERN_FIELDS)[number];

/** As much of a reading as names its file: what the page states of itself, and when it was read. */
export interface Named {
  readonly analysis: {
    readonly article: Pick<Article, 'title' | 'byline' | 'siteName' | 'publishedAt' | 'canonicalUrl' | 'url'>;
  };
  readonly readAt: string;
}

export type PatternProblem =
  | { readonly code: 'unknown-field'; readonly field: string }
  /** Every file would have the same name. */
  | { readonly code: 'no-field' }
  | { readonly code: 'forbidden'; readonly character: string }
  | { readonly code: 'too-long' };

/** Windows takes these for devices, whatever follows a full stop. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;
const FORBIDDEN = /[<>:"/\\|?*%~#^[\]`$;\p{Cc}]/u;

/** What is wrong with a pattern of file names; undefined when every system accepts the names it makes. */
export function patternProblem(pattern: string): PatternProblem | undefined {
  if (pattern.length > 80) return { code: 'too-long' };
  const parts = partsOf(pattern);
  const unknown = parts.find(({ field }) => field !== undefined && !isField(field))?.field;
  if (unknown !== undefined) return { code: 'unknown-field', field: unknown };
  const words = parts.map(({ words }) => words).join('');
  const character = FORBIDDEN.exec(words)?.[0] ?? /[{}]/.exec(words)?.[0];
  if (character !== undefined) return { code: 'forbidden', character };
  return parts.some(({ field }) => field !== undefined) ? undefined : { code: 'no-field' };
}

/**
 * A file name that Windows, macOS, Linux and Android accept: "2026-03-01 example.org - Council votes.md".
 *
 * What is unknown is left out of the pattern, with the words before it. `suffix` stands at the end and is never cut.
 * Never empty, never a hidden file, never a reserved device name.
 */
export function fileName(
  reading: Named,
  { extension, nameSuffix }: { readonly extension: string; readonly nameSuffix?: string },
  pattern: string = DEFAULT_PATTERN,
): string {
  const values = fieldsOf(reading);
  const used = patternProblem(pattern) === undefined ? pattern : DEFAULT_PATTERN;
  const name = shortened(clean(filled(used, values)));
  const safe = name === '' || DEVICE.test(name) ? `article ${name}`.trim() : name;
  return `${safe}${nameSuffix === undefined ? '' : ` - ${nameSuffix}`}.${extension}`;
}

/** The pattern's words, each with the field that follows them; the last part may have none. */
function partsOf(pattern: string): readonly { readonly words: string; readonly field?: string }[] {
  const pieces = pattern.split(/\{([^{}]*)\}/);
  return pieces.flatMap((words, turn) => {
    if (turn % 2 === 1) return [];
    const field = pieces[turn + 1];
    return [field === undefined ? { words } : { words, field }];
  });
}

/** Of the words between two fields those stand that follow the first, whatever was unknown between them. */
function filled(pattern: string, values: Readonly<Record<Field, string>>): string {
  let name = '';
  let between: string | undefined = '';
  for (const { words, field } of partsOf(pattern)) {
    between ??= words;
    if (name === '') between = words;
    const value = field === undefined ? '' : values[field as Field];
    if (value === '' && field !== undefined) continue;
    name += between + value;
    between = undefined;
  }
  return name;
}

function fieldsOf({ analysis: { article }, readAt }: Named): Readonly<Record<Field, string>> {
  const day = (time: string | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0] ?? '';
  return {
    date: day(article.publishedAt) || day(readAt),
    published: day(article.publishedAt),
    read: day(readAt),
    site: accepted(article.siteName ?? hostOf(article.canonicalUrl ?? article.url) ?? ''),
    title: accepted(article.title ?? ''),
    author: accepted(article.byline ?? ''),
  };
}

function isField(field: string): field is Field {
  return (PATTERN_FIELDS as readonly string[]).includes(field);
}

/** Without what any file system refuses, reads as a path or shows in the wrong direction. */
function accepted(part: string): string {
  return clean(
    oneLine(part.normalize('NFC'))
      .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD\u{E0000}-\u{E007F}]/gu, '')
      .replace(/[<>:"/\\|?*%~#^[\]{}`$;]+/g, ' '),
  );
}

function clean(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/^[\s.-]+|[\s.-]+$/g, '');
}

/** Cut at the end of a character, with its marks and joiners. */
function shortened(name: string): string {
  let units = 0;
  let bytes = 0;
  let kept = 0;
  for (const { 0: character, index } of name.matchAll(/\P{M}(?:\p{M}|\u200D\P{M})*|\p{M}+/gu)) {
    units += character.length;
    bytes += utf8Length(character);
    if (units > MOST_UNITS || bytes > MOST_BYTES) break;
    kept = index + character.length;
  }
  return name.slice(0, kept).replace(/[\s.-]+$/, '');
}

function utf8Length(words: string): number {
  let bytes = 0;
  for (const character of words) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
