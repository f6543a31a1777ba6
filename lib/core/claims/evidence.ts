import type { Link } from '../analysis';
import type { Statement } from './statements';

/** Roles of links that can show where a statement comes from. */
const EVIDENCE = new Set(['citation', 'cross-reference']);

/**
 * Ids of links that stand in a sentence, or else in the sentence before or after it in the same block, as its
 * evidence: a link that subscribes, shares or leads elsewhere is none. In document order.
 */
export function linksBeside(statement: Statement, statements: readonly Statement[], links: readonly Link[]): string[] {
  const inSentence = (index: number) =>
    links.filter((link) => link.sentence === index && EVIDENCE.has(link.role)).map(({ id }) => id);
  const own = inSentence(statement.index);
  if (own.length > 0) return own;
  return [statement.index - 1, statement.index + 1]
    .filter((index) => statements[index]?.blockIndex === statement.blockIndex)
    .flatMap(inSentence);
}
