/** Fits the speaker ranker of lib/core/quotations/speakers.ts: a softmax over candidates, by AdaGrad. */
import type { Cast } from '../core/entities/entities';
import type { Candidate } from '../core/quotations/candidates';
import { candidatesIn } from '../core/quotations/candidates';
import { cuesIn } from '../core/quotations/cues';
import type { Decision } from '../core/quotations/speakers';
import { decideSpeakers } from '../core/quotations/speakers';
import { bucketOf } from '../core/quotations/weights';
import type { LabelledArticle, LabelledQuotation } from './polnear';
import { readingFor } from './polnear';
import { shuffled } from './seeded';

const SIZE = 1 << 13;
const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 1e-5;

/** Capitalised words of a name that tell one person from another. */
function nameWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => /^\p{Lu}\p{L}/u.test(word) && !TITLES.has(word))
    .map((word) => word.toLowerCase());
}
const TITLES = new Set(
  'The A An Mr Mrs Ms Dr Sen Rep Gov President Senator Secretary Former Republican Democratic State House'.split(' '),
);

/** Indexes of the options that name the labelled speaker; the last option is "nobody". */
export function rightOptions(
  decision: Decision,
  gold: LabelledQuotation | undefined,
  tokens: readonly { start: number; end: number }[],
): number[] {
  const nobody = decision.options.length - 1;
  if (gold?.speaker === undefined || gold.speaker === null) return [nobody];
  const { start, end } = gold.speaker;
  const span = (option: Candidate | undefined) =>
    option !== undefined && tokens[option.from]!.start < end && start < tokens[option.to - 1]!.end;
  const spans = decision.options.flatMap((option, index) => (span(option) ? [index] : []));
  if (spans.length > 0) return spans;
  const wanted = new Set([...nameWords(gold.speaker.text), ...nameWords(gold.speaker.resolved ?? '')]);
  return decision.options.flatMap((option, index) => {
    const last = option?.name ? nameWords(option.name.name).at(-1) : undefined;
    return last !== undefined && wanted.has(last) ? [index] : [];
  });
}

export function goldFor(article: LabelledArticle, { quoted }: Decision['utterance']): LabelledQuotation | undefined {
  const shared = (quote: LabelledQuotation) => Math.min(quote.end, quoted.end) - Math.max(quote.start, quoted.start);
  return article.quotes
    .filter((quote) => (quote.direct || quoted.mark === 'doubled') && shared(quote) > 0.5 * (quoted.end - quoted.start))
    .sort((a, b) => shared(b) - shared(a))[0];
}

export function fitSpeakers(
  articles: readonly LabelledArticle[],
  castFor: (article: LabelledArticle) => Cast,
): Float64Array {
  const weights = new Float64Array(SIZE);
  const squares = new Float64Array(SIZE);
  const readings = articles.map((article) => {
    const reading = readingFor(article, castFor(article));
    const cues = cuesIn(reading);
    return { article, reading, cues, candidates: candidatesIn(reading, cues) };
  });
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { article, reading, cues, candidates } of shuffled(readings, epoch + 1))
      decideSpeakers(reading, cues, candidates, (decision) => {
        const buckets = decision.features.map((features) => features.map((feature) => bucketOf(feature, SIZE)));
        const scores = buckets.map((list) => list.reduce((sum, bucket) => sum + weights[bucket]!, 0));
        const best = scores.indexOf(Math.max(...scores));
        const right = rightOptions(decision, goldFor(article, decision.utterance), reading.tokens);
        if (right.length === 0) return best;
        const odds = scores.map((score) => Math.exp(score - scores[best]!));
        const all = odds.reduce((sum, odd) => sum + odd, 0);
        const good = right.reduce((sum, option) => sum + odds[option]!, 0);
        for (const [option, list] of buckets.entries()) {
          const pull = (right.includes(option) ? odds[option]! / good : 0) - odds[option]! / all;
          if (Math.abs(pull) < 1e-4) continue;
          for (const bucket of list) {
            const step = pull - DECAY * weights[bucket]!;
            squares[bucket] = squares[bucket]! + step * step;
            weights[bucket] = weights[bucket]! + (RATE * step) / Math.sqrt(squares[bucket]! + 1e-8);
          }
        }
        return best;
      });
  return weights;
}

/** Weights as the module keeps them: signed bytes in base64 and the size of one step; the few largest are cut to `share`. */
export function packed(weights: Float64Array, share = 0.999): { scale: number; base64: string } {
  const sorted = [...weights].map(Math.abs).sort((a, b) => a - b);
  const scale = (sorted[Math.floor(sorted.length * share)] ?? 1) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { scale: Number(scale.toPrecision(6)), base64: Buffer.from(bytes.buffer).toString('base64') };
}
