import type { Analysis } from '../analysis';
import { textAt } from '../text/spans';
import { align, type Pair } from './align';

/** One difference between a saved reading and the page as it reads now. */
export interface Change {
  readonly what: 'headline' | 'sentence' | 'quotation' | 'link';
  readonly how: 'added' | 'removed' | 'reworded';
  /** The words before and after; one is absent when something was added or removed. */
  readonly before?: string;
  readonly after?: string;
  /** Indexes into `sentences` of the reading before and after, for `sentence` changes. */
  readonly sentenceBefore?: number;
  readonly sentenceAfter?: number;
  /** Numbers that stand on one side alone; what readers look for first. */
  readonly numbers?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Whether the sentence is a claim in either reading. */
  readonly claim?: boolean;
}

/**
 * What was added, removed or reworded between two readings of one address: headline first, then sentences in the order
 * of the newer text with removed ones where they stood, then quotations, then citations. Empty when nothing changed
 * but typography.
 */
export function changesBetween(before: Analysis, after: Analysis): Change[] {
  return [
    ...headlineChange(before.article.title, after.article.title),
    ...sentenceChanges(before, after),
    ...setChanges('quotation', directQuotations(before), directQuotations(after)),
    ...setChanges('link', citations(before), citations(after)),
  ];
}

function headlineChange(before: string | undefined, after: string | undefined): Change[] {
  if (before === after) return [];
  if (before === undefined) return [{ what: 'headline', how: 'added', after: after! }];
  if (after === undefined) return [{ what: 'headline', how: 'removed', before }];
  const same = align([before], [after], 'versions')[0]?.kind === 'same';
  return same ? [] : [{ what: 'headline', how: 'reworded', before, after }];
}

function sentenceChanges(before: Analysis, after: Analysis): Change[] {
  const left = sentencesOf(before);
  const right = sentencesOf(after);
  const pairs = align(left, right, 'versions');
  const partners = new Map<number, Pair[]>();
  for (const pair of pairs) partners.set(pair.right, [...(partners.get(pair.right) ?? []), pair]);
  const kept = new Set(pairs.map((pair) => pair.left));
  const claims = { before: claimSentences(before), after: claimSentences(after) };

  const changes: Change[] = [];
  let next = 0;
  const removedUpTo = (end: number): void => {
    for (; next < end; next++)
      if (!kept.has(next))
        changes.push({
          what: 'sentence',
          how: 'removed',
          before: left[next]!,
          sentenceBefore: next,
          claim: claims.before.has(next),
        });
  };
  for (const [turn, words] of right.entries()) {
    const from = partners.get(turn);
    if (from === undefined) {
      changes.push({
        what: 'sentence',
        how: 'added',
        after: words,
        sentenceAfter: turn,
        claim: claims.after.has(turn),
      });
      continue;
    }
    removedUpTo(Math.min(...from.map((pair) => pair.left)));
    for (const { left: old, kind } of from)
      if (kind === 'reworded')
        changes.push({
          what: 'sentence',
          how: 'reworded',
          before: left[old]!,
          after: words,
          sentenceBefore: old,
          sentenceAfter: turn,
          numbers: numbersApart(left[old]!, words),
          claim: claims.before.has(old) || claims.after.has(turn),
        });
  }
  removedUpTo(left.length);
  return changes;
}

function sentencesOf({ article, sentences }: Analysis): string[] {
  return sentences.map((sentence) => textAt(article.text, sentence));
}

function claimSentences({ claims }: Analysis): ReadonlySet<number> {
  return new Set(claims.map(({ sentence }) => sentence));
}

const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** The numbers, as printed, that only one of two sentences holds. */
export function numbersApart(before: string, after: string): { before: string[]; after: string[] } {
  const old: readonly string[] = before.match(NUMBER) ?? [];
  const now: readonly string[] = after.match(NUMBER) ?? [];
  return {
    before: old.filter((number) => !now.includes(number)),
    after: now.filter((number) => !old.includes(number)),
  };
}

function directQuotations({ article, quotations }: Analysis): string[] {
  return quotations.filter(({ direct }) => direct).map((quotation) => textAt(article.text, quotation));
}

function citations({ links }: Analysis): string[] {
  return links.flatMap(({ role, url }) => (role === 'citation' && url !== undefined ? [url] : []));
}

/** What only one side holds, compared without the kind of quotation marks and white space. */
function setChanges(what: 'quotation' | 'link', before: readonly string[], after: readonly string[]): Change[] {
  const folded = (words: string) =>
    words
      .replace(/["“”„«»‘’']/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const old = new Set(before.map(folded));
  const now = new Set(after.map(folded));
  return [
    ...before
      .filter((words) => !now.has(folded(words)))
      .map((words): Change => ({ what, how: 'removed', before: words })),
    ...after.filter((words) => !old.has(folded(words))).map((words): Change => ({ what, how: 'added', after: words })),
  ];
}
