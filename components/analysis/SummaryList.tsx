import type { Analysis } from '../../lib/core/analysis';
import { GENRE_WORDS } from '../../lib/core/summary/genre-words';
import { summaryLines } from '../../lib/core/summary/lines';
import { paragraphOf } from '../../lib/core/text/paragraphs';
import { type Span, textAt } from '../../lib/core/text/spans';
import { Place } from '../ui/Place';
import { Said, useArticleDirection } from '../ui/Said';
import { useWords } from '../words';

/**
 * The sentences that say most, in reading order, under the kind of page where it is no ordinary story. Each is a button
 * that leads to its place, where there is a page to lead to.
 */
export function SummaryList({
  analysis,
  length,
  onJump,
}: {
  analysis: Pick<Analysis, 'article' | 'sentences' | 'quotations' | 'summary'>;
  /** As many sentences as the reader asked for; the article decides where absent. */
  length?: number | undefined;
  onJump?: ((span: Span) => void) | undefined;
}) {
  const { say } = useWords();
  const direction = useArticleDirection();
  const { article, summary } = analysis;
  const lines = summaryLines(analysis, length);
  if (!lines.length) return <p class="meta">{say('summary_none')}</p>;
  return (
    <>
      {summary.genre && <p class="meta">{say(GENRE_WORDS[summary.genre])}</p>}
      <ol class="sum">
        {lines.map((line, turn) => {
          const { start, end, shown, speaker, context } = line;
          const inside = (
            <>
              <b aria-hidden="true">{turn + 1}</b>
              <span dir={direction}>
                {context && (
                  <span class="meta about">
                    <Said>{textAt(article.text, context)}</Said>
                  </span>
                )}
                <Said>{textAt(article.text, shown)}</Said>
                {speaker && <span class="meta"> {say('said_by', speaker)}</span>}{' '}
                {onJump && <Place paragraph={paragraphOf(article, line)} />}
              </span>
            </>
          );
          return (
            <li key={start}>
              {onJump ? (
                <button type="button" class="line-item" onClick={() => onJump({ start, end })}>
                  {inside}
                </button>
              ) : (
                <div class="line-item">{inside}</div>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
