import type { Analysis } from '../../lib/core/analysis';
import { shownSpan } from '../../lib/core/summary/shown';
import { paragraphOf } from '../../lib/core/text/paragraphs';
import { type Span, textAt } from '../../lib/core/text/spans';
import { Place } from '../ui/Place';
import { Said } from '../ui/Said';
import { useWords } from '../words';

/**
 * The sentences that say most, in reading order. Each is a button that leads to its place, where there is a page to
 * lead to.
 */
export function SummaryList({
  analysis: { article, sentences, summary },
  length,
  onJump,
}: {
  analysis: Pick<Analysis, 'article' | 'sentences' | 'summary'>;
  length: number;
  onJump?: ((span: Span) => void) | undefined;
}) {
  const { say } = useWords();
  const chosen = summary.sentences
    .slice(0, length)
    .sort((a, b) => a - b)
    .flatMap((index) => sentences[index] ?? []);
  if (!chosen.length) return <p class="meta">{say('summary_none')}</p>;
  return (
    <ol class="sum">
      {chosen.map((span, turn) => {
        const inside = (
          <>
            <b aria-hidden="true">{turn + 1}</b>
            <span>
              <Said>{textAt(article.text, shownSpan(article.text, span))}</Said>{' '}
              {onJump && <Place paragraph={paragraphOf(article, span)} />}
            </span>
          </>
        );
        return (
          <li key={span.start}>
            {onJump ? (
              <button type="button" class="line-item" onClick={() => onJump(span)}>
                {inside}
              </button>
            ) : (
              <div class="line-item">{inside}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
