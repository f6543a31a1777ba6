import type { Analysis, Entity } from '../../lib/core/analysis';
import { utterancesOf } from '../../lib/core/quotations/utterances';
import { ActorTools } from '../corrections/ActorTools';
import { Said } from '../ui/Said';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { Where } from './Where';

/** One actor with the names merged into it; a wrong merge can be split, a missed one made. */
export function ActorRow({
  entity,
  analysis,
  actions,
  open = false,
}: {
  entity: Entity;
  analysis: Analysis;
  actions: ReportActions;
  /** Its corrections stand open. */
  open?: boolean;
}) {
  const { say, count, list } = useWords();
  const { id, kind, name, aliases, role, mentions } = entity;
  const quoted = utterancesOf(analysis.quotations, id).length;
  return (
    <li data-finding={id}>
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
        <div class="told">
          <p class="meta">
            {count('mentions', mentions.length)} · {say('quoted', quoted)}
            {aliases.length > 0 && ` · ${say('also_called', list(aliases))}`}
          </p>
          <details open={open}>
            <summary class="lnk">{say('correct')}</summary>
            <ActorTools entity={entity} entities={analysis.entities} actions={actions} />
          </details>
        </div>
      </div>
      {mentions[0] && <Where article={analysis.article} span={mentions[0]} onJump={actions.jump} />}
    </li>
  );
}
