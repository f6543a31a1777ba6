import { cueForm } from './cues';
import type { Phrase, Reading } from './reading';

/** Longest noun phrase that is taken for a source, in tokens. */
const LONGEST = 30;

export const AUXILIARIES = new Set(
  (
    "has have had is are was were will would could can may might should must did does do be been being having 'd " +
    "hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't couldn't can't didn't doesn't don't cannot"
  ).split(' '),
);
export const ADVERBS = new Set(
  (
    'also later then again once ever never not only even just now soon still already often always sometimes further ' +
    'instead thus therefore however meanwhile first himself herself themselves itself both all reportedly earlier ' +
    'today yesterday tonight too so simply long since either each twice'
  ).split(' '),
);
/** Words at which a noun phrase to the left of a verb cannot go on. */
export const EDGES = new Set(
  (
    'but that which who whom whose when while because if where though although after before since until unless as ' +
    'than so whether what how why said says told is are was were has have had will would could can may might did ' +
    "does do be been or then yet nor it's that's he's she's there's"
  ).split(' '),
);
export const PRONOUNS = new Set('he she they it i we you who one'.split(' '));
/** Words at which a noun phrase to the right of a verb ends. */
const AFTER_EDGES = new Set(
  (
    'who which that whose when while because if where though although after before since until unless as in on at ' +
    'during by to into via through without within about amid against this last next but and-not is are was were has ' +
    'have had will would could can may might did does do than he she they it i we you who told said says yesterday ' +
    'today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday late early earlier later'
  ).split(' '),
);
const INSIDE = new Set('of for and & the with from'.split(' '));

/** Past forms that a preposition can follow and that are no adjectives. */
const MET = /^(?:became|began|came|fell|flew|fought|gave|got|grew|knew|met|ran|sat|spoke|stood|took|went|won)$/;
/** What can stand before "one" in the same phrase: "no one", "the only one of them". */
const BEFORE_ONE = /^(?:no|every|any|each|the|at|least|only|this|that|last|first)$/;

/** Words behind a noun that a place or a matter completes: "three people briefed on the talks". */
const DESCRIBES = /^(?:based|briefed|close|involved|obtained|reached|seen)$/;

const PLURALS =
  /^(?:reporters|officials|witnesses|analysts|sources|experts|critics|reports|observers|researchers|scientists|residents|media|police|authorities)$/;

/** Whether a token stands in the paragraph of another and not too far from it. */
export function inSentence(reading: Reading, at: number, index: number): boolean {
  return (
    index >= 0 &&
    index < reading.tokens.length &&
    reading.paragraphOf[index] === reading.paragraphOf[at] &&
    Math.abs(index - at) < 60
  );
}

/** The noun phrase that begins at a token or behind adverbs: “said [the minister for roads]”. */
export function phraseFrom(reading: Reading, from: number): Phrase | undefined {
  const { words, quotedOf, nameOf, tokens } = reading;
  let start = from;
  while (start < words.length && ADVERBS.has(words[start]!) && inSentence(reading, from - 1, start)) start++;
  if (start >= words.length || !inSentence(reading, from - 1, start)) return undefined;
  if (PRONOUNS.has(words[start]!) && words[start] !== 'one') return { from: start, to: start + 1 };
  let to = start;
  while (to < words.length && to - start < LONGEST && inSentence(reading, from - 1, to) && quotedOf[to] === -1) {
    const word = words[to]!;
    // "according to many reporters Ada Lin has": a name after a plural begins the clause.
    if (nameOf[to] !== -1 && to > start && nameOf[to - 1] === -1 && PLURALS.test(words[to - 1]!)) break;
    if (nameOf[to] === -1) {
      if (!/^[\p{L}\p{N}$]/u.test(word) && !/^[.'’&\-–/]$/.test(word)) break;
      if (word === '.' && (words[to + 1] === undefined || tokens[to + 1]!.start > tokens[to]!.end || to === start)) {
        if (!/^(?:mr|mrs|ms|dr|sen|rep|gov|lt|col|gen|sgt|capt|st|jr|\p{L})$/u.test(words[to - 1] ?? '')) break;
      }
      const goesOn = DESCRIBES.test(words[to - 1] ?? '') && /^(?:on|in|at|by|to)$/.test(word);
      if (to > start && AFTER_EDGES.has(word) && !goesOn) break;
      if (to > start && cueForm(word)?.shape === 'finite' && !INSIDE.has(words[to - 1]!)) break;
      if (to === start && AFTER_EDGES.has(word) && !/^(?:this|last|next)$/.test(word)) return undefined;
    }
    to++;
  }
  while (to > start && (INSIDE.has(words[to - 1]!) || /^[-–/.&]$/.test(words[to - 1]!))) to--;
  return to > start ? { from: start, to } : undefined;
}

/** Most words between marks that are a noun of the sentence around them. */
const QUOTED_NOUN = 4;

/** Whether a token belongs to a quoted noun behind an article: an “Asian security source”. */
export function inQuotedNoun({ words, tokens, quoted, quotedOf }: Reading, at: number): boolean {
  const index = quotedOf[at] ?? -1;
  if (index === -1) return false;
  const { start, end } = quoted[index]!;
  let from = at;
  while (from > 0 && tokens[from - 1]!.start >= start) from--;
  let to = at + 1;
  while (to < tokens.length && tokens[to]!.end <= end) to++;
  return (
    to - from <= QUOTED_NOUN + 2 &&
    /^[\p{L}\p{N}]/u.test(words[to - 2] ?? '') &&
    /^(?:an?|the|one|another|two|some|several|his|her|their|its)$/.test(words[from - 1] ?? '')
  );
}

/** Where the noun phrase begins that ends with the token `end`. */
export function phraseStart(reading: Reading, end: number, usable: (index: number) => boolean): number {
  const { words, nameOf, tokens } = reading;
  let from = end;
  while (usable(from - 1) && end - from < LONGEST) {
    const left = words[from - 1]!;
    if (nameOf[from - 1] === -1) {
      if (!/^[\p{L}\p{N}$]/u.test(left) && !/^[.'’&\-–/]$/.test(left) && reading.quotedOf[from - 1] === -1) break;
      if (/^[-–]$/.test(left) && tokens[from - 1]!.end !== tokens[from]!.start) break;
      if (
        left === '.' &&
        !/^(?:mr|mrs|ms|dr|sen|rep|gov|lt|col|gen|sgt|capt|st|jr|\p{L})$/u.test(words[from - 2] ?? '')
      )
        break;
      const suchAs = left === 'as' && words[from - 2] === 'such';
      if ((EDGES.has(left) && !suchAs) || (PRONOUNS.has(left) && left !== 'one')) break;
      // "met with protesters who vowed": a verb has the phrase behind it.
      if (MET.test(left) && /^(?:with|by|to|for|in|on|at)$/.test(words[from]!)) return from + 1;
      // "On Monday one of them said": what counts begins the phrase.
      if (left === 'one' && !BEFORE_ONE.test(words[from - 2] ?? '')) return from - 1;
      if (left === 'and' && !/^(?:\p{Lu})/u.test(tokens[from]!.text) && !/s$/.test(words[from - 2] ?? '')) break;
      if (
        cueForm(left)?.shape === 'finite' &&
        usable(from - 2) &&
        !/^(?:found|read|reports|claims|state|states|post|press)$/.test(left)
      )
        break;
    }
    from--;
  }
  while (from < end && /^(?:and|in|on|at|to|by|but|,|\.|[-–&/])$/.test(words[from]!)) from++;
  return from;
}

/** From the comma or bracket that closes an insertion to the word before the one that opens it; -1 when none does. */
export function skipInsertion(reading: Reading, end: number, usable: (index: number) => boolean): number {
  const { words } = reading;
  if (!usable(end)) return -1;
  const word = words[end]!;
  if (/^[\p{L}\p{N}%]/u.test(word) || inQuotedNoun(reading, end)) return end;
  const partner =
    word === ',' ? ',' : word === ')' ? '(' : word === ']' ? '[' : /^[—–-]$/.test(word) ? word : undefined;
  if (partner === undefined)
    return word === '.' && /^\p{L}/u.test(words[end - 1] ?? '') && usable(end - 1) ? end - 1 : -1;
  const opens: number[] = [];
  for (let open = end - 1; usable(open) && end - open < LONGEST * 2; open--) {
    if (words[open] === partner) opens.unshift(open);
    if (partner !== ',' && opens.length > 0) break;
    if (partner === ',' && /^(?:but|because|although|while)$/.test(words[open]!) && opens.length > 0) break;
  }
  // "Secretary Lin, says": a comma that opens nothing.
  if (opens.length === 0 && partner === ',' && usable(end - 1) && /^\p{L}/u.test(words[end - 1]!)) return end - 1;
  // "On Tuesday, Lin, the mayor, said": the first comma closes what comes before the subject.
  const first = opens.find((open) => !endsFronted(reading, open - 1, usable)) ?? opens[0] ?? -1;
  if (first <= 0 || !usable(first - 1)) return -1;
  if (!/^[\p{L}\p{N}]/u.test(words[first - 1]!) && !inQuotedNoun(reading, first - 1)) return -1;
  return first - 1;
}

/** Whether what ends with a token stands before the subject of its sentence: "On Tuesday", "However", "In a speech". */
function endsFronted(reading: Reading, end: number, usable: (index: number) => boolean): boolean {
  const { words } = reading;
  if (!usable(end)) return true;
  const from = phraseStart(reading, end, usable);
  const opening = usable(from - 1) ? from - 1 : from;
  const modified = /..ly$|^(?:even|just|only)$/.test(words[opening - 1] ?? '') ? opening - 1 : opening;
  if (usable(modified - 1) && words[modified - 1] !== ',') return false;
  return /^(?:on|in|at|after|before|during|by|for|from|with|under|since|despite|following|amid|as|however|meanwhile|earlier|later|still|yesterday|today|also|then|now)$/.test(
    words[opening]!,
  );
}

/** Past forms that no ending shows to be verbs. */
const PASTS =
  /^(?:became|began|bought|broke|brought|built|came|chose|drew|fell|flew|fought|found|gave|got|grew|held|kept|knew|laid|led|left|lost|made|met|paid|put|ran|rose|sat|saw|sent|set|shut|sold|spent|spoke|stood|struck|told|took|went|won|wrote)$/;

/** Whether a word of the phrase that begins at `from` is most likely the verb behind it: an auxiliary, a cue, a past form. */
export function isVerb({ words, tokens }: Reading, from: number, at: number): boolean {
  if (at === from) return false;
  const word = words[at]!;
  if (AUXILIARIES.has(word) || cueForm(word)?.shape === 'finite' || PASTS.test(word)) return true;
  return /^\p{Ll}{3,}ed$/u.test(tokens[at]!.text) && !/^(?:the|a|an|its|his|her|their|two|some)$/.test(words[at - 1]!);
}

/** Whether one of the words of a phrase behind its first is most likely a verb; of a long one, its first sixty. */
export function holdsVerb(reading: Reading, { from, to }: Phrase): boolean {
  const end = Math.min(to, from + 2 * LONGEST);
  for (let at = from + 1; at < end; at++) if (isVerb(reading, from, at)) return true;
  return false;
}
