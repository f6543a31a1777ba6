import { stemOf } from '../text/stem';
import type { Statement } from './statements';

const STEMS = new Map<string, string>();
const MOST_STEMS = 20_000;

/** `stemOf`, remembered: stemming costs more than all else here, and an article repeats its words. */
export function rememberedStem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  if (word.length <= 40) STEMS.set(word, stem);
  return stem;
}

/** Figures as the class they belong to: a year, a decimal, a large figure, or how many digits. */
function numberClass(text: string): string {
  if (/^(?:1[6-9]|20)\d\d$/.test(text)) return '#year';
  if (text.includes(',') || text.length > 4) return '#large';
  return text.includes('.') ? '#decimal' : `#${Math.min(text.length, 3)}`;
}

/**
 * The stems and pairs of neighbouring stems of a sentence, each once, figures as classes. `<` and `>` stand for its
 * beginning and end.
 */
export function ngramsOf({ tokens, words }: Pick<Statement, 'tokens' | 'words'>): Set<string> {
  const found = new Set<string>();
  let before = '<';
  for (const [at, { kind, text }] of tokens.entries()) {
    const stem = kind === 'number' ? numberClass(text) : rememberedStem(words[at]!);
    found.add(stem);
    found.add(`${before} ${stem}`);
    before = stem;
  }
  found.add(`${before} >`);
  return found;
}

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll and Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
