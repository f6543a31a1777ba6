import { useEffect, useRef, useState } from 'preact/hooks';
import type { Analysis } from '../../lib/core/analysis';
import { claimsBySource, SOURCE_KINDS, type SourceKind, sourceKind } from '../../lib/core/claims/sourcing';
import { textAt } from '../../lib/core/text/spans';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { ClaimRow } from './ClaimRow';
import { Filters, fits, toggled } from './Filters';

/** Every claim with who says it, what it links to and where it stands. */
export function ClaimsTab({
  analysis,
  actions,
  selected,
  onSelect,
  here,
}: {
  analysis: Analysis;
  actions: ReportActions;
  selected: string | undefined;
  onSelect: (claim: string | undefined) => void;
  /** The claim the article is scrolled to. */
  here?: string | undefined;
}) {
  const { say } = useWords();
  const [on, setOn] = useState<ReadonlySet<SourceKind | 'hedged'>>(new Set(SOURCE_KINDS));
  const [search, setSearch] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    // Not under a reader who is typing a name into one of the rows.
    if (here === undefined || body.current?.querySelector('form')) return;
    body.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const { article, claims } = analysis;
  const bySource = claimsBySource(claims);
  const rows = claims.filter(
    (claim) =>
      on.has(sourceKind(claim.attribution.kind)) &&
      (!on.has('hedged') || claim.hedges.length > 0) &&
      fits(search, textAt(article.text, claim), claim.attribution.source?.text),
  );
  const hedged = claims.filter(({ hedges }) => hedges.length).length;
  if (!claims.length) return <p class="meta none-here">{say('claims_none')}</p>;
  return (
    <>
      <Filters<SourceKind | 'hedged'>
        toggles={[
          ...SOURCE_KINDS.map((name) => ({
            name,
            words: say(`filter_${name}`),
            count: bySource[name].length,
            symbol: <SourceSymbol kind={name} />,
          })),
          { name: 'hedged', words: say('filter_hedged'), count: hedged },
        ]}
        on={on}
        onToggle={(name) => setOn(toggled(on, name))}
        search={search}
        onSearch={setSearch}
        searchLabel="search_claims"
        rows={rows.length}
      />
      {rows.length === 0 ? (
        <p class="meta none-here">{say('rows_none')}</p>
      ) : (
        <table class="claims">
          <thead>
            <tr>
              <th scope="col">{say('column_number')}</th>
              <th scope="col">
                <span class="vh">{say('column_source')}</span>
              </th>
              <th scope="col">{say('column_claim')}</th>
              <th scope="col">{say('column_said_by')}</th>
              <th scope="col">{say('column_link')}</th>
              <th scope="col">{say('column_where')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((claim) => (
              <ClaimRow
                key={claim.id}
                claim={claim}
                number={claims.indexOf(claim) + 1}
                analysis={analysis}
                actions={actions}
                open={selected === claim.id}
                here={here === claim.id}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
