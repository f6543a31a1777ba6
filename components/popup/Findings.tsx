import { useRef, useState } from 'preact/hooks';
import { claimsBySource, type SourceKind } from '../../lib/core/claims/sourcing';
import { ActorRows, keyActors } from '../analysis/ActorRows';
import { ClaimRows } from '../analysis/ClaimRows';
import { HeadlineCheck } from '../analysis/HeadlineCheck';
import { SourcingStrip } from '../analysis/SourcingStrip';
import { SummaryLength } from '../analysis/SummaryLength';
import { SummaryList } from '../analysis/SummaryList';
import { worthCounting } from '../analysis/sourcing';
import { isReady, type ReadingView } from '../reading-view';
import { later } from '../ui/later';
import { Skeleton } from '../ui/Skeleton';
import { useWords } from '../words';
import { HowCounted } from './HowCounted';
import { LinksLine } from './LinksLine';
import { Notices, ShortNotice } from './Notices';
import type { PopupActions } from './PopupView';

const FIRST_CLAIMS = 3;

const ActorTools = later(() => import('../corrections/ActorTools').then(({ ActorTools }) => ActorTools));
const ClaimTools = later(() => import('../corrections/ClaimTools').then(({ ClaimTools }) => ClaimTools));

/** The sections of the popup; what is still being looked for holds its place. */
export function Findings({
  reading,
  length,
  onLength,
  actions,
}: {
  reading: ReadingView | undefined;
  /** As many sentences of the summary as the reader asked for; the article decides where absent. */
  length: number | undefined;
  onLength: (length: number) => void;
  actions: PopupActions;
}) {
  const { say, count } = useWords();
  const analysis = reading?.analysis;
  const ready = (part: Parameters<typeof isReady>[1]) => reading !== undefined && isReady(reading, part);
  const [shown, setShown] = useState<'first' | 'all' | SourceKind>('first');
  const [allActors, setAllActors] = useState(false);
  const claimsHeading = useRef<HTMLHeadingElement>(null);
  const open = (kind?: SourceKind) => {
    setShown(kind ?? 'all');
    claimsHeading.current?.scrollIntoView?.({ block: 'start' });
    claimsHeading.current?.focus();
  };
  const claims = analysis?.claims ?? [];
  const listed =
    shown === 'first' ? claims.slice(0, FIRST_CLAIMS) : shown === 'all' ? claims : claimsBySource(claims)[shown];
  return (
    <>
      {reading && <Notices reading={reading} actions={actions} />}
      <section aria-labelledby="summary">
        <div class="hd">
          <h2 id="summary">{say('summary_heading')}</h2>
          {analysis && ready('summary') && <SummaryLength analysis={analysis} length={length} onLength={onLength} />}
        </div>
        {analysis && ready('summary') ? (
          <SummaryList analysis={analysis} length={length} onJump={actions.jump} />
        ) : (
          <div class="summary-space">
            <Waiting lines={[96, 58]} />
            <Skeleton lines={[98, 100, 40]} />
            <Skeleton lines={[100, 94, 72]} />
          </div>
        )}
      </section>
      {analysis && <ShortNotice article={analysis.article} />}
      <section aria-labelledby="sourcing">
        <HowCounted heading={say('sourcing_heading')} id="sourcing" />
        {analysis && ready('claims') ? (
          worthCounting(analysis) ? (
            <SourcingStrip analysis={analysis} onOpen={open} />
          ) : (
            <p class="meta">{say(claims.length ? 'too_few_claims' : 'claims_none')}</p>
          )
        ) : (
          <div class="sourcing-space">
            {analysis && ready('summary') ? <Waiting lines={[]} /> : <Skeleton lines={[100]} />}
            <Skeleton lines={[100]} />
          </div>
        )}
        {analysis && ready('links') ? (
          <LinksLine analysis={analysis} onJump={actions.jump} />
        ) : (
          <Skeleton lines={[80]} />
        )}
      </section>
      {analysis && ready('actors') && (
        <section aria-labelledby="actors">
          <div class="hd">
            <h2 id="actors">{say('actors_heading')}</h2>
            {analysis.entities.length > analysis.keyActors.length && (
              <button type="button" class="lnk" aria-expanded={allActors} onClick={() => setAllActors(!allActors)}>
                {allActors ? say('actors_fewer') : count('actors_all', analysis.entities.length)}
              </button>
            )}
          </div>
          {analysis.entities.length ? (
            <ActorRows
              analysis={analysis}
              actors={allActors ? analysis.entities : keyActors(analysis)}
              onJump={actions.jump}
              tools={(actor) => <ActorTools entity={actor} entities={analysis.entities} actions={actions} />}
            />
          ) : (
            <p class="meta">{say('actors_none')}</p>
          )}
        </section>
      )}
      {analysis && ready('claims') && claims.length > 0 && (
        <section aria-labelledby="claims">
          <div class="hd">
            <h2 id="claims" ref={claimsHeading} tabIndex={-1}>
              {shown === 'first' || shown === 'all'
                ? say('claims_heading')
                : say('claims_shown', count(`${shown}_count`, listed.length))}
            </h2>
            {claims.length > FIRST_CLAIMS && (
              <button type="button" class="lnk" onClick={() => setShown(shown === 'all' ? 'first' : 'all')}>
                {shown === 'all' ? say('claims_fewer') : count('claims_all', claims.length)}
              </button>
            )}
          </div>
          {shown === 'first' && <HeadlineCheck analysis={analysis} onJump={actions.jump} />}
          <ClaimRows
            analysis={analysis}
            claims={listed}
            onJump={actions.jump}
            tools={(claim) => <ClaimTools claim={claim} analysis={analysis} actions={actions} />}
          />
        </section>
      )}
    </>
  );
}

/** Says in the place of the first line that it is being looked for. */
function Waiting({ lines }: { lines: readonly number[] }) {
  const { say } = useWords();
  return (
    <div>
      <p class="meta">{say('reading')}</p>
      <Skeleton lines={lines} />
    </div>
  );
}
