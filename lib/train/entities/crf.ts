import { LABELS, mayFollow, OUTSIDE } from '../../core/entities/tagger/labels';
import type { Example } from './examples';
import { randomFrom } from './random';

/** Weights of a linear-chain conditional random field: `LABELS` per row of features, and one per pair of labels. */
export interface Field {
  readonly rows: number;
  readonly weights: Float32Array;
  readonly steps: Float32Array;
}

export interface FitOptions {
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull to zero, per example. */
  readonly decay: number;
  /** Share of features left out at random at each visit. */
  readonly dropout: number;
  readonly seed: number;
  /** How much a source counts; 1 where absent. */
  readonly weightOf?: Readonly<Record<string, number>>;
  readonly log?: (line: string) => void;
}

/** Points of an epoch at which weights are added to the mean. */
const POINTS = 3;

const ALLOWED = Uint8Array.from({ length: LABELS * LABELS }, (_, pair) =>
  mayFollow(Math.floor(pair / LABELS), pair % LABELS) ? 1 : 0,
);

/** Fields of several seeds as one: the mean of their weights, which is the mean of their scores. */
export function meanField(fields: readonly Field[]): Field {
  const [{ rows }] = fields as readonly [Field, ...Field[]];
  const mean = (of: (field: Field) => Float32Array) =>
    of(fields[0]!).map((_, slot) => fields.reduce((sum, field) => sum + of(field)[slot]!, 0) / fields.length);
  return { rows, weights: mean(({ weights }) => weights), steps: mean(({ steps }) => steps) };
}

/**
 * Fits by AdaGrad (Duchi et al., 2011) on the conditional log-likelihood of the labels (Lafferty et al., 2001). The
 * weights are the mean of those at three points of each epoch in the last third. The same options and examples give
 * the same bytes.
 */
export function fitField(examples: readonly Example[], options: FitOptions): Field {
  const { rows, epochs, rate, decay, dropout, seed } = options;
  const weights = new Float32Array(rows * LABELS);
  const squares = new Float32Array(rows * LABELS).fill(1e-4);
  const steps = new Float32Array(LABELS * LABELS);
  const stepSquares = new Float32Array(LABELS * LABELS).fill(1e-4);
  const random = randomFrom(seed);
  const order = Uint32Array.from(examples, (_, index) => index);
  const longest = Math.max(...examples.map(({ labels }) => labels.length));
  const scores = new Float64Array(longest * LABELS);
  const alpha = new Float64Array(longest * LABELS);
  const beta = new Float64Array(longest * LABELS);
  const scale = new Float64Array(longest);
  const expSteps = new Float64Array(LABELS * LABELS);
  const stepGradient = new Float64Array(LABELS * LABELS);
  const active: number[] = [];
  const activeEnd = new Uint32Array(longest);
  const mean = new Float32Array(weights.length);
  const stride = Math.ceil(examples.length / POINTS);
  let points = 0;

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    let loss = 0;
    for (const [visit, turn] of order.entries()) {
      const { offsets, features, labels, source } = examples[turn]!;
      const importance = options.weightOf?.[source] ?? 1;
      const length = labels.length;
      active.length = 0;
      for (let word = 0; word < length; word++) {
        const base = word * LABELS;
        for (let label = 0; label < LABELS; label++) scores[base + label] = 0;
        for (let at = offsets[word]!; at < offsets[word + 1]!; at++) {
          if (dropout > 0 && random() < dropout) continue;
          const row = features[at]! * LABELS;
          active.push(row);
          for (let label = 0; label < LABELS; label++) scores[base + label]! += weights[row + label]!;
        }
        activeEnd[word] = active.length;
      }
      for (let pair = 0; pair < expSteps.length; pair++) expSteps[pair] = ALLOWED[pair] ? Math.exp(steps[pair]!) : 0;
      // Forward and backward in probabilities scaled word by word.
      for (let word = 0; word < length; word++) {
        const base = word * LABELS;
        let top = Number.NEGATIVE_INFINITY;
        for (let label = 0; label < LABELS; label++) top = Math.max(top, scores[base + label]!);
        loss += top;
        for (let label = 0; label < LABELS; label++) scores[base + label] = Math.exp(scores[base + label]! - top);
      }
      for (let word = 0; word < length; word++) {
        const base = word * LABELS;
        let sum = 0;
        for (let label = 0; label < LABELS; label++) {
          let mass = 0;
          if (word === 0) mass = ALLOWED[OUTSIDE * LABELS + label]!;
          else
            for (let before = 0; before < LABELS; before++)
              mass += alpha[base - LABELS + before]! * expSteps[before * LABELS + label]!;
          mass *= scores[base + label]!;
          if (word === length - 1 && !ALLOWED[label * LABELS + OUTSIDE]) mass = 0;
          alpha[base + label] = mass;
          sum += mass;
        }
        scale[word] = sum;
        loss += Math.log(sum);
        for (let label = 0; label < LABELS; label++) alpha[base + label]! /= sum;
      }
      for (let word = length - 1; word >= 0; word--) {
        const base = word * LABELS;
        for (let label = 0; label < LABELS; label++) {
          if (word === length - 1) {
            beta[base + label] = ALLOWED[label * LABELS + OUTSIDE]!;
            continue;
          }
          let mass = 0;
          for (let after = 0; after < LABELS; after++)
            mass += expSteps[label * LABELS + after]! * scores[base + LABELS + after]! * beta[base + LABELS + after]!;
          beta[base + label] = mass / scale[word + 1]!;
        }
      }
      // Gradient: what the labels say less what the model expects.
      stepGradient.fill(0);
      for (let word = 0; word < length; word++) {
        const base = word * LABELS;
        const gold = labels[word]!;
        if (word > 0) {
          stepGradient[labels[word - 1]! * LABELS + gold]! += 1;
          for (let before = 0; before < LABELS; before++)
            for (let label = 0; label < LABELS; label++) {
              const pair = before * LABELS + label;
              if (ALLOWED[pair])
                stepGradient[pair]! -=
                  (alpha[base - LABELS + before]! * expSteps[pair]! * scores[base + label]! * beta[base + label]!) /
                  scale[word]!;
            }
        }
        for (let label = 0; label < LABELS; label++) {
          const gradient = importance * ((label === gold ? 1 : 0) - alpha[base + label]! * beta[base + label]!);
          if (gradient < 1e-3 && gradient > -1e-3) continue;
          const square = gradient * gradient;
          for (let at = word === 0 ? 0 : activeEnd[word - 1]!; at < activeEnd[word]!; at++) {
            const slot = active[at]! + label;
            squares[slot]! += square;
            const pace = rate / Math.sqrt(squares[slot]!);
            weights[slot]! += pace * (gradient - decay * weights[slot]!);
          }
        }
      }
      for (let pair = 0; pair < steps.length; pair++) {
        const gradient = importance * stepGradient[pair]!;
        if (gradient === 0) continue;
        stepSquares[pair]! += gradient * gradient;
        steps[pair]! += (rate / Math.sqrt(stepSquares[pair]!)) * gradient;
      }
      if (epoch >= Math.floor((epochs * 2) / 3) && ((visit + 1) % stride === 0 || visit + 1 === order.length)) {
        points++;
        for (let slot = 0; slot < mean.length; slot++) mean[slot]! += weights[slot]!;
      }
    }
    options.log?.(`epoch ${epoch + 1}: log partition ${loss.toFixed(0)}`);
  }
  return { rows, weights: mean.map((sum) => sum / points), steps };
}
