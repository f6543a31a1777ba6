import { CUES, isCapital, type Stretch, type TaggerDocument } from './document';
import { mix } from './hash';
import { classesOf, topicOf } from './lexicon';
import { Case, type WordType } from './words';

/** No word here has more features than this. */
export const MOST_FEATURES = 256;

const EDGE: WordType = {
  lower: '',
  hash: 1,
  shape: 1,
  written: Case.mark,
  prefixes: [],
  suffixes: [2, 2, 2, 2],
  known: 0,
};
const CLASSES = 10;

/** Where the word at hand stands in its feature list. Of the module, because a closure for each word costs as much as its features. */
let target: Uint32Array = new Uint32Array(0);
let size = 0;
let template = 0;

function put(value: number): void {
  target[size++] = mix(++template, value);
}

function typeAt(words: TaggerDocument['words'], from: number, to: number, position: number): WordType {
  return position >= from && position < to ? words[position]!.type : EDGE;
}

/**
 * Writes the 32-bit features of word `index` into `out` and returns how many there are.
 *
 * Words, shapes and affixes of the word and its neighbours, after Ratinov & Roth (CoNLL 2009); what the lexicon knows
 * of them; the run of capitals the word stands in; and what the rest of the document shows of the same word.
 */
export function featuresAt(document: TaggerDocument, stretch: Stretch, index: number, out: Uint32Array): number {
  const { words, runFirst, runLast, phrases, elsewhere, initials } = document;
  const { from, to, titled, shouted, lowered } = stretch;
  const word = words[index]!.type;
  const p1 = typeAt(words, from, to, index - 1);
  const n1 = typeAt(words, from, to, index + 1);
  const p2 = typeAt(words, from, to, index - 2);
  const n2 = typeAt(words, from, to, index + 2);
  target = out;
  size = 0;
  template = 0;
  const start = index === from || (index === from + 1 && typeAt(words, from, to, from).written === Case.mark) ? 1 : 0;
  const style = shouted ? 2 : titled ? 1 : 0;
  const form = word.written | (start << 3) | (style << 4);

  put(0);
  put(word.hash);
  put(p1.hash);
  put(n1.hash);
  put(p2.hash);
  put(n2.hash);
  put(mix(p1.hash, word.hash));
  put(mix(word.hash, n1.hash));
  put(mix(p2.hash, p1.hash));
  put(mix(n1.hash, n2.hash));
  put(mix(p1.hash, n1.hash));
  put(word.shape);
  put(p1.shape);
  put(n1.shape);
  put(p2.shape);
  put(n2.shape);
  put(mix(p1.shape, word.shape));
  put(mix(word.shape, n1.shape));
  put(mix(mix(p1.shape, word.shape), n1.shape));
  put(mix(p1.hash, form));
  put(mix(n1.hash, form));
  put(mix(p2.hash, form));
  put(mix(n2.hash, form));
  put(mix(word.hash, form));
  put(form);
  put(mix(form, mix(p1.written, n1.written)));
  put(mix(mix(p2.written, p1.written), mix(form, mix(n1.written, n2.written))));
  for (let length = 0; length < 4; length++) {
    put(word.prefixes[length]!);
    put(word.suffixes[length]!);
  }
  put(mix(word.suffixes[2]!, form));
  put(mix(word.suffixes[1]!, form));
  put(p1.suffixes[2]!);
  put(n1.suffixes[2]!);
  put(mix(p1.suffixes[1]!, form));
  put(mix(n1.suffixes[1]!, form));

  // Lexicon
  const classes = classesOf(word.known);
  const capitalised = isCapital(word.written) ? 1 : 0;
  put(mix(classes, capitalised));
  put(mix(classesOf(p1.known), mix(classes, form)));
  put(mix(classesOf(n1.known), mix(classes, form)));
  put(mix(classesOf(p1.known), mix(p1.written, word.written)));
  put(mix(classesOf(n1.known), mix(n1.written, word.written)));
  put(mix(topicOf(word.known), form));
  put(mix(topicOf(p1.known), form));
  put(mix(topicOf(n1.known), form));
  put(mix(topicOf(p2.known), word.written));
  put(mix(topicOf(n2.known), word.written));
  put(mix(mix(topicOf(p1.known), topicOf(n1.known)), word.written));
  put(mix(mix(topicOf(p2.known), topicOf(p1.known)), word.written));
  put(mix(mix(topicOf(n1.known), topicOf(n2.known)), word.written));
  for (let bit = 0; bit < CLASSES; bit++) {
    template++;
    if (classes & (1 << bit)) out[size++] = mix(template, capitalised);
  }
  const phrase = phrases[index]!;
  for (let bit = 0; bit < 3 * CLASSES; bit++) {
    template++;
    if (phrase & (1 << bit)) out[size++] = mix(template, capitalised);
  }
  put(phrase);
  put(lowered ? mix(classes, mix(word.written, start)) : 0);
  put(lowered ? mix(classes, mix(topicOf(word.known), mix(classesOf(p1.known), classesOf(n1.known)))) : 0);

  // The run of capitals
  const first = runFirst[index]!;
  const last = runLast[index]!;
  if (first >= 0) {
    const place = (index === first ? 1 : 0) | (index === last ? 2 : 0) | (Math.min(last - first, 5) << 2);
    const head = typeAt(words, from, to, last);
    const open = typeAt(words, from, to, first);
    const before = typeAt(words, from, to, first - 1);
    const after = typeAt(words, from, to, last + 1);
    put(mix(place, style));
    put(mix(head.hash, place & 3));
    put(mix(open.hash, place & 3));
    put(mix(head.suffixes[2]!, place & 3));
    put(before.hash);
    put(after.hash);
    put(mix(before.hash, mix(place, style)));
    put(mix(after.hash, mix(place, style)));
    put(mix(before.hash, after.hash));
    put(mix(topicOf(before.known), mix(before.written, place)));
    put(mix(topicOf(after.known), mix(after.written, place)));
    put(mix(topicOf(head.known), place));
    put(mix(topicOf(open.known), place));
    put(mix(classesOf(open.known), mix(classesOf(head.known), place)));
    put(mix(typeAt(words, from, to, first - 2).hash, before.hash));
    put(mix(after.hash, typeAt(words, from, to, last + 2).hash));
    let known = 0;
    for (let position = first; position <= last && position < first + 6; position++)
      known |= classesOf(typeAt(words, from, to, position).known);
    put(mix(known, place));
  } else template += 17;

  // The rest of the document
  const seen = elsewhere.get(word.hash);
  if (seen) {
    const small = Math.min(2, seen.small);
    const capital = Math.min(3, seen.capital);
    put(mix(small, mix(capital, form)));
    put(mix(Math.min(4, seen.total), mix(small, word.written)));
    if (capitalised) {
      for (let bit = 0; bit < CUES; bit++) {
        template++;
        if (seen.cues & (1 << bit)) out[size++] = mix(template, style);
      }
      template++;
      for (const hash of seen.before) out[size++] = mix(template, hash);
      template++;
      for (const hash of seen.after) out[size++] = mix(template, hash);
      if (seen.runFirst >= 0 && seen.runLast - seen.runFirst > last - first) {
        const longFirst = words[seen.runFirst]!.type;
        const longLast = words[seen.runLast]!.type;
        const place = (longFirst.hash === word.hash ? 1 : 0) | (longLast.hash === word.hash ? 2 : 0);
        put(mix(longFirst.hash, place));
        put(mix(longLast.hash, place));
        put(mix(place, Math.min(5, seen.runLast - seen.runFirst)));
        put(mix(classesOf(longFirst.known), mix(classesOf(longLast.known), place)));
        put(mix(topicOf(longLast.known), place));
      }
    }
  }
  template = 200;
  if (capitalised && word.lower.length <= 10)
    put(initials.has(word.hash) ? mix(word.written, first === last ? 1 : 0) : 0);
  if (p1.lower === '(' && n1.lower === ')') put(word.shape);
  return size;
}
