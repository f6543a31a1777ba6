import type { ComponentChildren } from 'preact';
import type { Analysis, Entity } from '../../lib/core/analysis';
import { utterancesOf } from '../../lib/core/quotations/utterances';
import type { Span } from '../../lib/core/text/spans';
import { Icon } from '../ui/Icon';
import { More } from '../ui/More';
import { Said } from '../ui/Said';
import { useWords } from '../words';

/** Actors in the order given: name, role as the article words it, mentions and quotations. Leads to the first mention. */
export function ActorRows({
  analysis: { quotations },
  actors,
  onJump,
  tools,
}: {
  analysis: Pick<Analysis, 'quotations'>;
  actors: readonly Entity[];
  onJump?: ((span: Span) => void) | undefined;
  /** What can be done with an actor, behind “⋯”. */
  tools?: (actor: Entity) => ComponentChildren;
}) {
  const { say, count } = useWords();
  return (
    <ul class="rows">
      {actors.map((actor) => {
        const { id, kind, name, role, mentions } = actor;
        const quoted = utterancesOf(quotations, id).length;
        const place = mentions[0];
        const inside = (
          <>
            <Icon name={kind} />
            <span class="vh">{say(`kind_${kind}`)}: </span>
            <span>
              <bdi dir="auto" class={`u-${kind}`}>
                {name}
              </bdi>
            </span>
            <span class="n">
              {count('mentions', mentions.length)} · {say('quoted', quoted)}
            </span>
            {role && <Said class="role">{role}</Said>}
          </>
        );
        return (
          <li key={id} class={tools && 'with-more'}>
            {onJump && place ? (
              <button type="button" class="row" onClick={() => onJump(place)}>
                {inside}
              </button>
            ) : (
              <div class="row">{inside}</div>
            )}
            {tools && <More name={say('more_about', name)}>{tools(actor)}</More>}
          </li>
        );
      })}
    </ul>
  );
}

/** The entities behind `keyActors`, most central first. */
export function keyActors({ entities, keyActors: ids }: Pick<Analysis, 'entities' | 'keyActors'>): readonly Entity[] {
  return ids.flatMap((wanted) => entities.find(({ id }) => id === wanted) ?? []);
}
