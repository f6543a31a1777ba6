import { FEATURES } from '../core/summary/features';
import { type Choice, selectScored } from '../core/summary/select';
import type { Rouge1 } from './rouge';

/** How many chosen sentences are scored. */
export const SENTENCES = 3;

export interface Example {
  readonly set: string;
  readonly choice: Choice;
  readonly scorer: Pick<Rouge1, 'f1'>;
  /** ROUGE-1 of the first three sentences, whatever they are. */
  readonly lead: number;
}

/** Weights on the move, with every sentence's own score kept up with them. */
export class Climber {
  readonly #examples: readonly Example[];
  readonly #weights: number[];
  readonly #penalty: number;
  readonly #own: readonly Float64Array[];

  constructor(examples: readonly Example[], weights: number[], penalty: number) {
    this.#penalty = penalty;
    this.#examples = examples;
    this.#weights = weights;
    this.#own = examples.map(({ choice }) =>
      Float64Array.from(choice.features, (row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0)),
    );
  }

  move(at: number, by: number): void {
    this.#weights[at]! += by;
    if (at >= FEATURES.length) return;
    for (const [index, { choice }] of this.#examples.entries()) {
      const own = this.#own[index]!;
      for (let turn = 0; turn < own.length; turn++) own[turn]! += by * choice.features[turn]![at]!;
    }
  }

  /** Mean ROUGE-1 of the first three sentences, less the penalty. */
  objective(): number {
    const setWeights = this.#weights.slice(FEATURES.length);
    let sum = 0;
    for (const [index, { choice, scorer }] of this.#examples.entries())
      sum += scorer.f1(selectScored(choice, this.#own[index]!, setWeights, SENTENCES));
    return sum / this.#examples.length - this.#penalty * this.#weights.reduce((total, w) => total + w * w, 0);
  }
}
