import { clauseSubject } from './clause-subjects';
import type { CueAt } from './cues';
import { cueForm } from './cues';
import {
  ADVERBS,
  AUXILIARIES,
  inQuotedNoun,
  inSentence,
  PRONOUNS,
  phraseFrom,
  phraseStart,
  skipInsertion,
} from './noun-phrases';
import type { Phrase, Reading } from './reading';

export interface Subject extends Phrase {
  readonly side: 'before' | 'after';
  /** "was told", "is expected": the phrase is not the one who speaks. */
  readonly passive: boolean;
  /** The insertion between subject and verb: ", who resigned," or ", Ada Lin,". */
  readonly insert?: Phrase;
  /** Read off a relative clause ("Lin, who said …") or from afar ("Lin left, saying …"). */
  readonly indirect?: boolean;
}

/**
 * Who does what a cue says, read off the words beside it: "the minister said", "said the minister", "the minister,
 * who resigned, said", "according to the minister". Absent where the words do not show it.
 */
export function subjectOf(reading: Reading, cue: CueAt): Subject | undefined {
  const found = besideCue(reading, cue);
  return found && isNominal(reading, found) ? found : undefined;
}

/** "And said, and warned": a lone verb is nobody's name. */
function isNominal({ words, tokens, nameOf }: Reading, { from, to }: Phrase): boolean {
  const word = words[from]!;
  if (nameOf[from] !== -1) return true;
  // "designed to stir competition", "combined with some": what is done to something.
  if (to - from > 1)
    return !(/^\p{Ll}{3,}ed$/u.test(tokens[from]!.text) && /^(?:as|by|for|from|in|on|to|with)$/.test(words[from + 1]!));
  if (/^(?:this|that|these|those)$/.test(word)) return words[to] === 'who';
  if (/^(?:and|but|or|so|then|yet|also)$|^(?:he|she|it|they)'/.test(word)) return false;
  if (/^\p{Lu}/u.test(tokens[from]!.text)) return true;
  return !(AUXILIARIES.has(word) || cueForm(word)?.shape === 'finite' || /.{3}ed$/.test(word));
}

function besideCue(reading: Reading, cue: CueAt): Subject | undefined {
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

/** The noun phrase behind a token as the subject of what stands before it. */
function after(reading: Reading, from: number): Subject | undefined {
  const phrase = phraseFrom(reading, from);
  return phrase && { ...phrase, side: 'after', passive: false };
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

function before(reading: Reading, { at, shape }: CueAt): Subject | undefined {
  const { words, quotedOf, tokens, nameOf } = reading;
  const usable = (index: number) =>
    inSentence(reading, at, index) &&
    (quotedOf[index] === -1 || inQuotedNoun(reading, index)) &&
    reading.sentenceOf[index] === reading.sentenceOf[at];
  let end = at - 1;
  let toBe = false;
  let had = false;
  let infinitive = false;
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
    infinitive = true;
    skipAuxiliaries();
  }
  const bare = shape === 'base' && !had;
  if (bare && /^[\p{L}\p{N}]/u.test(words[end] ?? '') && !mayBePlural(reading, end, usable)) return undefined;
  if (
    shape === 'participle' ||
    (usable(end) && /^(?:and|but|,|by|then|without|when|while|before|after)$/.test(words[end]!))
  )
    if (!(usable(end) && words[end] === ',' && shape !== 'participle')) return clauseSubject(reading, at, usable);
  // "is expected to say": not said yet.
  const passive = toBe && (shape === 'finite' || infinitive);
  const last = end;
  end = skipInsertion(reading, end, usable);
  if (end < 0 || (bare && !mayBePlural(reading, end, usable))) return undefined;
  const insert = end < last ? { insert: { from: end + 1, to: last + 1 } } : {};
  if (PRONOUNS.has(words[end]!)) {
    if (words[end] === 'who')
      return relativeSubject(reading, end, usable) ?? { from: end, to: end + 1, side: 'before', passive: toBe };
    return { from: end, to: end + 1, side: 'before', passive };
  }
  const described = whoIsDescribed(reading, end, usable);
  if (described) return { ...described, side: 'before', passive, ...insert };
  const from = phraseStart(reading, end, usable);
  if (from > end || (!/^[\p{L}\p{N}]/u.test(words[from]!) && nameOf[from] === -1)) return undefined;
  return { from, to: end + 1, side: 'before', passive, ...insert };
}

/** How long a relative clause inside a subject may be, in tokens. */
const RELATIVE = 16;

/** "Those who were on board", "A woman who answered the phone": whom a clause that no comma parts describes. */
function whoIsDescribed(reading: Reading, end: number, usable: (index: number) => boolean): Phrase | undefined {
  const { words } = reading;
  for (let at = end - 1; usable(at) && end - at < RELATIVE && /^[\p{L}\p{N}'’-]/u.test(words[at]!); at--) {
    if (words[at] !== 'who') continue;
    const from = usable(at - 1) && /^\p{L}/u.test(words[at - 1]!) ? phraseStart(reading, at - 1, usable) : at;
    return from < at ? { from, to: at } : undefined;
  }
  return undefined;
}

/** Whether the phrase that ends with a token can have a verb without an ending: "they say", "figures out today show". */
function mayBePlural(reading: Reading, end: number, usable: (index: number) => boolean): boolean {
  const { words } = reading;
  if (!usable(end)) return false;
  if (PLURAL.test(words[end]!) || PRONOUNS.has(words[end]!)) return true;
  const from = phraseStart(reading, end, usable);
  for (let at = from + 1; at <= end; at++)
    if (/^(?:of|for|from|with|in|at|on|to|about|by|out|due|seen)$|^\p{Ll}{3,}ed$/u.test(words[at]!))
      return PLURAL.test(words[at - 1]!);
  return false;
}

const PLURAL = /(?:s|data|people|who|many|some|others|police|critics|media|and)$/;

/** "Ada Lin, who said …": what the relative pronoun stands for. */
function relativeSubject(reading: Reading, who: number, usable: (index: number) => boolean): Subject | undefined {
  const end = usable(who - 1) && reading.words[who - 1] === ',' ? who - 2 : who - 1;
  if (!usable(end) || !/^[\p{L}\p{N}]/u.test(reading.words[end]!)) return undefined;
  return { from: phraseStart(reading, end, usable), to: end + 1, side: 'before', passive: false, indirect: true };
}
