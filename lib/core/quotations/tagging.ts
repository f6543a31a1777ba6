import type { Phrase } from './reading';

/** What a word is to an attribution: nothing, its source, its cue, or the first and the further words of its content. */
export const LABELS = ['outside', 'source', 'cue', 'begins', 'content'] as const;
export const OUTSIDE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const BEGINS = 3;
export const CONTENT = 4;

const CLASSES = new Map<string, number>(
  [',', '.', 'that', 'and', 'to', ':', ';', '—', '-', '"', '“', '”', 'but', 'who', 'of', '?'].map((word, index) => [
    word,
    index + 1,
  ]),
);
export const CLASS_COUNT = 18;

/** The few words whose presence changes how one label follows another. */
export function classOf(word: string): number {
  return CLASSES.get(word) ?? (/^[\p{L}\p{N}]/u.test(word) ? 0 : CLASS_COUNT - 1);
}

/** The fitted weights of the tagger. */
export interface Tagger {
  /** `unary[bucket * labels + label]`. */
  readonly unary: Int8Array | Float64Array;
  /** `pair[(class * labels + previous) * labels + label]`. */
  readonly pair: Float64Array;
  /** What one step of `unary` is worth. */
  readonly scale: number;
  readonly size: number;
}

/** Scores of every label at every token. */
export function unaryScores({ unary, scale }: Tagger, buckets: readonly Int32Array[]): Float64Array {
  const count = LABELS.length;
  const scores = new Float64Array(buckets.length * count);
  for (const [turn, list] of buckets.entries())
    for (const bucket of list)
      for (let label = 0; label < count; label++)
        scores[turn * count + label]! += unary[bucket * count + label]! * scale;
  return scores;
}

/** `content` cannot stand first, nor after anything but `begins` and `content`. */
export function allowed(previous: number, label: number): boolean {
  return label !== CONTENT || previous === BEGINS || previous === CONTENT;
}

/** A possible content of a sentence, by its tokens (`to` exclusive), with its probability. */
export interface Possible extends Phrase {
  readonly odds: number;
}

/** Beginnings less probable than this are not followed. */
const LEAST_BEGINNING = 0.02;

/** What the tagger holds possible in a sentence. */
export interface Tagged {
  readonly contents: readonly Possible[];
  /** By token: how probably it belongs to a source, and to a cue. */
  readonly source: Float64Array;
  readonly cue: Float64Array;
}

/** Every content that the tagger holds possible, by exact sums over all labellings (forward and backward). */
export function tagged(tagger: Tagger, words: readonly string[], buckets: readonly Int32Array[]): Tagged {
  const count = LABELS.length;
  const n = buckets.length;
  const { pair } = tagger;
  const scores = unaryScores(tagger, buckets);
  const kinds = words.map(classOf);
  const weight = (at: number, previous: number, label: number) =>
    allowed(previous, label) ? pair[(kinds[at]! * count + previous) * count + label]! : Number.NEGATIVE_INFINITY;
  const forward = new Float64Array(n * count);
  const backward = new Float64Array(n * count);
  for (let label = 0; label < count; label++)
    forward[label] = label === CONTENT ? Number.NEGATIVE_INFINITY : scores[label]!;
  const terms = new Float64Array(count);
  for (let at = 1; at < n; at++)
    for (let label = 0; label < count; label++) {
      for (let previous = 0; previous < count; previous++)
        terms[previous] = forward[(at - 1) * count + previous]! + weight(at, previous, label);
      forward[at * count + label] = scores[at * count + label]! + logSum(terms);
    }
  for (let at = n - 2; at >= 0; at--)
    for (let label = 0; label < count; label++) {
      for (let next = 0; next < count; next++)
        terms[next] =
          weight(at + 1, label, next) + scores[(at + 1) * count + next]! + backward[(at + 1) * count + next]!;
      backward[at * count + label] = logSum(terms);
    }
  for (let label = 0; label < count; label++) terms[label] = forward[(n - 1) * count + label]!;
  const total = logSum(terms);
  const odds = (at: number, label: number) =>
    Math.exp(forward[at * count + label]! + backward[at * count + label]! - total);
  const source = Float64Array.from(words, (_, at) => odds(at, SOURCE));
  const cue = Float64Array.from(words, (_, at) => odds(at, CUE));
  const contents: Possible[] = [];
  for (let from = 0; from < n; from++) {
    if (odds(from, BEGINS) < LEAST_BEGINNING) continue;
    let path = forward[from * count + BEGINS]!;
    let label = BEGINS;
    for (let to = from + 1; to <= n; to++) {
      if (to < n) {
        for (let next = 0; next < count; next++)
          terms[next] =
            next === CONTENT
              ? Number.NEGATIVE_INFINITY
              : weight(to, label, next) + scores[to * count + next]! + backward[to * count + next]!;
        const ends = Math.exp(path + logSum(terms) - total);
        if (ends > 0.001) contents.push({ from, to, odds: ends });
        path += weight(to, label, CONTENT) + scores[to * count + CONTENT]!;
        label = CONTENT;
        if (path + backward[to * count + CONTENT]! - total < -7) break;
      } else {
        const ends = Math.exp(path - total);
        if (ends > 0.001) contents.push({ from, to, odds: ends });
      }
    }
  }
  return { contents, source, cue };
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > most) most = term;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}

/** Two contents that share this much of their union count as one reading. */
const SAME = 0.8;

/**
 * Contents that do not overlap, best first: each is the one that most of the probability agrees with, as long as
 * readings nearly the same as it make up `least` of it together (minimum Bayes risk over spans).
 */
export function agreedContents(possible: readonly Possible[], least: number): Possible[] {
  const agreed = possible.map((one) => {
    let odds = 0;
    for (const other of possible) {
      const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
      if (shared > 0 && shared / (Math.max(one.to, other.to) - Math.min(one.from, other.from)) >= SAME)
        odds += other.odds;
    }
    return { from: one.from, to: one.to, odds, own: one.odds };
  });
  agreed.sort((a, b) => b.odds - a.odds || b.own - a.own);
  const kept: Possible[] = [];
  for (const { from, to, odds } of agreed) {
    if (odds < least) break;
    if (kept.every((other) => other.to <= from || to <= other.from)) kept.push({ from, to, odds });
  }
  return kept;
}
