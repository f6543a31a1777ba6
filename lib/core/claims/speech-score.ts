import type { NgramWeights } from './ngram-table';
import { ngramTable } from './ngram-table';
import { ngramsOf } from './ngrams';
import type { Statement } from './statements';
import type { ClaimWeights } from './weights';
import { linear, logistic, logit } from './weights';

/** Log-odds that words state a fact at all, and that a fact they state is worth checking. */
export interface SpeechScore {
  readonly factual: number;
  readonly important: number;
}

/** N-gram features are scaled so that a sentence's feature vector has this length, however long the sentence is. */
export const NGRAM_NORM = 4;

/** Reads words as somebody's argument: the two questions of the ClaimBuster labels, asked one after the other. */
export type SpeechReader = (words: Pick<Statement, 'tokens' | 'words'>, traits: readonly number[]) => SpeechScore;

export function speechReader({ speech }: Pick<ClaimWeights, 'speech'>): SpeechReader {
  const lookUp = ngramTable(speech.ngrams);
  return (words, traits) => {
    const found: NgramWeights[] = [];
    for (const ngram of ngramsOf(words)) {
      const weights = lookUp(ngram);
      if (weights !== undefined) found.push(weights);
    }
    const scale = NGRAM_NORM / Math.sqrt(Math.max(1, found.length));
    return {
      factual: linear(speech.factual, traits) + scale * found.reduce((sum, one) => sum + one.factual, 0),
      important: linear(speech.important, traits) + scale * found.reduce((sum, one) => sum + one.important, 0),
    };
  };
}

/** How far around a sentence its neighbours are looked at. */
const REACH = 3;

/**
 * Log-odds that each sentence of a speech or debate is worth checking: factual and, given that, important; drawn a
 * little towards the three sentences on either side, because facts come in runs. `scores` are in reading order.
 */
export function speechLogOdds({ speech }: Pick<ClaimWeights, 'speech'>, scores: readonly SpeechScore[]): number[] {
  const { neighbours } = speech;
  return scores.map((_, index) => linear(neighbours, amongNeighbours(scores, index, neighbours.missing)));
}

/** Log-odds of one sentence on its own, without its neighbours. */
export function aloneLogOdds({ factual, important }: SpeechScore): number {
  return logit(logistic(factual) * logistic(important));
}

/** What is known of a sentence and of those around it, as `neighbours` weighs it; `missing` stands in for those beyond. */
export function amongNeighbours(scores: readonly SpeechScore[], index: number, missing: SpeechScore): number[] {
  const own = scores[index]!;
  const row = [aloneLogOdds(own), own.factual, own.important];
  for (let away = -REACH; away <= REACH; away++) {
    if (away === 0) continue;
    const { factual, important } = scores[index + away] ?? missing;
    row.push(factual, important);
  }
  return row;
}
