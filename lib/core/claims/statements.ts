import type { Article, BlockKind } from '../article';
import type { Report, Speech } from '../quotations/quotations';
import type { Span } from '../text/spans';
import { indexAt, sharedLength } from '../text/spans';
import type { Token } from '../text/tokens';

/** A sentence as the claim analysers read it. */
export interface Statement extends Span {
  /** Index into `Analysis.sentences`. */
  readonly index: number;
  readonly tokens: readonly Token[];
  /** The tokens' text in lower case with straight apostrophes, one for one. */
  readonly words: readonly string[];
  readonly block: BlockKind;
  /** Index of its block, and its turn among the sentences of that block, both from 0. */
  readonly blockIndex: number;
  readonly turn: number;
  /** Share of its code units inside direct quotations, 0 to 1. */
  readonly quoted: number;
  /** Who is credited with it, with the share of the sentence that is credited; absent for the article's own voice. */
  readonly report?: Report;
  readonly reported: number;
}

/** Sentences with everything that stands in them, in reading order. */
export function statementsOf(
  article: Article,
  tokens: readonly Token[],
  sentences: readonly Span[],
  speech: Speech,
): Statement[] {
  const direct = speech.quotations.filter((quotation) => quotation.direct);
  const quoted = shares(sentences, direct);
  const reports = bestReports(sentences, speech.reports);
  let next = 0;
  let lastBlock = -1;
  let turn = 0;
  return sentences.map((sentence, index) => {
    while (next < tokens.length && tokens[next]!.end <= sentence.start) next++;
    const from = next;
    while (next < tokens.length && tokens[next]!.start < sentence.end) next++;
    const own = tokens.slice(from, next);
    const blockIndex = Math.max(0, indexAt(article.blocks, sentence.start));
    turn = blockIndex === lastBlock ? turn + 1 : 0;
    lastBlock = blockIndex;
    const report = reports[index];
    return {
      start: sentence.start,
      end: sentence.end,
      index,
      tokens: own,
      words: own.map(({ text }) => text.toLowerCase().replace(/’/g, "'")),
      block: article.blocks[blockIndex]?.kind ?? 'paragraph',
      blockIndex,
      turn,
      quoted: quoted[index]!,
      reported: report ? sharedLength(report.content, sentence) / (sentence.end - sentence.start) : 0,
      ...(report ? { report } : {}),
    };
  });
}

/** For each sentence the share of it that `covers` cover. `covers` may overlap one another; the share is at most 1. */
function shares(sentences: readonly Span[], covers: readonly Span[]): number[] {
  const shared = sentences.map(() => 0);
  visitOverlaps(sentences, covers, (index, cover) => {
    shared[index]! += sharedLength(sentences[index]!, cover);
  });
  return shared.map((length, index) => Math.min(1, length / (sentences[index]!.end - sentences[index]!.start)));
}

/** For each sentence the report whose content covers most of it; the first where two cover the same. */
function bestReports(sentences: readonly Span[], reports: readonly Report[]): (Report | undefined)[] {
  const best: (Report | undefined)[] = sentences.map(() => undefined);
  const most = sentences.map(() => 0);
  for (const report of reports)
    visitOverlaps(sentences, [report.content], (index) => {
      const shared = sharedLength(sentences[index]!, report.content);
      if (shared > most[index]!) {
        most[index] = shared;
        best[index] = report;
      }
    });
  return best;
}

function visitOverlaps(
  sentences: readonly Span[],
  covers: readonly Span[],
  visit: (index: number, cover: Span) => void,
) {
  for (const cover of covers) {
    for (let index = Math.max(0, indexAt(sentences, cover.start)); index < sentences.length; index++) {
      if (sentences[index]!.start >= cover.end) break;
      if (sentences[index]!.end > cover.start) visit(index, cover);
    }
  }
}
