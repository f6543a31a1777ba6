import type { Analysis, Entity } from '../../lib/core/analysis';
import { Said } from '../ui/Said';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { Where } from './Where';

/** One actor with the names merged into it; a wrong merge can be split, a missed one made. */
export function ActorRow({
  entity: { id, kind, name, aliases, role, mentions },
  analysis,
  actions,
}: {
  entity: Entity;
  analysis: Analysis;
  actions: ReportActions;
}) {
  const { say, count, list } = useWords();
  const quoted = analysis.quotations.filter(({ speaker }) => speaker?.entity === id).length;
  const others = analysis.entities.filter((other) => other.id !== id && other.kind === kind);
  return (
    <li>
      <div>
        <p>
          <bdi dir="auto" class={`u-${kind}`}>
            {name}
          </bdi>
          <span class="vh"> ({say(`kind_${kind}`)})</span>
        </p>
        {role && (
          <p class="meta">
            <Said>{role}</Said>
          </p>
        )}
        <p class="meta">
          {count('mentions', mentions.length)} · {say('quoted', quoted)}
          {aliases.length > 0 && ` · ${say('also_called', list(aliases))}`}
        </p>
        {(aliases.length > 0 || others.length > 0) && (
          <details>
            <summary class="lnk">{say('correct')}</summary>
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
            </div>
          </details>
        )}
      </div>
      {mentions[0] && <Where article={analysis.article} span={mentions[0]} onJump={actions.jump} />}
    </li>
  );
}
