import type { Content } from './content';

/**
 * How much a stem, number or name tells: rare ones tell more. Weights are smoothed inverse document frequencies over
 * the sentences of both texts (Spärck Jones, 1972); numbers and names count more than other words.
 */
export class Weights {
  readonly #frequency = new Map<string, number>();
  readonly #sentences: number;

  constructor(contents: readonly Content[]) {
    this.#sentences = contents.length;
    for (const { stems, numbers } of contents) {
      for (const stem of stems.keys()) this.#count(stem);
      for (const number of numbers) this.#count(number);
    }
  }

  #count(term: string): void {
    this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
  }

  of(term: string, content: Content): number {
    const rarity = Math.log(1 + this.#sentences / (this.#frequency.get(term) ?? 1));
    return rarity * (content.names.has(term) ? 1.5 : 1);
  }
}

/** Shared weight of two sentences over the weight of each: `left` and `right` are shares, 0 to 1. */
export interface Shared {
  readonly left: number;
  readonly right: number;
}

export function sharedContent(left: Content, right: Content, weights: Weights): Shared {
  const shared = (from: Content, to: Content): number => {
    let all = 0;
    let both = 0;
    for (const term of [...from.stems.keys(), ...from.numbers]) {
      const weight = weights.of(term, from);
      all += weight;
      if (to.stems.has(term) || to.numbers.has(term)) both += weight;
    }
    return all === 0 ? 0 : both / all;
  };
  return { left: shared(left, right), right: shared(right, left) };
}

/** Harmonic mean of the two shares: 1 for the same content, 0 for none in common. */
export function similarity({ left, right }: Shared): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right);
}
