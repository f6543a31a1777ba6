import type { Candidate } from './candidates';
import type { CueAt } from './cues';
import { cueForm } from './cues';
import type { Phrase, Reading } from './reading';

/** Longest noun phrase that is taken for a source, in tokens. */
const LONGEST = 30;

const AUXILIARIES = new Set(
  (
    "has have had is are was were will would could can may might should must did does do be been being having 'd " +
    "hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't couldn't can't didn't doesn't don't cannot"
  ).split(' '),
);
const ADVERBS = new Set(
  (
    'also later then again once ever never not only even just now soon still already often always sometimes further ' +
    'instead thus therefore however meanwhile first himself herself themselves itself both all reportedly earlier ' +
    'today yesterday tonight too so simply long since either each twice'
  ).split(' '),
);
/** Words at which a noun phrase to the left of a verb cannot go on. */
const EDGES = new Set(
  (
    'but that which who whom whose when while because if where though although after before since until unless as ' +
    'than so whether what how why said says told is are was were has have had will would could can may might did ' +
    "does do be been or then yet nor it's that's he's she's there's"
  ).split(' '),
);
const PRONOUNS = new Set('he she they it i we you who one'.split(' '));
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

const PLURALS =
  /^(?:reporters|officials|witnesses|analysts|sources|experts|critics|reports|observers|researchers|scientists|residents|media|police|authorities)$/;

export interface Subject extends Phrase {
  readonly side: 'before' | 'after';
  /** "was told", "is expected": the phrase is not the one who speaks. */
  readonly passive: boolean;
  /** The insertion between subject and verb: ", who resigned," or ", Ada Lin,". */
  readonly insert?: Phrase;
}

/**
 * Who does what a cue says, read off the words beside it: "the minister said", "said the minister", "the minister,
 * who resigned, said", "according to the minister". Absent where the words do not show it.
 */
export function subjectOf(reading: Reading, cue: CueAt): Subject | undefined {
  if (cue.shape === 'phrase') return after(reading, cue.at + cue.length);
  const inverted = invertedSubject(reading, cue);
  const plain = before(reading, cue);
  // "Lin, with the deputy mayor, said the work in …": the phrase around the insertion, unless the clause ends after the other.
  if (
    inverted &&
    plain?.insert &&
    reading.quotedOf[cue.at - 1] === -1 &&
    !/^[.,;)]$/.test(reading.words[inverted.to] ?? '.')
  )
    return plain;
  return inverted ?? plain;
}

/** The noun phrase that begins at a token, as a source of its own; the name at its end where it is nothing but one. */
export function phraseAfter(reading: Reading, from: number): Candidate | undefined {
  const found = from < reading.tokens.length ? after(reading, from) : undefined;
  if (found === undefined) return undefined;
  const name = reading.names[reading.nameOf[found.to - 1]!];
  const whole = name && name.from <= found.from + 1 ? { form: 'name' as const, name } : { form: 'nominal' as const };
  return { from: found.from, to: found.to, ...whole };
}

function inSentence(reading: Reading, at: number, index: number): boolean {
  return (
    index >= 0 &&
    index < reading.tokens.length &&
    reading.paragraphOf[index] === reading.paragraphOf[at] &&
    Math.abs(index - at) < 60
  );
}

/** “…,” said Ada Lin, who … – only where a quotation or a comma stands right before the verb. */
function invertedSubject(reading: Reading, { at, shape, lemma }: CueAt): Subject | undefined {
  const { words, tokens, quotedOf, nameOf } = reading;
  if (shape !== 'finite' || at === 0) return undefined;
  const beforeIsQuote = quotedOf[at - 1] !== -1;
  if (!beforeIsQuote && words[at - 1] !== ',') return undefined;
  const next = words[at + 1];
  if (next === undefined || !inSentence(reading, at, at + 1) || quotedOf[at + 1] !== -1) return undefined;
  if (/^(?:that|to|it|in|on|at|as|of|about|during|,|:|\.)$/.test(next)) return undefined;
  // "told The Associated Press": what follows these is the one spoken to.
  if (/^(?:tell|inform|remind|assure|advise|accuse|urge|ask|thank|warn|call)$/.test(lemma) && !beforeIsQuote)
    return undefined;
  if (/^(?:tell|inform|remind|assure|accuse|thank)$/.test(lemma)) return undefined;
  const capital = /^\p{Lu}/u.test(tokens[at + 1]!.text);
  const nominal = /^(?:a|an|the|one|another|some|many|mr|ms|mrs|dr|his|her|their|its|our|my)$/.test(next);
  if (!(capital || nominal || nameOf[at + 1] !== -1 || PRONOUNS.has(next) || beforeIsQuote)) return undefined;
  const subject = after(reading, at + 1);
  // "Lin, the mayor, said Ode would resign": behind a comma, a verb that follows makes it a clause.
  if (
    subject &&
    !beforeIsQuote &&
    !/^[.,;:—)"“]$/.test(words[subject.to] ?? '.') &&
    !AFTER_INVERTED.has(words[subject.to]!)
  )
    return undefined;
  return subject;
}

const AFTER_INVERTED = new Set(
  'in on at during who which when while as after before monday tuesday wednesday thursday friday saturday sunday yesterday today last this'.split(
    ' ',
  ),
);

function after(reading: Reading, from: number): Subject | undefined {
  const { words, quotedOf, nameOf, tokens } = reading;
  let start = from;
  while (start < words.length && ADVERBS.has(words[start]!) && inSentence(reading, from - 1, start)) start++;
  if (start >= words.length || !inSentence(reading, from - 1, start)) return undefined;
  if (PRONOUNS.has(words[start]!)) return { from: start, to: start + 1, side: 'after', passive: false };
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
      if (to > start && AFTER_EDGES.has(word)) break;
      if (to > start && cueForm(word)?.shape === 'finite' && !INSIDE.has(words[to - 1]!)) break;
      if (to === start && AFTER_EDGES.has(word) && !/^(?:this|last|next)$/.test(word)) return undefined;
    }
    to++;
  }
  while (to > start && (INSIDE.has(words[to - 1]!) || /^[-–/.&]$/.test(words[to - 1]!))) to--;
  return to > start ? { from: start, to, side: 'after', passive: false } : undefined;
}

function before(reading: Reading, { at, shape }: CueAt): Subject | undefined {
  const { words, quotedOf, tokens, nameOf } = reading;
  const usable = (index: number) =>
    inSentence(reading, at, index) && quotedOf[index] === -1 && reading.sentenceOf[index] === reading.sentenceOf[at];
  let end = at - 1;
  let toBe = false;
  let had = false;
  const skipAuxiliaries = () => {
    while (usable(end)) {
      const word = words[end]!;
      if (AUXILIARIES.has(word)) {
        if (/^(?:is|are|was|were|be|been|being|isn't|wasn't)$/.test(word)) toBe = true;
        had = true;
      } else if (!(ADVERBS.has(word) || (/..ly$/.test(word) && /^\p{Ll}/u.test(tokens[end]!.text)))) break;
      end--;
    }
  };
  skipAuxiliaries();
  if (usable(end) && words[end] === 'to') {
    // "went on to say", "declined to comment": the subject stands before the verb in front of "to".
    end--;
    while (usable(end) && /^(?:on|ahead|out)$/.test(words[end]!)) end--;
    if (usable(end)) end--;
    toBe = false;
    skipAuxiliaries();
  }
  if (shape === 'base' && !had && !/s$/.test(words[end] ?? '') && !PRONOUNS.has(words[end] ?? '')) {
    if (!usable(end) || !/^(?:people|who|many|some|others|police|critics|and)$/.test(words[end]!)) return undefined;
  }
  if (
    shape === 'participle' ||
    (usable(end) && /^(?:and|,|by|then|without|when|while|before|after)$/.test(words[end]!))
  )
    if (!(usable(end) && words[end] === ',' && shape !== 'participle')) return clauseSubject(reading, at, usable);
  const last = end;
  end = skipAppositive(reading, end, usable);
  if (end < 0) return undefined;
  const insert = end < last ? { insert: { from: end + 1, to: last + 1 } } : {};
  if (PRONOUNS.has(words[end]!)) {
    if (words[end] === 'who')
      return relativeSubject(reading, end, usable) ?? { from: end, to: end + 1, side: 'before', passive: toBe };
    return { from: end, to: end + 1, side: 'before', passive: toBe && shape === 'finite' };
  }
  const from = phraseStart(reading, end, usable);
  if (from > end || (!/^[\p{L}\p{N}]/u.test(words[from]!) && nameOf[from] === -1)) return undefined;
  return { from, to: end + 1, side: 'before', passive: toBe && shape === 'finite', ...insert };
}

/** From the comma or bracket that closes an insertion to the word before the one that opens it; -1 when none does. */
function skipAppositive({ words }: Reading, end: number, usable: (index: number) => boolean): number {
  if (!usable(end)) return -1;
  const word = words[end]!;
  if (/^[\p{L}\p{N}%]/u.test(word)) return end;
  const partner =
    word === ',' ? ',' : word === ')' ? '(' : word === ']' ? '[' : /^[—–-]$/.test(word) ? word : undefined;
  if (partner === undefined)
    return word === '.' && /^\p{L}/u.test(words[end - 1] ?? '') && usable(end - 1) ? end - 1 : -1;
  let open = end - 1;
  let first = -1;
  while (usable(open) && end - open < LONGEST * 2) {
    if (words[open] === partner) {
      first = open;
      if (partner !== ',') break;
    }
    if (partner === ',' && /^(?:but|because|although|while)$/.test(words[open]!) && first >= 0) break;
    open--;
  }
  // "Secretary Lin, says": a comma that opens nothing.
  if (first < 0 && partner === ',' && usable(end - 1) && /^\p{L}/u.test(words[end - 1]!)) return end - 1;
  if (first <= 0 || !usable(first - 1) || !/^[\p{L}\p{N}]/u.test(words[first - 1]!)) return -1;
  return first - 1;
}

function phraseStart(reading: Reading, end: number, usable: (index: number) => boolean): number {
  const { words, nameOf, tokens } = reading;
  let from = end;
  while (usable(from - 1) && end - from < LONGEST) {
    const left = words[from - 1]!;
    if (nameOf[from - 1] === -1) {
      if (!/^[\p{L}\p{N}$]/u.test(left) && !/^[.'’&\-–/]$/.test(left)) break;
      if (/^[-–]$/.test(left) && tokens[from - 1]!.end !== tokens[from]!.start) break;
      if (
        left === '.' &&
        !/^(?:mr|mrs|ms|dr|sen|rep|gov|lt|col|gen|sgt|capt|st|jr|\p{L})$/u.test(words[from - 2] ?? '')
      )
        break;
      if (EDGES.has(left) || PRONOUNS.has(left)) break;
      if (left === 'and' && !/^(?:\p{Lu})/u.test(tokens[from]!.text) && !/s$/.test(words[from - 2] ?? '')) break;
      if (cueForm(left)?.shape === 'finite' && !/^(?:found|read|reports|claims|state|states|post|press)$/.test(left))
        break;
    }
    from--;
  }
  while (from < end && /^(?:and|in|on|at|to|by|but|,|\.|[-–&/])$/.test(words[from]!)) from++;
  return from;
}

/** "Ada Lin, who said …": what the relative pronoun stands for. */
function relativeSubject(reading: Reading, who: number, usable: (index: number) => boolean): Subject | undefined {
  const end = usable(who - 1) && reading.words[who - 1] === ',' ? who - 2 : who - 1;
  if (!usable(end) || !/^[\p{L}\p{N}]/u.test(reading.words[end]!)) return undefined;
  return { from: phraseStart(reading, end, usable), to: end + 1, side: 'before', passive: false };
}

/** The first noun phrase of the clause around a participle or a second verb: "Lin smiled and said", "…, adding that". */
function clauseSubject(reading: Reading, at: number, usable: (index: number) => boolean): Subject | undefined {
  const { words, nameOf, tokens, sentenceOf, quotedOf } = reading;
  let from = at - 1;
  while (usable(from) && sentenceOf[from] === sentenceOf[at]) {
    const word = words[from]!;
    const verb = AUXILIARIES.has(word) || cueForm(word)?.shape === 'finite';
    if (verb && words[from - 1] === ',' && usable(from - 1)) {
      const end = skipAppositive(reading, from - 1, usable);
      if (end >= 0) return { from: phraseStart(reading, end, usable), to: end + 1, side: 'before', passive: false };
    }
    if (verb && usable(from - 1)) {
      const left = words[from - 1]!;
      const direct = PRONOUNS.has(words[from - 1]!) || nameOf[from - 1] !== -1 || /^\p{L}/u.test(words[from - 1]!);
      if (direct && !/^(?:to|and|who|that|which|not|be)$/.test(left) && !AUXILIARIES.has(left) && !ADVERBS.has(left)) {
        if (PRONOUNS.has(left)) return { from: from - 1, to: from, side: 'before', passive: false };
        const start = phraseStart(reading, from - 1, usable);
        return { from: start, to: from, side: 'before', passive: false };
      }
    }
    from--;
  }
  let start = from + 1;
  while (start < at && (quotedOf[start] !== -1 || !/^[\p{L}\p{N}]/u.test(words[start]!))) start++;
  if (start >= at || sentenceOf[start] !== sentenceOf[at]) return undefined;
  if (PRONOUNS.has(words[start]!)) return { from: start, to: start + 1, side: 'before', passive: false };
  const name = nameOf[start]!;
  if (name !== -1) return { from: start, to: reading.names[name]!.to, side: 'before', passive: false };
  if (!/^\p{Lu}/u.test(tokens[start]!.text) && !/^(?:the|a|an)$/.test(words[start]!)) return undefined;
  let to = start + 1;
  while (to < at && to - start < 6 && /^\p{Lu}/u.test(tokens[to]!.text)) to++;
  return to > start && !EDGES.has(words[start]!) ? { from: start, to, side: 'before', passive: false } : undefined;
}
