import type { Span } from '../../text/spans';
import { hashOf } from './hash';
import { classesOf, type Lexicon, LONGEST_ENTRY, topicOf } from './lexicon';
import { Case, type Word } from './words';

/** One sentence as the tagger decodes it: words `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Most words have capitals, as in a headline. */
  readonly titled: boolean;
  /** No word has small letters. */
  readonly shouted: boolean;
  /** No word after the first has a capital, as in hasty messages. */
  readonly lowered: boolean;
}

/** What the rest of the document tells of one word. */
export interface Elsewhere {
  small: number;
  /** Capitals where no sentence begins and no headline stands. */
  capital: number;
  total: number;
  /** Bits of `Cue`. */
  cues: number;
  /** Hashes of the first few words seen before and after it, when it has a capital. */
  readonly before: number[];
  readonly after: number[];
  /** The longest run of capitals it stands in: indexes of its first and last word. */
  runFirst: number;
  runLast: number;
}

const Cue = {
  title: 0,
  locative: 1,
  speaks: 2,
  owns: 3,
  given: 4,
  goesOn: 5,
  the: 6,
  bracket: 7,
  comma: 8,
  who: 9,
  of: 10,
  mister: 11,
  follows: 12,
  staff: 13,
  by: 14,
} as const;
export const CUES = 15;

const LOCATIVE = new Set('in at from near to around across outside into toward towards inside throughout'.split(' '));
const MISTER = new Set('mr mrs ms dr miss sir lord lady'.split(' '));
/** "People’s Assembly": the possessive is part of the name. */
const OWNERS = new Set(
  'people women men children workers teachers farmers veterans citizens prosecutor governor players mothers'.split(' '),
);
const JOINING = new Set('of de du del des la le di da van von der den bin al for & -'.split(' '));
/** WordNet's files of nouns for people and of verbs of speaking, plus one. */
export const PERSON_TOPIC = 19;
const SPEECH_TOPIC = 33;

/** The document as features read it: sentences, runs of capitals, known phrases, and what is known of each word. */
export interface TaggerDocument {
  readonly words: readonly Word[];
  readonly stretches: readonly Stretch[];
  /** First and last word of the run of capitals around each word; -1 outside. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** Classes of known phrases around each word: where the phrase begins, goes on, ends; ten bits each. */
  readonly phrases: Int32Array;
  readonly elsewhere: ReadonlyMap<number, Elsewhere>;
  /** Hashes of the initials of runs of capitals. */
  readonly initials: ReadonlySet<number>;
}

export function readDocument(words: readonly Word[], sentences: readonly Span[], lexicon: Lexicon): TaggerDocument {
  const stretches = stretchesOf(words, sentences);
  const { runFirst, runLast } = runsOf(words, stretches);
  return {
    words,
    stretches,
    runFirst,
    runLast,
    phrases: phrasesOf(words, stretches, lexicon),
    elsewhere: elsewhereOf(words, stretches, runFirst, runLast),
    initials: initialsOf(words, runFirst, runLast),
  };
}

export const isCapital = (written: number): boolean =>
  written === Case.capital || written === Case.upper || written === Case.mixed || written === Case.initial;

function stretchesOf(words: readonly Word[], sentences: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const from = at;
    while (at < words.length && words[at]!.start < sentence.end) at++;
    if (at === from) continue;
    let letters = 0;
    let capitals = 0;
    let small = 0;
    let lowered = true;
    for (let index = from; index < at; index++) {
      const { written, lower } = words[index]!.type;
      if (index > from && isCapital(written)) lowered = false;
      if (written === Case.mark || written === Case.number || lower.length < 4) continue;
      letters++;
      if (isCapital(written)) capitals++;
      if (written === Case.lower || written === Case.capital || written === Case.mixed) small++;
    }
    stretches.push({
      from,
      to: at,
      titled: letters >= 3 && capitals >= 0.7 * letters,
      shouted: letters >= 2 && small === 0,
      lowered,
    });
  }
  return stretches;
}

/** Runs of capitals, joined by "of" and the like between two of them. */
function runsOf(words: readonly Word[], stretches: readonly Stretch[]) {
  const runFirst = new Int32Array(words.length).fill(-1);
  const runLast = new Int32Array(words.length).fill(-1);
  for (const { from, to } of stretches) {
    let index = from;
    while (index < to) {
      if (!isCapital(words[index]!.type.written)) {
        index++;
        continue;
      }
      const first = index;
      let last = index;
      for (let next = index + 1; next < to; next++) {
        const { written, lower } = words[next]!.type;
        if (isCapital(written)) last = next;
        else if (lower === "'s" && OWNERS.has(words[next - 1]!.type.lower)) continue;
        else if (
          !(JOINING.has(lower) || (lower === 'the' && JOINING.has(words[next - 1]!.type.lower))) ||
          next - last > 2
        )
          break;
      }
      runFirst.fill(first, first, last + 1);
      runLast.fill(last, first, last + 1);
      index = last + 1;
    }
  }
  return { runFirst, runLast };
}

function phrasesOf(words: readonly Word[], stretches: readonly Stretch[], lexicon: Lexicon): Int32Array {
  const phrases = new Int32Array(words.length);
  for (const { from, to } of stretches)
    for (let first = from; first < to; first++) {
      const { written, lower } = words[first]!.type;
      if (written === Case.mark || written === Case.number) continue;
      let hash = hashOf(lower);
      for (let last = first + 1; last < to && last < first + LONGEST_ENTRY; last++) {
        const next = words[last]!.type;
        // "Saint-Denis" is three words here and one entry there.
        if (next.lower === '-') {
          hash = hashOf('-', hash);
          continue;
        }
        if (next.written === Case.mark && next.lower !== '.') break;
        hash = hashOf(words[last - 1]!.type.lower === '-' || next.lower === '.' ? next.lower : ` ${next.lower}`, hash);
        const classes = classesOf(lexicon.valueOf(hash));
        if (classes === 0) continue;
        phrases[first]! |= classes;
        for (let index = first + 1; index < last; index++) phrases[index]! |= classes << 10;
        phrases[last]! |= classes << 20;
      }
    }
  return phrases;
}

function elsewhereOf(words: readonly Word[], stretches: readonly Stretch[], runFirst: Int32Array, runLast: Int32Array) {
  const elsewhere = new Map<number, Elsewhere>();
  for (const { from, to, titled, shouted } of stretches)
    for (let index = from; index < to; index++) {
      const { type } = words[index]!;
      if (type.written === Case.mark || type.written === Case.number) continue;
      let seen = elsewhere.get(type.hash);
      if (seen === undefined) {
        seen = { small: 0, capital: 0, total: 0, cues: 0, before: [], after: [], runFirst: -1, runLast: -1 };
        elsewhere.set(type.hash, seen);
      }
      seen.total++;
      if (type.written === Case.lower) seen.small++;
      else if (isCapital(type.written) && !titled && !shouted && index > from + 1) seen.capital++;
      if (!isCapital(type.written) || shouted) continue;
      if (!titled && runLast[index]! - runFirst[index]! > seen.runLast - seen.runFirst) {
        seen.runFirst = runFirst[index]!;
        seen.runLast = runLast[index]!;
      }
      seen.cues |= cuesAt(words, index, from, to);
      if (titled) continue;
      const before = index > from ? words[index - 1]!.type.hash : 0;
      const after = index + 1 < to ? words[index + 1]!.type.hash : 0;
      if (seen.before.length < 4 && !seen.before.includes(before)) seen.before.push(before);
      if (seen.after.length < 4 && !seen.after.includes(after)) seen.after.push(after);
    }
  return elsewhere;
}

function cuesAt(words: readonly Word[], index: number, from: number, to: number): number {
  let cues = 0;
  if (index > from) {
    const { lower, known, written } = words[index - 1]!.type;
    if (topicOf(known) === PERSON_TOPIC) cues |= 1 << Cue.title;
    if (LOCATIVE.has(lower)) cues |= 1 << Cue.locative;
    if (MISTER.has(lower) || (lower === '.' && index > from + 1 && MISTER.has(words[index - 2]!.type.lower)))
      cues |= 1 << Cue.mister;
    if (lower === 'the') cues |= 1 << Cue.the;
    if (lower === 'of') cues |= 1 << Cue.of;
    if (lower === 'by') cues |= 1 << Cue.by;
    if (lower === '(') cues |= 1 << Cue.bracket;
    if (isCapital(written)) cues |= classesOf(known) & 1 ? 1 << Cue.given : 1 << Cue.follows;
  }
  if (index + 1 < to) {
    const { lower, known, written } = words[index + 1]!.type;
    const topic = topicOf(known);
    if (topic === SPEECH_TOPIC || lower === 'said') cues |= 1 << Cue.speaks;
    if (topic === PERSON_TOPIC && written === Case.lower) cues |= 1 << Cue.staff;
    if (lower === "'s") cues |= 1 << Cue.owns;
    if (isCapital(written)) cues |= 1 << Cue.goesOn;
    const next = index + 2 < to ? words[index + 2]!.type : undefined;
    if (lower === ',' && next && isCapital(next.written)) cues |= 1 << Cue.comma;
    if (lower === 'who' || (lower === ',' && next?.lower === 'who')) cues |= 1 << Cue.who;
  }
  return cues;
}

function initialsOf(words: readonly Word[], runFirst: Int32Array, runLast: Int32Array): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < words.length; index++) {
    if (runFirst[index] !== index || runLast[index]! - index < 1 || runLast[index]! - index > 9) continue;
    let all = '';
    let capitals = '';
    for (let at = index; at <= runLast[index]!; at++) {
      const { type } = words[at]!;
      if (type.written === Case.mark) continue;
      all += type.lower[0];
      if (isCapital(type.written)) capitals += type.lower[0];
      // Every tail too: the run may begin with a word outside the name.
    }
    for (let cut = 0; capitals.length - cut >= 2; cut++) found.add(hashOf(capitals.slice(cut)));
    found.add(hashOf(all));
  }
  return found;
}
