import type { AnalysedArticle } from '../../lib/core/analysis';
import { Said, useArticleDirection } from '../ui/Said';
import { useWords } from '../words';
import { writtenDate } from './dates';

/** Title, author and date, each only as the page states it. */
export function Identity({ article, pasted = false }: { article: AnalysedArticle; pasted?: boolean }) {
  const { say, locale } = useWords();
  const direction = useArticleDirection();
  const date = article.publishedAt && writtenDate(article.publishedAt, locale);
  return (
    <>
      {article.title ? (
        <h1 dir={direction}>
          <Said>{article.title}</Said>
        </h1>
      ) : (
        <h1 class="unstated">{say(pasted ? 'pasted_text' : 'title_not_stated')}</h1>
      )}
      <p class="meta">
        {article.byline ? <bdi dir="auto">{article.byline}</bdi> : say('author_not_stated')}
        {' · '}
        {date ? <bdi>{date}</bdi> : say('date_not_stated')}
      </p>
    </>
  );
}
