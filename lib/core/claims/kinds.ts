import type { ClaimKind } from '../analysis';
import data from './data/kinds.json';
import { findPhrases, indexPhrases } from './phrases';
import type { Statement } from './statements';

type CuedKind = Exclude<ClaimKind, 'event' | 'other'>;

const CUES = indexPhrases(
  (Object.entries(data.cues) as [CuedKind, readonly string[]][]).flatMap(([kind, cues]) =>
    cues.map((cue) => [cue, kind] as const),
  ),
);

/** Where several kinds are cued, the first of these decides. */
const ORDER: readonly CuedKind[] = ['prediction', 'rule', 'causal', 'comparison', 'quantity'];

/**
 * What a claim asserts. Cues decide, see `data/kinds.json`; a figure that is no date makes a quantity; what has none is
 * an event.
 */
export function kindOf(statement: Statement): ClaimKind {
  const cued = new Set(findPhrases(statement.words, CUES).map(({ entry }) => entry));
  if (hasQuantity(statement)) cued.add('quantity');
  return ORDER.find((kind) => cued.has(kind)) ?? 'event';
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/;

function hasQuantity({ tokens, words }: Statement): boolean {
  return tokens.some(({ kind, text }, at) => {
    if (kind !== 'number') return false;
    if (/^(?:1[5-9]|20)\d\d$/.test(text) || text.includes(':')) return false;
    return !MONTH.test(words[at - 1] ?? '') && !MONTH.test(words[at + 1] ?? '');
  });
}
