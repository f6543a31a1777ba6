import type { Span } from '../text/spans';

/**
 * What stands before the first words of an agency's story, each with an example: the dateline and its dash, the
 * agency in brackets, the reporter's mark. Each ends where the sentence begins.
 */
const OPENINGS: readonly RegExp[] = [
  // "LONDON, March 3 (Reuters) - The bank…", "PARIS/BERLIN — The…", "(CNN) -- The…", "NEW YORK (AP) — The…"
  /^(?:\p{Lu}[\p{Lu}\p{M}.'’ /-]{2,40}(?:,\s+\p{Lu}[\p{L}\p{M}.]{1,15}){0,3}(?:,?\s+(?:\p{Lu}\p{Ll}{2,8}\.?\s+)?\d{1,2}(?:,?\s+\d{4})?)?\s*)?\((?:\p{Lu}[\p{L}\p{N}.&'’ -]{1,40})\)\s*(?:[-–—]{1,2}|:)?\s*/u,
  // "LONDON — The bank…", "NEW DELHI, India, March 3 – The…"
  /^\p{Lu}[\p{Lu}\p{M}.'’ /-]{2,40}(?:,\s+\p{Lu}[\p{L}\p{M}.]{1,15}){0,2}(?:,?\s+(?:\p{Lu}\p{Ll}{2,8}\.?\s+)?\d{1,2}(?:,?\s+\d{4})?)?\s*(?:--|[–—]|\s-\s)\s*/u,
  // "London (Reuters) - The bank…", "Washington, D.C. — The…" printed in mixed case needs its agency or dash and a short name
  /^\p{Lu}[\p{L}\p{M}.'’-]{2,20}(?:\s\p{Lu}[\p{L}\p{M}.'’-]{1,20}){0,2}(?:,\s+\p{Lu}[\p{L}\p{M}.]{1,15}){0,2}\s*\((?:\p{Lu}[\p{Lu}\p{N}.&]{1,10}|Reuters|Bloomberg|Thomson Reuters Foundation)\)\s*(?:[-–—]{1,2}|:)?\s*/u,
];

/** "…in May. (Reuters)", "…in May. [AFP]": the agency's mark behind the last words. */
const CLOSING = /[.!?”’"]\s*(?<mark>[([](?:AP|AFP|Reuters|dpa|PA|ANSA|UPI|Bloomberg|Xinhua|IANS|PTI|ANI)[)\]])\s*$/u;

/** Least words left for an opening to be taken off: a dateline alone stays what it is. */
const SHORTEST_REST = 12;

/**
 * The part of a sentence that a summary shows: without dateline and agency mark, unchanged otherwise, and never empty.
 * "LONDON (Reuters) - The bank raised rates." shows as "The bank raised rates."
 */
export function shownSpan(text: string, sentence: Span): Span {
  const words = text.slice(sentence.start, sentence.end);
  let { start, end } = sentence;
  for (const opening of OPENINGS) {
    const length = opening.exec(words)?.[0].length ?? 0;
    if (length > 0 && words.length - length >= SHORTEST_REST && /^["“‘'«]?[\p{Lu}\p{N}]/u.test(words.slice(length))) {
      start = sentence.start + length;
      break;
    }
  }
  const mark = CLOSING.exec(words.slice(-40))?.groups?.mark;
  if (mark !== undefined) {
    const at = text.lastIndexOf(mark, sentence.end);
    if (at - start >= SHORTEST_REST) end = at;
  }
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
