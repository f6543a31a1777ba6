import type { Span } from '../text/spans';
import agencies from './data/agencies.json';

const AGENCY = agencies.names.join('|');
const UPPER_PLACE = "\\p{Lu}[\\p{Lu}\\p{M}.'’ /-]{2,40}(?:,\\s+\\p{Lu}[\\p{L}\\p{M}.]{1,15}){0,3}";
const PLACE =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,20}(?:[ /]\\p{Lu}[\\p{L}\\p{M}.'’-]{1,20}){0,2}(?:,\\s+\\p{Lu}[\\p{L}\\p{M}. ]{1,20}){0,2}";
const DATE = '(?:,?\\s+(?:\\p{Lu}\\p{Ll}{2,8}\\.?\\s+)?\\d{1,2}(?:,?\\s+\\d{4})?)?';

/** What stands before the first words of an agency's story; each ends where the sentence begins. */
const OPENINGS: readonly RegExp[] = [
  // "(CNN) -- The…", "London (Reuters) - The…", "LONDON, March 3 (AP) The…"
  new RegExp(`^(?:(?:${UPPER_PLACE}|${PLACE})${DATE}\\s*)?\\((?:${AGENCY})\\)\\s*(?:[-–—]{1,2}|:)?\\s*`, 'u'),
  // "HARWICK (Coastal Wire) — The…"
  new RegExp(`^${UPPER_PLACE}${DATE}\\s*\\([^()]{2,40}\\)\\s*[-–—]{1,2}\\s*`, 'u'),
  // "LONDON — The…", "NEW DELHI, India, March 3 – The…"
  new RegExp(`^${UPPER_PLACE}${DATE}\\s*(?:--|[–—]|\\s-\\s)\\s*`, 'u'),
];

/** "…in May. (Reuters)", "…in May. [AFP]": the agency's mark behind the last words. */
const CLOSING = new RegExp(`[.!?”’"]\\s*(?<mark>[([](?:${AGENCY})[)\\]])$`, 'u');

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
  if (mark !== undefined && end - mark.length - start >= SHORTEST_REST) end -= mark.length;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
