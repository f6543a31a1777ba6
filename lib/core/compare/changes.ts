import type { Analysis } from '../analysis';
import { linkClass } from '../links/classes';
import { textAt } from '../text/spans';
import { align, type Pair } from './align';
import { numbersApart } from './numbers';

/** One difference between a saved reading and the page as it reads now. */
export interface Change {
  readonly what: 'headline' | 'sentence' | 'quotation' | 'link';
  readonly how: 'added' | 'removed' | 'reworded';
  /** The words before and after (a link's are those it is set on); one is absent when something was added or removed. */
  readonly before?: string;
  readonly after?: string;
  /** Where a link leads, before and after. */
  readonly address?: { readonly before?: string; readonly after?: string };
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
 * of the newer text with removed ones where they stood, then direct quotations, then links of the text. Empty when
 * nothing changed but typography.
 */
export function changesBetween(before: Analysis, after: Analysis): Change[] {
  return [
    ...headlineChange(before.article.title, after.article.title),
    ...sentenceChanges(before, after),
    ...quotationChanges(directQuotations(before), directQuotations(after)),
    ...linkChanges(linksOfText(before), linksOfText(after)),
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

function directQuotations({ article, quotations }: Analysis): string[] {
  return quotations.filter(({ direct }) => direct).map((quotation) => textAt(article.text, quotation));
}

/** Quotations in the order of the newer text, then those that are gone. Where they stand in a text is no change. */
function quotationChanges(before: readonly string[], after: readonly string[]): Change[] {
  const pairs = align(before, after, 'stories');
  const what = 'quotation';
  const now = after.flatMap((words, turn): Change[] => {
    const pair = pairs.find(({ right }) => right === turn);
    if (pair === undefined) return [{ what, how: 'added', after: words }];
    const old = before[pair.left]!;
    return pair.kind === 'same'
      ? []
      : [{ what, how: 'reworded', before: old, after: words, numbers: numbersApart(old, words) }];
  });
  const gone = before.filter((_, turn) => !pairs.some(({ left }) => left === turn));
  return [...now, ...gone.map((words): Change => ({ what, how: 'removed', before: words }))];
}

interface TextLink {
  readonly words: string;
  readonly url: string;
}

function linksOfText({ links }: Analysis): TextLink[] {
  return links.flatMap((link) =>
    linkClass(link) === undefined || link.url === undefined ? [] : [{ words: link.text, url: link.url }],
  );
}

/**
 * Links whose address or words changed: the same address on other words, or the same words to another address. Then
 * new ones, then those that are gone.
 */
function linkChanges(before: readonly TextLink[], after: readonly TextLink[]): Change[] {
  const old = [...before];
  const unmatched = after.filter((link) => !take(old, ({ words, url }) => url === link.url && words === link.words));
  const what = 'link';
  const changed: Change[] = [];
  const added = unmatched.filter((link) => {
    const from =
      take(old, ({ url }) => url === link.url) ?? take(old, ({ words }) => words !== '' && words === link.words);
    if (from === undefined) return true;
    const address = { before: from.url, after: link.url };
    changed.push({ what, how: 'reworded', before: from.words, after: link.words, address });
    return false;
  });
  return [
    ...changed,
    ...added.map(({ words, url }): Change => ({ what, how: 'added', after: words, address: { after: url } })),
    ...old.map(({ words, url }): Change => ({ what, how: 'removed', before: words, address: { before: url } })),
  ];
}

/** The first that is wanted, taken out of the list. */
function take(from: TextLink[], isWanted: (link: TextLink) => boolean): TextLink | undefined {
  const at = from.findIndex(isWanted);
  return at < 0 ? undefined : from.splice(at, 1)[0];
}
