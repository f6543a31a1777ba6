import type { ComponentChildren } from 'preact';
import type { Analysis, Claim } from '../../lib/core/analysis';
import { isUnnamedView } from '../../lib/core/claims/evidence-map';
import { sourceKind } from '../../lib/core/claims/sourcing';
import { paragraphOf } from '../../lib/core/text/paragraphs';
import { type Span, textAt } from '../../lib/core/text/spans';
import { More } from '../ui/More';
import { Place } from '../ui/Place';
import { Said, useArticleDirection } from '../ui/Said';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';

/** Claims in the order given: the sentence, its kind of source, and who is credited. */
export function ClaimRows({
  analysis,
  claims,
  onJump,
  tools,
}: {
  analysis: Pick<Analysis, 'article' | 'entities' | 'claims'>;
  claims: readonly Claim[];
  onJump?: ((span: Span) => void) | undefined;
  /** What can be done with a claim, behind “⋯”. */
  tools?: (claim: Claim) => ComponentChildren;
}) {
  const { say } = useWords();
  const direction = useArticleDirection();
  const { article } = analysis;
  return (
    <ul class="rows">
      {claims.map((claim) => {
        const inside = (
          <>
            <SourceSymbol kind={sourceKind(claim.attribution.kind)} />
            <span class="words" dir={direction}>
              <Said>{textAt(article.text, claim)}</Said> {onJump && <Place paragraph={paragraphOf(article, claim)} />}
            </span>
            <span class="meta">
              <Credit claim={claim} analysis={analysis} />
            </span>
          </>
        );
        return (
          <li key={claim.id} class={tools && 'with-more'}>
            {onJump ? (
              <button type="button" class="row" onClick={() => onJump(claim)}>
                {inside}
              </button>
            ) : (
              <div class="row">{inside}</div>
            )}
            {tools && <More name={say('more_about_claim', analysis.claims.indexOf(claim) + 1)}>{tools(claim)}</More>}
          </li>
        );
      })}
    </ul>
  );
}

/**
 * “Said by …” or “No source given”, the source behind the source, and whether the claim is hedged or no more than an
 * unnamed source's opinion or forecast. An unnamed source stands as printed, quoted.
 */
export function Credit({ claim, analysis }: { claim: Claim; analysis: Pick<Analysis, 'article' | 'entities'> }) {
  const { say } = useWords();
  const [before, after] = say('said_by', '\u0000').split('\u0000');
  const { kind, source, via } = claim.attribution;
  const nameOf = (who: typeof source) => analysis.entities.find(({ id }) => id === who?.entity)?.name ?? who?.text;
  const name = nameOf(source);
  return (
    <>
      {kind === 'none' ? (
        <span class="absent">{say('none')}</span>
      ) : name === undefined ? (
        say(sourceKind(kind))
      ) : (
        <span class="lead-in">{before}</span>
      )}
      {kind !== 'none' && name !== undefined && (
        <>
          {kind === 'unnamed' && '“'}
          <bdi dir="auto">{name}</bdi>
          {kind === 'unnamed' && '”'}
          {after}
        </>
      )}
      {via && ` · ${say('citing', nameOf(via)!)}`}
      {claim.hedges.length > 0 && ` · ${say('hedged')}`}
      {isUnnamedView(claim, analysis.article.text) && ` · ${say('unnamed_view')}`}
    </>
  );
}
