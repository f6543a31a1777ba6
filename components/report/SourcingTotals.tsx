import type { Analysis } from '../../lib/core/analysis';
import type { Span } from '../../lib/core/text/spans';
import { claimsBySource, SOURCE_KINDS, worthCounting } from '../analysis/sourcing';
import { HowCounted } from '../popup/HowCounted';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';
import { Where } from './Where';

/** The three counts in words, and whether the headline's claim stands in the text. */
export function SourcingTotals({
  analysis,
  onJump,
}: {
  analysis: Analysis;
  onJump?: ((span: Span) => void) | undefined;
}) {
  const { say } = useWords();
  const bySource = claimsBySource(analysis.claims);
  const headline = analysis.sentences[analysis.summary.headline ?? -1];
  return (
    <section aria-labelledby="sourcing">
      <HowCounted heading={say('sourcing_heading')} id="sourcing" />
      {worthCounting(analysis) ? (
        <ul class="totals">
          {SOURCE_KINDS.map((kind) => (
            <li key={kind}>
              <SourceSymbol kind={kind} />
              <b>{bySource[kind].length}</b> {say(`sourcing_${kind}`)}
            </li>
          ))}
        </ul>
      ) : (
        <p class="meta">{say(analysis.claims.length ? 'too_few_claims' : 'claims_none')}</p>
      )}
      {analysis.article.title && (
        <p class="meta">
          {say(headline ? 'headline_found' : 'headline_not_found')}{' '}
          {headline && <Where article={analysis.article} span={headline} onJump={onJump} />}
        </p>
      )}
    </section>
  );
}
