import { hashOf } from './ngrams';

/** What the table holds for one n-gram: its weight for each of the two questions. */
export interface NgramWeights {
  readonly factual: number;
  readonly important: number;
}

/** The table as it is stored: strings of one printable character per slot, see `ngramTable`. */
export interface StoredNgrams {
  readonly prints: string;
  readonly factual: string;
  readonly important: string;
  readonly factualStep: number;
  readonly importantStep: number;
}

/** The character that stands for weight 0; each code unit above or below it is one step. */
export const ZERO = 79;
export const MOST_STEPS = 40;
const EMPTY = ' ';

/** The two slots an n-gram may stand in, and its print: a check that tells it from others of the same slots. */
export function placesOf(ngram: string, slots: number): { first: number; second: number; print: string } {
  const hash = hashOf(ngram);
  const other = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return {
    first: hash % slots,
    second: (other >>> 4) % slots,
    print: String.fromCharCode(ZERO - MOST_STEPS + (((other ^ (hash >>> 9)) >>> 0) % (2 * MOST_STEPS))),
  };
}

/**
 * Looks n-grams up without their words being stored: each has two possible slots (Azar et al., 1994) and a print of one
 * character. An n-gram that was never seen passes for another about once in eighty times a filled slot is met.
 */
export function ngramTable(stored: StoredNgrams): (ngram: string) => NgramWeights | undefined {
  const slots = stored.prints.length;
  return (ngram) => {
    const { first, second, print } = placesOf(ngram, slots);
    const slot = stored.prints[first] === print ? first : stored.prints[second] === print ? second : undefined;
    if (slot === undefined) return undefined;
    return {
      factual: (stored.factual.charCodeAt(slot) - ZERO) * stored.factualStep,
      important: (stored.important.charCodeAt(slot) - ZERO) * stored.importantStep,
    };
  };
}

/**
 * Packs weights into `slots` slots, heaviest first; an n-gram whose two slots are taken is left out. The counterpart of
 * `ngramTable`, used in training only.
 */
export function packNgrams(weights: ReadonlyMap<string, NgramWeights>, slots: number): StoredNgrams {
  const most = (pick: (one: NgramWeights) => number) =>
    Math.max(1e-9, ...[...weights.values()].map((one) => Math.abs(pick(one)))) / MOST_STEPS;
  const factualStep = rounded(most(({ factual }) => factual));
  const importantStep = rounded(most(({ important }) => important));
  const prints = new Array<string>(slots).fill(EMPTY);
  const factual = new Array<number>(slots).fill(ZERO);
  const important = new Array<number>(slots).fill(ZERO);
  const heaviest = [...weights].sort(([a, x], [b, y]) => weightOf(y) - weightOf(x) || (a < b ? -1 : 1));
  for (const [ngram, weight] of heaviest) {
    const { first, second, print } = placesOf(ngram, slots);
    const slot = [first, second].find((one) => prints[one] === EMPTY);
    if (slot === undefined || prints[first] === print || prints[second] === print) continue;
    prints[slot] = print;
    factual[slot] = ZERO + steps(weight.factual / factualStep);
    important[slot] = ZERO + steps(weight.important / importantStep);
  }
  const text = (codes: readonly number[]) => codes.map((code) => String.fromCharCode(code)).join('');
  return { prints: prints.join(''), factual: text(factual), important: text(important), factualStep, importantStep };
}

function steps(value: number): number {
  return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value)));
}

function weightOf({ factual, important }: NgramWeights): number {
  return Math.abs(factual) + Math.abs(important);
}

/** Six significant digits, so that the stored number and the one used are the same. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
