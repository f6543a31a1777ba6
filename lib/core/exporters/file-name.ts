import { oneLine } from './escape';
import type { Reading } from './exporter';

/** Longest name without its ending: code units (Windows counts these) and bytes of UTF-8 (Linux counts those). */
const MOST_UNITS = 120;
const MOST_BYTES = 200;

/**
 * A file name that Windows, macOS, Linux and Android accept: "2026-03-01 example.org - Council votes.md".
 *
 * The date is the article's, else the day it was read; site and title are left out where unknown. Never empty, never a
 * hidden file, never a reserved device name.
 */
export function fileName({ analysis: { article }, readAt }: Reading, extension: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(article.publishedAt ?? '')?.[0] ?? /^\d{4}-\d{2}-\d{2}/.exec(readAt)?.[0];
  const site = article.siteName ?? hostOf(article.canonicalUrl ?? article.url);
  const about = [site, article.title]
    .map((part) => part && accepted(part))
    .filter(Boolean)
    .join(' - ');
  const name = shortened([date, about].filter(Boolean).join(' '));
  return `${/^$|^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `article ${name}`.trim() : name}.${extension}`;
}

/** Without what any file system refuses, reads as a path or shows in the wrong direction. */
function accepted(part: string): string {
  return oneLine(part.normalize('NFC'))
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/g, '')
    .replace(/[<>:"/\\|?*%~#^[\]{}`$;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
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

function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/(?:[^/?#]*@)?(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1];
}
