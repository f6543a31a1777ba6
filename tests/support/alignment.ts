import { align } from '../../lib/core/compare/align';

export interface AlignmentCase {
  readonly id: string;
  readonly mode: 'changes' | 'compare';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly links: readonly (readonly [number, number])[];
}

/** Precision and recall over the links of all cases, each link counting once. */
export function scoreAlignment(cases: readonly AlignmentCase[]) {
  let right = 0;
  let found = 0;
  let wanted = 0;
  const errors: string[] = [];
  for (const { id, mode, left, right: other, links } of cases) {
    const pairs = align(left, other, mode === 'changes' ? 'versions' : 'stories').map(
      (pair) => `${pair.left}-${pair.right}`,
    );
    const gold = links.map(([a, b]) => `${a}-${b}`);
    right += pairs.filter((pair) => gold.includes(pair)).length;
    found += pairs.length;
    wanted += gold.length;
    for (const pair of pairs) if (!gold.includes(pair)) errors.push(`${id}: ${pair} too much`);
    for (const pair of gold) if (!pairs.includes(pair)) errors.push(`${id}: ${pair} missed`);
  }
  return { cases: cases.length, precision: right / found, recall: right / wanted, errors };
}
