import { type Content, contentOf } from './content';
import { type Shared, sharedContent, similarity, Weights } from './similarity';

/** Two sentences that say the same thing, by their turns in the two texts. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** `same`: alike but for typography. `reworded`: numbers, names or words differ. */
  readonly kind: 'same' | 'reworded';
}

/**
 * `versions`: two states of one text, so that a sentence between two kept neighbours is taken as its replacement
 * with less in common. `stories`: two texts on one event, where order means nothing.
 */
export type Relation = 'versions' | 'stories';

/** How much two sentences must share, as a similarity from 0 to 1. Chosen on the first half of tests/eval/alignment. */
const ENOUGH: Readonly<Record<Relation, number>> = { versions: 0.4, stories: 0.36 };
/** Between kept neighbours. */
const ENOUGH_IN_PLACE = 0.18;
/** Share of a part that must stand in the whole, when a sentence was split or two were merged. */
const ENOUGH_OF_PART = 0.62;

interface Candidate extends Pair {
  readonly shared: Shared;
  readonly score: number;
}

/**
 * Which sentences of two texts say the same, in order of `left`, then `right`. A sentence may stand in several pairs
 * when it was split or merged. Greedy by similarity, like the lexical aligners of monolingual parallel corpora
 * (Nelken & Shieber, EACL 2006), with the place as a tie-break.
 */
export function align(left: readonly string[], right: readonly string[], relation: Relation): Pair[] {
  const a = left.map(contentOf);
  const b = right.map(contentOf);
  const weights = new Weights([...a, ...b]);
  const taken = new Taken(a.length, b.length);
  for (const pair of candidates(a, b, weights, relation)) if (pair.score >= ENOUGH[relation]) taken.add(pair);
  if (relation === 'versions') replacements(a, b, weights, taken);
  parts(a, b, weights, taken);
  return taken.pairs.sort((x, y) => x.left - y.left || x.right - y.right);
}

/** The pairs made so far: one sentence to one, until parts are added. */
class Taken {
  readonly pairs: Pair[] = [];
  readonly rightOf: (number | undefined)[];
  readonly leftOf: (number | undefined)[];

  constructor(left: number, right: number) {
    this.rightOf = new Array<number | undefined>(left).fill(undefined);
    this.leftOf = new Array<number | undefined>(right).fill(undefined);
  }

  add({ left, right, kind }: Pair): void {
    if (this.rightOf[left] !== undefined || this.leftOf[right] !== undefined) return;
    this.rightOf[left] = right;
    this.leftOf[right] = left;
    this.pairs.push({ left, right, kind });
  }
}

/** Every pair with something in common, the most alike first; at equal likeness the one nearest in place. */
function candidates(a: readonly Content[], b: readonly Content[], weights: Weights, relation: Relation): Candidate[] {
  const holding = new Map<string, number[]>();
  for (const [right, { stems, numbers }] of b.entries())
    for (const term of [...stems.keys(), ...numbers]) holding.set(term, [...(holding.get(term) ?? []), right]);
  const found: Candidate[] = [];
  for (const [left, content] of a.entries()) {
    const seen = new Set<number>();
    for (const term of [...content.stems.keys(), ...content.numbers])
      for (const right of holding.get(term) ?? []) seen.add(right);
    for (const right of seen) {
      const shared = sharedContent(content, b[right]!, weights);
      const same = content.plain === b[right]!.plain;
      const distance = Math.abs((left + 1) / (a.length + 1) - (right + 1) / (b.length + 1));
      const score = same ? 2 : similarity(shared) - (relation === 'versions' ? 0.05 * distance : 0);
      found.push({ left, right, kind: same ? 'same' : 'reworded', shared, score });
    }
  }
  return found.sort((x, y) => y.score - x.score || x.left - y.left || x.right - y.right);
}

/** A lone sentence on each side between the same kept neighbours: the one replaced the other, if they share a subject. */
function replacements(a: readonly Content[], b: readonly Content[], weights: Weights, taken: Taken): void {
  for (const [left, content] of a.entries()) {
    if (taken.rightOf[left] !== undefined) continue;
    const before = left === 0 ? -1 : taken.rightOf[left - 1];
    const after = left === a.length - 1 ? b.length : taken.rightOf[left + 1];
    if (before === undefined || after === undefined || after - before !== 2) continue;
    const right = before + 1;
    if (taken.leftOf[right] !== undefined) continue;
    if (similarity(sharedContent(content, b[right]!, weights)) >= ENOUGH_IN_PLACE)
      taken.add({ left, right, kind: 'reworded' });
  }
}

/** Sentences still alone that are part of a paired one: it was split, or two were merged. */
function parts(a: readonly Content[], b: readonly Content[], weights: Weights, taken: Taken): void {
  const attach = (alone: number, from: readonly Content[], into: readonly Content[], side: 'left' | 'right'): void => {
    const partnerOf = side === 'left' ? taken.leftOf : taken.rightOf;
    let best: { whole: number; share: number } | undefined;
    for (const [whole, content] of into.entries()) {
      const partner = partnerOf[whole];
      if (partner === undefined || Math.abs(partner - alone) > 2) continue;
      const share = sharedContent(from[alone]!, content, weights).left;
      if (share >= ENOUGH_OF_PART && share > (best?.share ?? 0)) best = { whole, share };
    }
    if (best === undefined) return;
    taken.pairs.push(
      side === 'left'
        ? { left: alone, right: best.whole, kind: 'reworded' }
        : { left: best.whole, right: alone, kind: 'reworded' },
    );
  };
  for (const left of a.keys()) if (taken.rightOf[left] === undefined) attach(left, a, b, 'left');
  for (const right of b.keys()) if (taken.leftOf[right] === undefined) attach(right, b, a, 'right');
}
