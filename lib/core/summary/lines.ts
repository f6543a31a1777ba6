import type { Analysis, Quotation } from '../analysis';
import { listContexts } from '../claims/lists';
import { contains, indexAt, type Span, sharedLength, textAt } from '../text/spans';
import { lengthOf } from './length';
import { shownSpan } from './shown';

/** One line of a summary, with what a reader needs to understand it away from its place. */
export interface SummaryLine extends Span {
  /** The part of the sentence that is shown. */
  readonly shown: Span;
  /** Whose words they are, where most of them are somebody's and the line does not print that name. */
  readonly speaker?: string;
  /** For a list item: the heading above its list, or the sentence that leads in to it. */
  readonly context?: Span;
}

/** The best `length` sentences (the article's own length where absent) in reading order; each span is its sentence's. */
export function summaryLines(
  {
    article,
    sentences,
    quotations,
    summary,
  }: {
    readonly article: Pick<Analysis['article'], 'text' | 'blocks' | 'wordCount'>;
  } & Pick<Analysis, 'sentences' | 'quotations' | 'summary'>,
  length?: number,
): readonly SummaryLine[] {
  const { text, blocks } = article;
  const contexts = listContexts(text, blocks);
  return summary.sentences
    .slice(0, lengthOf({ article, summary }, length))
    .sort((a, b) => a - b)
    .flatMap((index) => sentences[index] ?? [])
    .map(({ start, end }) => {
      const shown = shownSpan(text, { start, end });
      const speaker = speakerOf(text, shown, quotations);
      const above = contexts[indexAt(blocks, start)];
      const context = above && (sentences.filter((sentence) => contains(above, sentence)).at(-1) ?? above);
      return {
        start,
        end,
        shown,
        ...(speaker === undefined ? {} : { speaker }),
        ...(context === undefined ? {} : { context: { start: context.start, end: context.end } }),
      };
    });
}

/** "“Nobody told us,” he said." is its speaker's; "“Nobody told us,” said Ana Brandt." names her itself. */
function speakerOf(text: string, shown: Span, quotations: readonly Quotation[]): string | undefined {
  const quotation = quotations.find((one) => sharedLength(one, shown) * 2 >= shown.end - shown.start);
  const name = quotation?.speaker?.name;
  return name === undefined || textAt(text, shown).includes(name) ? undefined : name;
}
