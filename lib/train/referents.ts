/** Fits the ranker of antecedents of lib/core/quotations/referents.ts on the resolved pronouns of PolNeAR. */
import type { Cast } from '../core/entities/entities';
import type { Candidate } from '../core/quotations/candidates';
import { candidatesIn } from '../core/quotations/candidates';
import { cuesIn } from '../core/quotations/cues';
import type { Reading } from '../core/quotations/reading';
import { referentChoices } from '../core/quotations/referents';
import { bucketOf } from '../core/quotations/weights';
import type { LabelledArticle } from './polnear';
import { readingFor } from './polnear';
import { shuffled } from './seeded';

const SIZE = 1 << 11;
const EPOCHS = 10;
const RATE = 0.1;

export interface ResolvedPronoun {
  readonly pronoun: Candidate;
  readonly names: ReadonlySet<string>;
  readonly lastSpeaker?: Candidate;
}

/** Pronouns that are speakers and whose names the annotators give, in reading order. */
export function resolvedPronouns(
  article: LabelledArticle,
  reading: Reading,
  candidates: readonly Candidate[],
): ResolvedPronoun[] {
  const found: ResolvedPronoun[] = [];
  const quotes = [...article.quotes].sort((a, b) => (a.speaker?.start ?? 0) - (b.speaker?.start ?? 0));
  let lastSpeaker: Candidate | undefined;
  for (const { speaker } of quotes) {
    if (speaker === null) continue;
    const at = candidates.find(
      ({ from, to }) => reading.tokens[from]!.start < speaker.end && speaker.start < reading.tokens[to - 1]!.end,
    );
    if (at === undefined) continue;
    if (at.form === 'pronoun' && speaker.kind === 'pronoun' && speaker.resolved) {
      const names = new Set(lastNames(speaker.resolved));
      if (names.size > 0) found.push({ pronoun: at, names, ...(lastSpeaker ? { lastSpeaker } : {}) });
    }
    if (at.form !== 'pronoun') lastSpeaker = at;
  }
  return found;
}

export function lastNames(text: string): string[] {
  return (text.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
}

export function fitReferents(
  articles: readonly LabelledArticle[],
  castFor: (article: LabelledArticle) => Cast,
): Float64Array {
  const weights = new Float64Array(SIZE);
  const squares = new Float64Array(SIZE).fill(1e-6);
  const examples = articles.flatMap((article) => {
    const reading = readingFor(article, castFor(article));
    const candidates = candidatesIn(reading, cuesIn(reading));
    const choose = referentChoices(reading, candidates);
    return resolvedPronouns(article, reading, candidates).flatMap(({ pronoun, names, lastSpeaker }) => {
      const { antecedents, features } = choose(pronoun, lastSpeaker);
      const right = antecedents.map(({ candidate }) => isOneOf(candidate, names));
      return right.includes(true) && right.includes(false)
        ? [{ right, buckets: features.map((list) => list.map((feature) => bucketOf(feature, SIZE))) }]
        : [];
    });
  });
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { right, buckets } of shuffled(examples, epoch + 1)) {
      const scores = buckets.map((list) => list.reduce((sum, bucket) => sum + weights[bucket]!, 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = odds.reduce((sum, odd) => sum + odd, 0);
      const good = odds.reduce((sum, odd, index) => sum + (right[index] ? odd : 0), 0);
      for (const [index, list] of buckets.entries()) {
        const pull = (right[index] ? odds[index]! / good : 0) - odds[index]! / all;
        for (const bucket of list) {
          const step = pull - 1e-4 * weights[bucket]!;
          squares[bucket]! += step * step;
          weights[bucket]! += (RATE * step) / Math.sqrt(squares[bucket]!);
        }
      }
    }
  return weights;
}

export function isOneOf({ name }: Candidate, names: ReadonlySet<string>): boolean {
  const last = name && lastNames(name.name).at(-1);
  return last !== undefined && names.has(last);
}
