import type { Link } from '../analysis';
import type { Statement } from './statements';

/** Roles of links that can show where a statement comes from. */
const EVIDENCE = new Set(['citation', 'cross-reference']);

/** Ids of the links that can be evidence, by the index of the sentence they stand in; in document order. */
export function evidenceBySentence(links: readonly Link[]): ReadonlyMap<number, readonly string[]> {
  const bySentence = new Map<number, string[]>();
  for (const { id, role, sentence } of links) {
    if (sentence === undefined || !EVIDENCE.has(role)) continue;
    const known = bySentence.get(sentence);
    if (known !== undefined) known.push(id);
    else bySentence.set(sentence, [id]);
  }
  return bySentence;
}

/**
 * Ids of links that stand in a sentence, or else in the sentence before or after it in the same block, as its
 * evidence: a link that subscribes, shares or leads elsewhere is none.
 */
export function linksBeside(
  { index, blockIndex }: Statement,
  statements: readonly Statement[],
  evidence: ReadonlyMap<number, readonly string[]>,
): string[] {
  const own = evidence.get(index);
  if (own !== undefined) return [...own];
  return [index - 1, index + 1]
    .filter((near) => statements[near]?.blockIndex === blockIndex)
    .flatMap((near) => evidence.get(near) ?? []);
}
