import type { Entity } from '../../lib/core/analysis';
import { useWords } from '../words';
import type { CorrectionActions } from './actions';

/** Ways to put right which names belong to one actor, and that it is none. */
export function ActorTools({
  entity: { id, kind, name, aliases },
  entities,
  actions,
}: {
  entity: Entity;
  entities: readonly Entity[];
  actions: CorrectionActions;
}) {
  const { say } = useWords();
  const others = entities.filter((other) => other.id !== id && other.kind === kind);
  return (
    <div class="tools">
      {aliases.map((alias) => (
        <button
          type="button"
          class="lnk"
          key={alias}
          onClick={() => actions.correct({ kind: 'split', entity: id, alias })}
        >
          {say('split_off', alias)}
        </button>
      ))}
      {others.length > 0 && (
        <select
          class="field"
          aria-label={`${name}: ${say('merge_with')}`}
          value=""
          onChange={(event) => actions.correct({ kind: 'merge', entity: id, into: event.currentTarget.value })}
        >
          <option value="">{say('merge_with')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      )}
      <button type="button" class="lnk" onClick={() => actions.correct({ kind: 'not-a-name', entity: id })}>
        {say('not_a_name')}
      </button>
    </div>
  );
}
