import type { Statement } from './statements';

/** A claim is a sentence whose check-worthiness reaches this. */
export const CLAIM_THRESHOLD = 0.5;

const FIRST_OR_SECOND = /^(?:i|we|me|us|my|our|you|your|i'm|i've|i'd|i'll|we're|we've|we'll|you're|you've|let's)$/;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|been|did|does|do|will|would|said|says)$/;
const WISH = /^(?:should|must|hope|hopes|want|wants|urge|urged|urges|please|let|let's|thank|thanks)$/;

/**
 * How much each sentence asserts something checkable that readers would want checked, 0 to 1: figures, names and
 * finished actions speak for it; questions, wishes, first and second person and fragments against.
 */
export function checkworthinessOf(statements: readonly Statement[]): number[] {
  return statements.map((statement) => {
    const { tokens, words, block } = statement;
    const length = tokens.length;
    if (length < 4 || block === 'table' || block === 'code') return 0;
    const count = (pattern: RegExp) => words.reduce((sum, word) => sum + (pattern.test(word) ? 1 : 0), 0);
    const names = tokens.reduce((sum, { text }, at) => sum + (at > 0 && /^\p{Lu}/u.test(text) ? 1 : 0), 0);
    const numbers = tokens.reduce((sum, { kind }) => sum + (kind === 'number' ? 1 : 0), 0);
    const finished = count(/^\p{L}{2,}ed$/u);
    const score =
      -1.2 +
      0.9 * Math.min(numbers, 3) +
      0.25 * Math.min(names, 6) +
      0.5 * Math.min(finished, 3) +
      0.3 * Math.min(count(AUXILIARY), 2) +
      0.03 * Math.min(length, 35) -
      0.7 * Math.min(count(FIRST_OR_SECOND), 3) -
      0.6 * Math.min(count(WISH), 2) -
      (words.at(-1) === '?' ? 2 : 0) -
      0.8 * statement.quoted;
    return 1 / (1 + Math.exp(-score));
  });
}
