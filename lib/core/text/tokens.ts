import type { Analyser } from '../analyser';
import type { Span } from './spans';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, a number or a mark of punctuation, in reading order; white space belongs to no token. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
}

/**
 * Order matters: numbers with their separators ("1,200.50", "3.5"), dotted acronyms ("U.S.", "p.m."), words with
 * inner apostrophes, hyphens left apart so that "Putin-Iran" is three tokens, and single marks.
 */
const TOKEN =
  /(?<number>\p{N}+(?:[.,:]\p{N}+)*)|(?<word>(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:['’][\p{L}\p{M}]+)*)|(?<mark>\.{2,}|[^\s])/gu;

/** Tokens of any text. Possessive "'s" stays with its word; who needs the bare name strips it. */
export function tokenize(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups!;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: groups.number !== undefined ? 'number' : groups.word !== undefined ? 'word' : 'punctuation',
    });
  }
  return found;
}

/** Every token of the article, once, for all analysers. */
export const tokens: Analyser<Record<never, never>, readonly Token[]> = {
  needs: [],
  empty: [],
  run: (article) => tokenize(article.text),
};
