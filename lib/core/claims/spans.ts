import type { Span } from '../text/spans';
import { trimmed } from '../text/spans';
import { hasClearVerb } from './fragments';
import type { Statement } from './statements';

/** Marks at the beginning of a line that are the page's formatting: ticks, bullets, arrows, numbering. */
const FORMATTING =
  /^(?:(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[\u2022\u2023\u25A0-\u25FF\u2190-\u21FF\u2713-\u2718*·–—])\s*)+/u;
/** "PORT AVEL (Agency) — The council…": capitals or a name, a dash, and a sentence behind it. */
const DATELINE = /^\p{Lu}[\p{L}.,'’ ()/\d-]{1,60}?\s(?:—|–|--?)\s(?=["“‘]?\p{Lu})/u;

/**
 * The part of a sentence that is the claim: without formatting marks and dateline, and without the words that credit it
 * where the credited words are half of the sentence at least and hold a verb of their own. Never empty.
 */
export function claimSpan(text: string, statement: Statement): Span {
  const whole = afterMarks(text, statement);
  const content = statement.report?.content;
  if (content === undefined) return whole;
  const start = Math.max(content.start, whole.start);
  const end = Math.min(content.end, whole.end);
  if (end - start < (whole.end - whole.start) / 2) return whole;
  const kept = statement.tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []));
  const clause = {
    tokens: kept.map((at) => statement.tokens[at]!),
    words: kept.map((at) => statement.words[at]!),
  };
  return hasClearVerb(clause) ? trimmed(text, { start, end }) : whole;
}

function afterMarks(text: string, { start, end, turn }: Statement): Span {
  let from = start;
  const marks = FORMATTING.exec(text.slice(from, Math.min(end, from + 40)));
  if (marks && from + marks[0].length < end) from += marks[0].length;
  const dateline = turn === 0 ? DATELINE.exec(text.slice(from, Math.min(end, from + 90))) : null;
  if (dateline && /\p{Lu}{3}|\(/u.test(dateline[0]) && from + dateline[0].length < end) from += dateline[0].length;
  return trimmed(text, { start: from, end });
}
