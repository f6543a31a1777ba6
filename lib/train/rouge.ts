import { stemmer } from 'stemmer';

/** Words as ROUGE-1.5.5 compares them with `-m`: letters and digits, lower case, stemmed past three letters. */
export function rougeWords(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return folded === '' ? [] : folded.split(' ').map((word) => (word.length > 3 ? stemmer(word) : word));
}

/** ROUGE-1 (Lin, 2004) of many choices among the same sentences against one reference. */
export class Rouge1 {
  #limits: readonly number[];
  #size: number;
  /** For each sentence, how often it has each word of the reference. */
  #hits: readonly Uint8Array[];
  #sizes: readonly number[];

  constructor(reference: readonly string[], sentences: readonly (readonly string[])[]) {
    const places = new Map<string, number>();
    for (const word of reference) if (!places.has(word)) places.set(word, places.size);
    const limits = new Array<number>(places.size).fill(0);
    for (const word of reference) limits[places.get(word)!]! += 1;
    this.#limits = limits;
    this.#size = reference.length;
    this.#sizes = sentences.map((words) => words.length);
    this.#hits = sentences.map((words) => {
      const hits = new Uint8Array(places.size);
      for (const word of words) {
        const place = places.get(word);
        if (place !== undefined) hits[place]! += 1;
      }
      return hits;
    });
  }

  /** F1 of the chosen sentences, 0 to 1; each word counts at most as often as the reference has it. */
  f1(chosen: readonly number[]): number {
    const limits = this.#limits;
    let hits = 0;
    let size = this.#size;
    for (let at = 0; at < chosen.length; at++) size += this.#sizes[chosen[at]!]!;
    for (let place = 0; place < limits.length; place++) {
      let count = 0;
      for (let at = 0; at < chosen.length; at++) count += this.#hits[chosen[at]!]![place]!;
      hits += Math.min(count, limits[place]!);
    }
    return hits === 0 ? 0 : (2 * hits) / size;
  }

  /** The same for some of the sentences, which count from 0 in the order given. */
  of(turns: readonly number[]): Rouge1 {
    const part = new Rouge1([], []);
    part.#limits = this.#limits;
    part.#size = this.#size;
    part.#hits = turns.map((turn) => this.#hits[turn]!);
    part.#sizes = turns.map((turn) => this.#sizes[turn]!);
    return part;
  }
}
