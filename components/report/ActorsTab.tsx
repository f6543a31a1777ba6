import { useState } from 'preact/hooks';
import type { Analysis, EntityKind } from '../../lib/core/analysis';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import { ActorRow } from './ActorRow';
import type { ReportActions } from './actions';
import { Filters, fits, toggled } from './Filters';

const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'other'];

/** Everyone and everything the article names, by falling weight, with merged names and ways to correct the merging. */
export function ActorsTab({
  analysis,
  actions,
  selected,
}: {
  analysis: Analysis;
  actions: ReportActions;
  /** The actor whose corrections are open. */
  selected?: string | undefined;
}) {
  const { say } = useWords();
  const [on, setOn] = useState<ReadonlySet<EntityKind>>(new Set(KINDS));
  const [search, setSearch] = useState('');
  const { entities } = analysis;
  const rows = entities.filter(({ kind, name, aliases, role }) => on.has(kind) && fits(search, name, ...aliases, role));
  const kinds = KINDS.filter((kind) => entities.some((entity) => entity.kind === kind));
  if (!entities.length) return <p class="meta none-here">{say('actors_none')}</p>;
  return (
    <>
      <Filters
        toggles={kinds.map((name) => ({
          name,
          words: say(`kind_${name}`),
          count: entities.filter(({ kind }) => kind === name).length,
          symbol: <Icon name={name} />,
        }))}
        on={on}
        onToggle={(name) => setOn(toggled(on, name))}
        search={search}
        onSearch={setSearch}
        searchLabel="search_actors"
        rows={rows.length}
      />
      {rows.length === 0 && <p class="meta none-here">{say('rows_none')}</p>}
      <ul class="plain-rows">
        {rows.map((entity) => (
          <ActorRow
            key={entity.id}
            entity={entity}
            analysis={analysis}
            actions={actions}
            open={selected === entity.id}
          />
        ))}
      </ul>
    </>
  );
}
