import type { Quoted } from './marks';

const SMALL = /^(?:a|an|the|of|in|on|at|for|and|or|but|to|with|from|by|as|is|vs|v|de|la|le)$/i;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** “Big fish. Big pond.” are two sentences, “Dr. No” is none. */
const TWO_SENTENCES = /\p{Ll}{3,}[.!?]\s+\p{Lu}/u;
/** Words that take a title behind them: "an episode of “The Long Way”", "her essay, “Come back to the sea,”". */
const WORK =
  /\b(?:ad|album|article|ballad|blog|book|chapter|column|commentary|documentary|editorial|episode|essay|exhibition|film|hit|memoir|movie|novel|op-ed|opera|paper|play|podcast|poem|program|programme|report|series|show|single|song|speech|story|talk|track|video)s?(?:,| of| called| entitled| named| titled)?\s*$/i;
/** What goes on with a sentence whose subject the quoted words are: "“…” is the best of them". */
const PREDICATE = /^\W*(?:is|was|are|were|has|had|will|would|can|could|came|comes|became|opens|opened|runs|ran)\b/;

/**
 * Whether quoted words read as the title of a work or the name of a show: two words or more, all but the small ones
 * capitalised ("The Day of the Dog"), nothing of a sentence about them.
 */
export function readsAsTitle(text: string, { inner }: Quoted): boolean {
  const title = text.slice(inner.start, Math.min(inner.end, inner.start + 200));
  const words = title.match(WORD) ?? [];
  if (words.length < 2 || words.length > 14 || TWO_SENTENCES.test(title)) return false;
  const large = words.filter((word) => !SMALL.test(word));
  const capitals = large.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return large.length >= 1 && capitals === large.length && capitals >= 2;
}

/**
 * Whether the words around a quotation make it a title, whatever verb of saying comes later in the sentence: it stands
 * behind the kind of work it is, and is written like a title or is the subject of a verb that says nothing.
 */
export function standsAsTitle(text: string, quoted: Quoted): boolean {
  if (!WORK.test(text.slice(Math.max(0, quoted.start - 40), quoted.start))) return false;
  return readsAsTitle(text, quoted) || PREDICATE.test(text.slice(quoted.end, quoted.end + 20));
}
