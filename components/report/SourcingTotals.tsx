import type { Analysis } from '../../lib/core/analysis';
import { claimSourcing, claimsBySource, SOURCE_KINDS, speakerShares } from '../../lib/core/claims/sourcing';
import type { Span } from '../../lib/core/text/spans';
import { HeadlineCheck } from '../analysis/HeadlineCheck';
import { worthCounting } from '../analysis/sourcing';
import { HowCounted } from '../popup/HowCounted';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';

/** So many speakers with more than one claim are named beside the counts. */
const FIRST_SPEAKERS = 3;

/** The counts of the evidence map in words, and whether the headline's claim stands in the text. */
export function SourcingTotals({
  analysis,
  onJump,
}: {
  analysis: Analysis;
  onJump?: ((span: Span) => void) | undefined;
}) {
  const { say } = useWords();
  const bySource = claimsBySource(analysis.claims);
  return (
    <section aria-labelledby="sourcing">
      <HowCounted heading={say('sourcing_heading')} id="sourcing" />
      {worthCounting(analysis) ? (
        <>
          <ul class="totals">
            {SOURCE_KINDS.map((kind) => (
              <li key={kind}>
                <SourceSymbol kind={kind} />
                <b>{bySource[kind].length}</b> {say(`sourcing_${kind}`)}
              </li>
            ))}
          </ul>
          <Details analysis={analysis} />
        </>
      ) : (
        <p class="meta">{say(analysis.claims.length ? 'too_few_claims' : 'claims_none')}</p>
      )}
      <HeadlineCheck analysis={analysis} onJump={onJump} />
    </section>
  );
}

/** How many claims are hedged, linked or second-hand, and whose words most of them are. */
function Details({ analysis }: { analysis: Analysis }) {
  const { say, count, list } = useWords();
  const { hedged, withEvidence, secondHand, unnamedViews } = claimSourcing(analysis);
  const counts = [
    [hedged, 'count_hedged'],
    [withEvidence, 'count_evidence'],
    [secondHand, 'count_second_hand'],
    [unnamedViews, 'count_unnamed_views'],
  ] as const;
  const told = counts.flatMap(([number, key]) => (number > 0 ? [count(key, number)] : []));
  const speakers = speakerShares(analysis)
    .filter(({ claims }) => claims > 1)
    .slice(0, FIRST_SPEAKERS);
  return (
    <>
      {told.length > 0 && <p class="meta">{told.join(' · ')}</p>}
      {speakers.length > 0 && (
        <p class="meta">{say('sourcing_speakers', list(speakers.map(({ name, claims }) => `${name} (${claims})`)))}</p>
      )}
    </>
  );
}
