import type { CueAt } from './cues';
import { cueForm } from './cues';
import cueWords from './data/cue-words.json';
import type { Phrase, Reading } from './reading';
import { bucketOf } from './weights';

/** What the rules make of a sentence: a cue, its source, and where its content would be. */
export interface RuleGuess {
  readonly cue: CueAt;
  readonly source: Phrase;
  readonly content?: Phrase;
}

const OFTEN: ReadonlySet<string> = new Set<string>(cueWords.often);
const SOMETIMES: ReadonlySet<string> = new Set<string>(cueWords.sometimes);

function cueRate(word: string): number {
  return OFTEN.has(word) ? 2 : SOMETIMES.has(word) ? 1 : 0;
}

/** A word without the endings of its forms, so that "opposes" and "opposed" count as one. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word;
}

const bucketed = (distance: number) =>
  distance <= 4 ? distance : distance <= 7 ? 6 : distance <= 12 ? 10 : distance <= 20 ? 16 : 30;

const SHAPES = { capitals: 1, capital: 2, small: 3, digit: 4, mark: 5 };

function shapeOf(text: string): number {
  if (/^\p{Ll}/u.test(text)) return SHAPES.small;
  if (/^\p{Lu}/u.test(text)) return text.length > 1 && /^\p{Lu}+$/u.test(text) ? SHAPES.capitals : SHAPES.capital;
  if (/^\p{L}/u.test(text)) return SHAPES.small;
  return /^\p{N}/u.test(text) ? SHAPES.digit : SHAPES.mark;
}

/** What is asked about a word again and again, as whole numbers, so that no strings are put together by token. */
interface WordFacts {
  readonly word: number;
  readonly ending: number;
  readonly stem: number;
  readonly shape: number;
  readonly rate: number;
  /** 0 where the word is no cue of the lists. */
  readonly lemma: number;
  readonly kind: number;
}

const OUTSIDE_LEFT: WordFacts = { word: 1, ending: 1, stem: 1, shape: 0, rate: 0, lemma: 0, kind: 0 };
const OUTSIDE_RIGHT: WordFacts = { ...OUTSIDE_LEFT, word: 2, ending: 2, stem: 2 };

function hashOf(text: string): number {
  return bucketOf(text, 1 << 30);
}

function factsOf(word: string, printed: string): WordFacts {
  const cue = cueForm(word);
  return {
    word: hashOf(word),
    ending: hashOf(word.slice(-3)),
    stem: hashOf(stemOf(word)),
    shape: shapeOf(printed),
    rate: cueRate(word),
    lemma: cue ? hashOf(cue.lemma) : word === 'according' ? 3 : 0,
    kind: cue ? 1 + KINDS.indexOf(cue.kind) : word === 'according' ? 1 : 0,
  };
}

const KINDS = ['speech', 'document', 'thought', 'stance'];
const THAT = hashOf('that');
const TO = hashOf('to');
const COMMA = hashOf(',');

/** One number for a template and what fills it. */
function mixed(template: number, a: number, b = 0, c = 0, d = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ a, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash ^ c, 0x27d4eb2f);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ d, 0x165667b1);
  return (hash ^ (hash >>> 14)) >>> 0;
}

/** Whether anything in a sentence speaks for an attribution; sentences without are not worth the tagger's time. */
export function mayAttribute({ words }: Reading, { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) if (cueRate(words[at]!) > 0 || cueForm(words[at]!) !== undefined) return true;
  return false;
}

/**
 * The feature buckets of each token of a sentence; `guesses` are those of this sentence. Templates: words, endings
 * and stems around the token, how often these words are cues, the nearest cue on either side with its distance and
 * the commas between, and what the rules make of the sentence.
 */
export function tokenBuckets(
  reading: Reading,
  sentence: Phrase,
  guesses: readonly RuleGuess[],
  size: number,
): Int32Array[] {
  const { words, tokens, quotedOf, nameOf } = reading;
  const { from, to } = sentence;
  const facts: WordFacts[] = [];
  for (let at = from; at < to; at++) facts.push(factsOf(words[at]!, tokens[at]!.text));
  const factsAt = (at: number) => (at < from ? OUTSIDE_LEFT : at >= to ? OUTSIDE_RIGHT : facts[at - from]!);
  const rightCues = new Int32Array(to - from).fill(-1);
  for (let at = to - 1, right = -1; at >= from; at--) {
    rightCues[at - from] = right;
    if (quotedOf[at] === -1 && factsAt(at).kind !== 0) right = at;
  }
  const found: Int32Array[] = [];
  let [left, commas, likely, likelyCommas] = [-1, 0, -1, 0];
  for (let at = from; at < to; at++) {
    const here = factsAt(at);
    const w1 = factsAt(at + 1);
    const w2 = factsAt(at + 2);
    const p1 = factsAt(at - 1);
    const p2 = factsAt(at - 2);
    const rules = ruleMarks(at, guesses);
    let all = 0;
    for (const mark of rules) all = mixed(99, all, mark);
    const shape = here.shape * 2 + (quotedOf[at] === -1 ? 0 : 1);
    const exact = here.shape === SHAPES.mark ? here.word : here.shape;
    const features = [
      mixed(0, here.word),
      mixed(1, w1.word),
      mixed(2, p1.word),
      mixed(3, w2.word),
      mixed(4, p2.word),
      mixed(5, p1.word, here.word),
      mixed(6, here.word, w1.word),
      mixed(7, p2.word, p1.word),
      mixed(8, w1.word, w2.word),
      mixed(9, here.ending),
      mixed(10, p1.ending),
      mixed(11, p1.ending, here.word),
      mixed(12, w1.ending),
      mixed(13, shape, exact),
      mixed(14, p1.shape, exact),
      mixed(15, p1.kind, here.kind, w1.kind),
      mixed(16, p1.lemma, here.word),
      mixed(17, p2.lemma, p1.word),
      mixed(18, nameOf[at] === -1 ? 0 : reading.names[nameOf[at]!]!.kind.charCodeAt(0)),
      mixed(19, bucketed(at - from)),
      mixed(20, bucketed(to - 1 - at)),
      mixed(21, to - 1 - at <= 1 ? 1 : 0, here.word),
      mixed(22, here.stem),
      mixed(23, p1.stem),
      mixed(24, p1.stem, here.word),
      mixed(25, p2.stem, p1.word),
      mixed(26, p2.rate * 27 + p1.rate * 9 + here.rate * 3 + w1.rate),
      mixed(27, p1.rate, here.word),
      mixed(28, p2.rate, p1.word, exact),
      mixed(29, all, here.word),
      mixed(30, all, p1.word),
    ];
    if (here.word === COMMA || p1.word === COMMA)
      features.push(mixed(31, here.word, w1.ending, w2.rate, likely < 0 ? 0 : 1));
    for (const mark of rules) features.push(mixed(32, mark));
    if (left >= 0) {
      const [cue, after] = [factsAt(left), factsAt(left + 1).word];
      const some = Math.min(2, commas);
      features.push(
        mixed(33, cue.word),
        mixed(34, cue.kind, bucketed(at - left), some),
        mixed(35, cue.lemma, after === THAT ? 1 : after === TO ? 2 : 0, some),
        mixed(36, cue.lemma, here.word),
      );
    }
    const next = rightCues[at - from]!;
    if (next >= 0)
      features.push(
        mixed(37, factsAt(next).word, to - next < 5 ? 1 : 0),
        mixed(38, factsAt(next).kind, bucketed(next - at), to - next < 5 ? 1 : 0),
      );
    if (likely >= 0) {
      const cue = factsAt(likely);
      const some = Math.min(2, likelyCommas);
      features.push(
        mixed(39, cue.rate, bucketed(at - likely), some),
        mixed(40, cue.stem, some, here.word === COMMA ? w1.word : 0),
        mixed(41, factsAt(likely + 1).word, some, here.word === COMMA ? w1.ending : exact),
      );
    }
    // "Int32Array.from" with a function takes several times as long.
    const buckets = new Int32Array(features.length);
    for (let turn = 0; turn < features.length; turn++) buckets[turn] = features[turn]! & (size - 1);
    found.push(buckets);
    if (here.word === COMMA) {
      commas++;
      likelyCommas++;
    }
    if (quotedOf[at] !== -1) continue;
    if (here.rate > 0) [likely, likelyCommas] = [at, 0];
    if (here.kind !== 0) [left, commas] = [at, 0];
  }
  return found;
}

/** What the first three guesses make of a token, each plain, with the kind of its cue, and with its lemma. */
function ruleMarks(at: number, guesses: readonly RuleGuess[]): number[] {
  const marks: number[] = [];
  for (const { cue, source, content } of guesses.slice(0, 3)) {
    const part = partOf(at, cue, source, content);
    if (part > 0)
      marks.push(
        part,
        mixed(90, part, KINDS.indexOf(cue.kind), cue.shape.charCodeAt(0)),
        mixed(91, part, hashOf(cue.lemma)),
      );
  }
  return marks;
}

function partOf(at: number, cue: CueAt, source: Phrase, content?: Phrase): number {
  if (at >= cue.at && at < cue.at + cue.length) return 1;
  if (content && at >= content.from && at < content.to)
    return (content.from > cue.at ? 2 : 5) + (at === content.from ? 0 : at === content.to - 1 ? 1 : 2);
  if (at >= source.from && at < source.to) return at === source.from ? 8 : 9;
  return content ? 10 : 0;
}
