import type { Cast } from '../entities/entities';
import type { Span } from '../text/spans';
import { indexAt } from '../text/spans';
import type { Token } from '../text/tokens';
import { furnitureLines } from './credits';
import type { Quoted } from './marks';

/** An article as the rules for quotations read it: everything by token index. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens in lower case with straight apostrophes, one for one. */
  readonly words: readonly string[];
  readonly sentences: readonly Span[];
  readonly quoted: readonly Quoted[];
  /** By token: the index of its sentence, of its line of text, and of the quotation around it (-1 outside). */
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
  readonly quotedOf: Int32Array;
  /** By token: the index into `names` of the name it belongs to, or -1. */
  readonly nameOf: Int32Array;
  /** In reading order, without overlaps; none of picture credits and bylines. */
  readonly names: readonly NameAt[];
  /** Descriptions that stand for somebody named elsewhere ("the Norland leader"), by their first token. */
  readonly nominals: ReadonlyMap<number, NameAt>;
}

/** A range of tokens, `to` exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

export interface NameAt extends Phrase {
  readonly entity: string;
  readonly kind: 'person' | 'organization' | 'place' | 'other';
  readonly name: string;
}

export function readingOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  quoted: readonly Quoted[],
  cast: Cast,
): Reading {
  const sentenceOf = new Int32Array(tokens.length);
  const paragraphOf = new Int32Array(tokens.length);
  const quotedOf = new Int32Array(tokens.length).fill(-1);
  let sentence = 0;
  let paragraph = 0;
  let quote = 0;
  let last = 0;
  for (const [index, token] of tokens.entries()) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= token.start) sentence++;
    if (/[\n\r\u2028\u2029]/.test(text.slice(last, token.start))) paragraph++;
    while (quote < quoted.length && quoted[quote]!.end <= token.start) quote++;
    sentenceOf[index] = sentence;
    paragraphOf[index] = paragraph;
    if (quote < quoted.length && quoted[quote]!.start <= token.start) quotedOf[index] = quote;
    last = token.end;
  }
  const { names, nameOf } = namesIn(text, tokens, cast);
  const nominals = new Map(mentionsIn(tokens, cast, 'nominal').map((nominal) => [nominal.from, nominal]));
  const words = tokens.map((token) => token.text.toLowerCase().replace(/[’ʼ]/g, "'"));
  return { text, tokens, words, sentences, quoted, sentenceOf, paragraphOf, quotedOf, names, nameOf, nominals };
}

function namesIn(text: string, tokens: readonly Token[], cast: Cast): { names: NameAt[]; nameOf: Int32Array } {
  const nameOf = new Int32Array(tokens.length).fill(-1);
  const names: NameAt[] = [];
  const outside = furnitureLines(text);
  let line = 0;
  for (const name of mentionsIn(tokens, cast, 'name')) {
    const { start } = tokens[name.from]!;
    while (line < outside.length && outside[line]!.end <= start) line++;
    if (nameOf[name.from] !== -1 || (line < outside.length && outside[line]!.start <= start)) continue;
    nameOf.fill(names.length, name.from, name.to);
    names.push(name);
  }
  return { names, nameOf };
}

/** Mentions of one form as ranges of tokens, in reading order, the longer first. */
function mentionsIn(tokens: readonly Token[], cast: Cast, form: 'name' | 'nominal'): NameAt[] {
  const mentions = cast.entities
    .flatMap(({ id, kind, name, mentions }) =>
      mentions
        .filter((mention) => mention.form === form)
        .map(({ start, end }) => ({ start, end, entity: id, kind, name })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: NameAt[] = [];
  for (const { start, end, entity, kind, name } of mentions) {
    let from = Math.max(0, indexAt(tokens, start));
    if (tokens.length > 0 && tokens[from]!.end <= start) from++;
    let to = from;
    while (to < tokens.length && tokens[to]!.start < end) to++;
    if (to > from) found.push({ from, to, entity, kind, name });
  }
  return found;
}

/** The words of a phrase as a span of the text. */
export function spanOf({ tokens }: Reading, { from, to }: Phrase): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** Index of the first token that starts at or after `offset`. */
export function tokenFrom({ tokens }: Pick<Reading, 'tokens'>, offset: number): number {
  const index = indexAt(tokens, offset);
  return index >= 0 && tokens[index]!.start === offset ? index : index + 1;
}
