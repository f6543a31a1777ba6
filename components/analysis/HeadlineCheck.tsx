import type { Analysis } from '../../lib/core/analysis';
import type { Span } from '../../lib/core/text/spans';
import { Where } from '../report/Where';
import { useWords } from '../words';

/**
 * Whether a sentence of the text carries the headline's claim, and where. Nothing where there is no headline, and where
 * nobody could look.
 */
export function HeadlineCheck({
  analysis: { article, sentences, summary, problems },
  onJump,
}: {
  analysis: Pick<Analysis, 'article' | 'sentences' | 'summary' | 'problems'>;
  onJump?: ((span: Span) => void) | undefined;
}) {
  const { say } = useWords();
  if (!article.title || problems.some(({ analyser }) => analyser === 'summary')) return null;
  const found = sentences[summary.headline ?? -1];
  return (
    <p class="meta">
      {say(found ? 'headline_found' : 'headline_not_found')}{' '}
      {found && <Where article={article} span={found} onJump={onJump} />}
    </p>
  );
}
