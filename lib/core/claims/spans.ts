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
  const opening = Math.max(content.start, whole.start);
  const end = Math.min(content.end, whole.end);
  const start = opening + beforeClause(text.slice(opening, end), cueWords(text, statement));
  if (OPEN_START.test(text.slice(start, end)) || OPEN_END.test(text.slice(start, end))) return whole;
  if (end - start < (whole.end - whole.start) / 2) return whole;
  const kept = statement.tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []));
  const clause = {
    tokens: kept.map((at) => statement.tokens[at]!),
    words: kept.map((at) => statement.words[at]!),
  };
  return hasClearVerb(clause) ? trimmed(text, { start, end }) : whole;
}

/** "told [councillors that] 3 had cracked": whom it was told, after a verb of telling. */
const ADDRESSEE = /^(?!that\b)(?:[^\s,.;:“"]+\s+){1,5}?that\s+/iu;
const TELLING = /\b(?:tell|tells|telling|told|warn|inform|assur|remind|advis|notif|convinc|persuad|brief)/i;
/** "warned [in 2021 that] prices might move", "said [on Monday that] it would close". */
const TIME_FIRST = /^(?:in|on|at|during|last|this|earlier|late|yesterday|today)\b(?:\s+[^\s,.;:“"]+){0,4}?\s+that\s+/iu;
/** Begins in the middle: "with what the city had planned". */
const OPEN_START = /^(?:of|in|on|at|for|with|by|from|to|about|as|into|over|under|than|which|who|whose|whom)\b/i;
/** Ends in the middle: "will cost 64 million, of which". */
const OPEN_END =
  /(?:^|\s)(?:of|in|on|at|for|with|by|from|to|about|as|into|than|which|who|whose|whom|that|and|or|but|the|a|an|is|are|was|were|be|been|have|has|had|will|would)[,;:]?$/i;

/** How much of the credited words stands before the clause itself. */
function beforeClause(words: string, cue: string): number {
  const opening = words.slice(0, 120);
  return (TIME_FIRST.exec(opening) ?? (TELLING.test(cue) ? ADDRESSEE.exec(opening) : null))?.[0].length ?? 0;
}

function cueWords(text: string, { report }: Statement): string {
  return report?.cue === undefined ? '' : text.slice(report.cue.start, report.cue.end);
}

function afterMarks(text: string, { start, end, turn }: Statement): Span {
  let from = start;
  const marks = FORMATTING.exec(text.slice(from, Math.min(end, from + 40)));
  if (marks && from + marks[0].length < end) from += marks[0].length;
  const dateline = turn === 0 ? DATELINE.exec(text.slice(from, Math.min(end, from + 90))) : null;
  if (dateline && /\p{Lu}{3}|\(/u.test(dateline[0]) && from + dateline[0].length < end) from += dateline[0].length;
  return trimmed(text, { start: from, end });
}
