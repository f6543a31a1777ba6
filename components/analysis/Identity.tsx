import type { AnalysedArticle } from '../../lib/core/analysis';
import { Said, useArticleDirection } from '../ui/Said';
import { useWords } from '../words';
import { writtenDate } from './dates';

/** Letters of a title that would not stand on two lines of the popup in its usual size. */
const LONG = 60;

/** Title, author and date, each only as the page states it. */
export function Identity({
  article,
  pasted = false,
  clamped = false,
}: {
  article: AnalysedArticle;
  pasted?: boolean;
  /** A long title or byline is cut off for the eye; the whole of it is told to those who point at it. */
  clamped?: boolean;
}) {
  const { say, locale } = useWords();
  const direction = useArticleDirection();
  const whole = (words: string) => (clamped ? words : undefined);
  const date = article.publishedAt && writtenDate(article.publishedAt, locale);
  return (
    <>
      {article.title ? (
        <h1 class={article.title.length > LONG ? 'long' : undefined} dir={direction} title={whole(article.title)}>
          <Said>{article.title}</Said>
        </h1>
      ) : (
        <h1 class="unstated">{say(pasted ? 'pasted_text' : 'title_not_stated')}</h1>
      )}
      <p class="meta">
        {article.byline ? (
          <bdi dir="auto" title={whole(article.byline)}>
            {article.byline}
          </bdi>
        ) : (
          say('author_not_stated')
        )}
        {' · '}
        {date ? <bdi>{date}</bdi> : say('date_not_stated')}
      </p>
    </>
  );
}
