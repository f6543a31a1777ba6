import type { AnalysedArticle } from '../../lib/core/analysis';
import { paragraphOf } from '../../lib/core/text/paragraphs';
import type { Span } from '../../lib/core/text/spans';
import { Place } from '../ui/Place';
import { useWords } from '../words';

/** A place of the text: a button that leads there, or only its paragraph where there is no page. */
export function Where({
  article,
  span,
  onJump,
}: {
  article: AnalysedArticle;
  span: Span;
  onJump?: ((span: Span) => void) | undefined;
}) {
  const { say } = useWords();
  const paragraph = paragraphOf(article, span);
  if (!onJump) return <span class="meta">{say('paragraph_sign', paragraph)}</span>;
  return (
    <button type="button" class="jump" onClick={() => onJump(span)}>
      <Place paragraph={paragraph} />
    </button>
  );
}
