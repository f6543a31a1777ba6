/**
 * Fits the tagger of indirect speech of lib/core/quotations/tagging.ts: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira, 2001) with hashed features, by AdaGrad over sentences in a fixed order.
 */
import type { Cast } from '../core/entities/entities';
import { guessesBySentence } from '../core/quotations/guesses';
import type { Reading } from '../core/quotations/reading';
import { tokenFrom } from '../core/quotations/reading';
import { mayAttribute, tokenBuckets } from '../core/quotations/tag-features';
import {
  allowed,
  BEGINS,
  CLASS_COUNT,
  CONTENT,
  CUE,
  classOf,
  LABELS,
  OUTSIDE,
  SOURCE,
} from '../core/quotations/tagging';
import type { LabelledArticle } from './polnear';
import { readingFor } from './polnear';
import { seeded, shuffled } from './seeded';

const COUNT = LABELS.length;

export interface Example {
  readonly words: readonly string[];
  readonly buckets: readonly Int32Array[];
  readonly gold: Uint8Array;
}

/** The label of every token of an article. */
export function goldLabels(article: LabelledArticle, reading: Reading): Uint8Array {
  const labels = new Uint8Array(reading.tokens.length).fill(OUTSIDE);
  const mark = (start: number, end: number, first: number, rest: number) => {
    for (let at = tokenFrom(reading, start); at < labels.length && reading.tokens[at]!.start < end; at++)
      labels[at] =
        reading.tokens[at]!.start === start || (at > 0 && reading.tokens[at - 1]!.end <= start) ? first : rest;
  };
  for (const { start, end, speaker, cue } of article.quotes) {
    if (speaker) mark(speaker.start, speaker.end, SOURCE, SOURCE);
    const found = cue ? cuePlace(article.text, cue, start, end, speaker?.start) : undefined;
    if (found) mark(found[0], found[1], CUE, CUE);
  }
  for (const { start, end, direct } of article.quotes) if (!direct) mark(start, end, BEGINS, CONTENT);
  return labels;
}

/** PolNeAR here gives the cue's words without their place: the nearest such words outside the content. */
function cuePlace(
  text: string,
  cue: string,
  start: number,
  end: number,
  source?: number,
): [number, number] | undefined {
  const low = Math.max(0, Math.min(start, source ?? start) - 120);
  const high = Math.max(end, source ?? end) + 160;
  const pattern = new RegExp(
    cue
      .trim()
      .split(/\s+/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );
  let best: [number, number] | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const match of text.slice(low, high).matchAll(pattern)) {
    const at = low + match.index;
    if (at >= start && at < end) continue;
    const distance =
      Math.min(Math.abs(at - start), Math.abs(at - end)) + (source === undefined ? 0 : Math.abs(at - source) / 2);
    if (distance < nearest) [nearest, best] = [distance, [at, at + match[0].length]];
  }
  return best;
}

export function examplesOf(article: LabelledArticle, cast: Cast, size: number): Example[] {
  const reading = readingFor(article, cast);
  const gold = goldLabels(article, reading);
  const guesses = guessesBySentence(reading);
  return reading.sentences.flatMap(({ start, end }, index) => {
    const from = tokenFrom(reading, start);
    const to = tokenFrom(reading, end);
    if (to <= from || reading.quotedOf.slice(from, to).every((quoted) => quoted !== -1)) return [];
    if (!mayAttribute(reading, { from, to })) return [];
    const own = gold.slice(from, to);
    for (let at = 0; at < own.length; at++)
      if (own[at] === CONTENT && (at === 0 || !allowed(own[at - 1]!, CONTENT))) own[at] = BEGINS;
    return [
      {
        words: reading.words.slice(from, to),
        buckets: tokenBuckets(reading, { from, to }, guesses.get(index) ?? [], size),
        gold: own,
      },
    ];
  });
}

export function fitTagger(
  examples: readonly Example[],
  size: number,
  options: { epochs: number; rate: number; decay: number; dropout: number },
) {
  const unary = new Float64Array(size * COUNT);
  const unarySquares = new Float64Array(size * COUNT).fill(1e-6);
  const pair = new Float64Array(CLASS_COUNT * COUNT * COUNT);
  const pairSquares = new Float64Array(CLASS_COUNT * COUNT * COUNT).fill(1e-6);
  const step = (table: Float64Array, squares: Float64Array, at: number, gradient: number) => {
    const full = gradient - options.decay * table[at]!;
    squares[at]! += full * full;
    table[at]! += (options.rate * full) / Math.sqrt(squares[at]!);
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const chance = seeded(1000 + epoch);
    const limit = options.dropout * 2 ** 32;
    for (const { words, buckets: all, gold } of shuffled(examples, epoch + 1)) {
      const buckets = limit > 0 ? all.map((list) => list.filter(() => chance() >= limit)) : all;
      const n = buckets.length;
      const scores = new Float64Array(n * COUNT);
      for (let at = 0; at < n; at++)
        for (const bucket of buckets[at]!)
          for (let label = 0; label < COUNT; label++) scores[at * COUNT + label]! += unary[bucket * COUNT + label]!;
      const kinds = words.map(classOf);
      const weight = (at: number, previous: number, label: number) =>
        allowed(previous, label) ? pair[(kinds[at]! * COUNT + previous) * COUNT + label]! : Number.NEGATIVE_INFINITY;
      const forward = new Float64Array(n * COUNT);
      const backward = new Float64Array(n * COUNT);
      for (let label = 0; label < COUNT; label++)
        forward[label] = label === CONTENT ? Number.NEGATIVE_INFINITY : scores[label]!;
      for (let at = 1; at < n; at++)
        for (let label = 0; label < COUNT; label++)
          forward[at * COUNT + label] =
            scores[at * COUNT + label]! +
            logSum((previous) => forward[(at - 1) * COUNT + previous]! + weight(at, previous, label));
      for (let at = n - 2; at >= 0; at--)
        for (let label = 0; label < COUNT; label++)
          backward[at * COUNT + label] = logSum(
            (next) =>
              weight(at + 1, label, next) + scores[(at + 1) * COUNT + next]! + backward[(at + 1) * COUNT + next]!,
          );
      const total = logSum((label) => forward[(n - 1) * COUNT + label]!);
      for (let at = 0; at < n; at++) {
        for (let label = 0; label < COUNT; label++) {
          const expected = Math.exp(forward[at * COUNT + label]! + backward[at * COUNT + label]! - total);
          const gradient = (gold[at] === label ? 1 : 0) - expected;
          if (Math.abs(gradient) > 1e-3)
            for (const bucket of buckets[at]!) step(unary, unarySquares, bucket * COUNT + label, gradient);
        }
        if (at > 0)
          for (let previous = 0; previous < COUNT; previous++)
            for (let label = 0; label < COUNT; label++) {
              if (!allowed(previous, label)) continue;
              const expected = Math.exp(
                forward[(at - 1) * COUNT + previous]! +
                  weight(at, previous, label) +
                  scores[at * COUNT + label]! +
                  backward[at * COUNT + label]! -
                  total,
              );
              const gradient = (gold[at - 1] === previous && gold[at] === label ? 1 : 0) - expected;
              if (Math.abs(gradient) > 1e-3)
                step(pair, pairSquares, (kinds[at]! * COUNT + previous) * COUNT + label, gradient);
            }
      }
    }
  }
  return { unary, pair, scale: 1, size };
}

function logSum(of: (label: number) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < COUNT; label++) most = Math.max(most, of(label));
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let label = 0; label < COUNT; label++) sum += Math.exp(of(label) - most);
  return most + Math.log(sum);
}

/** Word forms that stand in cues in at least this share of their places, and at least this often. */
const CUE_SHARES = { often: 0.5, sometimes: 0.2 };
const LEAST_CUES = 3;

/** Words outside quotation marks that are often, or sometimes, part of a cue; sorted. */
export function cueWords(
  articles: readonly LabelledArticle[],
  castFor: (article: LabelledArticle) => Cast,
): { often: string[]; sometimes: string[] } {
  const places = new Map<string, [cues: number, all: number]>();
  for (const article of articles) {
    const reading = readingFor(article, castFor(article));
    const labels = goldLabels(article, reading);
    for (const [at, word] of reading.words.entries()) {
      if (reading.quotedOf[at] !== -1 || !/^\p{Ll}{3,}$/u.test(word)) continue;
      const counts = places.get(word) ?? [0, 0];
      if (labels[at] === CUE) counts[0]++;
      counts[1]++;
      places.set(word, counts);
    }
  }
  const common = [...places].filter(([, [cues]]) => cues >= LEAST_CUES);
  const within = (low: number, high: number) =>
    common
      .filter(([, [cues, all]]) => cues / all >= low && cues / all < high)
      .map(([word]) => word)
      .sort();
  return { often: within(CUE_SHARES.often, 2), sometimes: within(CUE_SHARES.sometimes, CUE_SHARES.often) };
}

export function cueWordsFile(words: { often: string[]; sometimes: string[] }): string {
  const about = {
    what: 'Words that are often or sometimes part of a cue, as evidence for lib/core/quotations/tagging.ts',
    source: 'Counted by lib/train/indirect.ts on PolNeAR (train)',
    licence: 'MIT',
    date: '2026-11-23',
  };
  return `${JSON.stringify({ about, ...words }, null, 1)}\n`;
}
