import type { Token } from '../../text/tokens';
import { hashOf } from './hash';
import type { Lexicon } from './lexicon';

/** How a word is written. */
export const Case = { lower: 0, capital: 1, upper: 2, mixed: 3, number: 4, mark: 5, initial: 6 } as const;

/** What can be said of a word wherever it stands; one object for all its occurrences in a document. */
export interface WordType {
  readonly lower: string;
  readonly hash: number;
  readonly shape: number;
  readonly written: number;
  /** Hashes of the first and last one to four letters. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Packed value of the lexicon. */
  readonly known: number;
}

/** A word of the document as the tagger reads it: possessive endings are words of their own. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly type: WordType;
}

/** The tagger's words. Types are shared between occurrences. */
export function wordsOf(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const types = new Map<string, WordType>();
  const words: Word[] = [];
  const push = (text: string, start: number) => {
    let type = types.get(text);
    if (type === undefined) {
      type = typeOf(text, lexicon);
      types.set(text, type);
    }
    words.push({ start, end: start + text.length, type });
  };
  for (const { text, start } of tokens) {
    const possessive = text.length > 2 && /['’][sS]$/.test(text) ? text.length - 2 : text.length;
    push(text.slice(0, possessive), start);
    if (possessive < text.length) push(text.slice(possessive), start + possessive);
  }
  return words;
}

/** Words longer than this are cut before they are described. */
const LONGEST_WORD = 40;

function typeOf(text: string, lexicon: Lexicon): WordType {
  const word = text.length > LONGEST_WORD ? text.slice(0, LONGEST_WORD) : text;
  const lower = word.toLowerCase().replace(/’/g, "'").replace(/\p{N}/gu, '0');
  const hash = hashOf(lower);
  return {
    lower,
    hash,
    shape: hashOf(shapeOf(word)),
    written: writtenAs(word),
    prefixes: [1, 2, 3, 4].map((length) => hashOf(lower.slice(0, length), length)),
    suffixes: [1, 2, 3, 4].map((length) => hashOf(lower.slice(-length), length + 8)),
    known: lexicon.valueOf(hash) || lexicon.valueOf(hashOf(singular(lower))),
  };
}

/** Enough of English plurals and tenses to find a common word in the lexicon. */
function singular(lower: string): string {
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) return lower.slice(0, -1);
  if (lower.length > 5 && lower.endsWith('ing')) return lower.slice(0, -3);
  if (lower.length > 4 && lower.endsWith('ed')) return lower.slice(0, -2);
  return lower;
}

/** Runs of letters and digits folded to two signs: "McDonald" is "XxXxx", "1,200" is "d,dd". */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, 'd')
    .replace(/(.)\1{2,}/g, '$1$1');
}

function writtenAs(word: string): number {
  if (/^\p{N}/u.test(word)) return Case.number;
  if (!/\p{L}/u.test(word)) return Case.mark;
  if (!/\p{Lu}/u.test(word)) return Case.lower;
  if (/^\p{Lu}\.?$/u.test(word)) return Case.initial;
  if (!/\p{Ll}/u.test(word)) return Case.upper;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? Case.capital : Case.mixed;
}
