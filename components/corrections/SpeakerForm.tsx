import { useEffect, useRef, useState } from 'preact/hooks';
import type { Claim, Entity } from '../../lib/core/analysis';
import { useWords } from '../words';

/** Asks who says a claim, offering the names of the article; an empty name means that no source is given. */
export function SpeakerForm({
  claim,
  entities,
  onSet,
  onClose,
}: {
  claim: Claim;
  entities: readonly Entity[];
  onSet: (name: string) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [name, setName] = useState(claim.attribution.source?.text ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const set = (given: string) => {
    onSet(given);
    onClose();
  };
  return (
    <form
      class="naming"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) set(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup would close on it.
        event.preventDefault();
        onClose();
      }}
    >
      <label>
        {say('set_speaker_label')}
        <input
          class="field"
          list={`names-${claim.id}`}
          value={name}
          ref={field}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <datalist id={`names-${claim.id}`}>
        {entities
          .filter(({ kind }) => kind !== 'place')
          .map((entity) => (
            <option key={entity.id} value={entity.name} />
          ))}
      </datalist>
      <div class="acts">
        <button type="submit" class="btn pri">
          {say('apply')}
        </button>
        <button type="button" class="btn" onClick={() => set('')}>
          {say('set_speaker_none')}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
