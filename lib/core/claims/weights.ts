import type { ClaimKind } from '../analysis';
import type { StoredNgrams } from './ngram-table';
import type { SpeechScore } from './speech-score';
import stored from './weights.json';

/** A linear score: bias and one weight per feature, in the features' order. */
export interface Linear {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Everything that was fitted, see `weights.md` for data, scores and known failures. */
export interface ClaimWeights {
  /** For people speaking: fitted on debates. */
  readonly speech: {
    readonly ngrams: StoredNgrams;
    /** Over `TRAITS`. */
    readonly factual: Linear;
    readonly important: Linear;
    /** Over a sentence and those around it, see `amongNeighbours`, and what stands in for a missing one. */
    readonly neighbours: Linear & { readonly missing: SpeechScore };
  };
  /** For reporting: fitted on news, over `REPORTING_FEATURES`. */
  readonly reporting: {
    readonly checkable: Linear;
    readonly important: Linear;
    /** Added to the mixed log-odds, so that 0.5 is where a sentence becomes a claim. */
    readonly shift: number;
  };
  /** For the kind of a claim: fitted on news, over `KIND_FEATURES`. */
  readonly kinds: Readonly<Record<Exclude<ClaimKind, 'other'>, Linear>>;
}

export const CLAIM_WEIGHTS: ClaimWeights = stored;

export function linear({ bias, weights }: Linear, features: readonly number[]): number {
  let sum = bias;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * features[at]!;
  return sum;
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Log-odds of a probability, kept finite. */
export function logit(probability: number): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(kept / (1 - kept));
}
