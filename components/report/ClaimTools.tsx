import { useEffect, useRef, useState } from 'preact/hooks';
import type { Analysis, Claim } from '../../lib/core/analysis';
import { textAt } from '../../lib/core/text/spans';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import type { ReportActions } from './actions';

type Tools = Pick<ReportActions, 'copyText' | 'correct'>;

/** What can be done with a chosen claim: copy it, correct how it was read. */
export function ClaimTools({ claim, analysis, actions }: { claim: Claim; analysis: Analysis; actions: Tools }) {
  const { say } = useWords();
  const [naming, setNaming] = useState(false);
  if (naming) {
    return <SpeakerForm claim={claim} analysis={analysis} actions={actions} onClose={() => setNaming(false)} />;
  }
  return (
    <div class="tools">
      <button type="button" class="lnk" onClick={() => actions.copyText(textAt(analysis.article.text, claim))}>
        <Icon name="copy" /> {say('copy')}
      </button>
      <button type="button" class="lnk" onClick={() => actions.correct({ kind: 'not-a-claim', claim: claim.id })}>
        {say('not_a_claim')}
      </button>
      <button type="button" class="lnk" onClick={() => setNaming(true)}>
        {say('set_speaker')}
      </button>
    </div>
  );
}

function SpeakerForm({
  claim,
  analysis,
  actions,
  onClose,
}: {
  claim: Claim;
  analysis: Analysis;
  actions: Tools;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [name, setName] = useState(claim.attribution.source?.text ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const set = (given: string) => {
    actions.correct({ kind: 'set-speaker', claim: claim.id, name: given });
    onClose();
  };
  const known = analysis.entities.filter(({ kind }) => kind !== 'place').map((entity) => entity.name);
  return (
    <form
      class="naming"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) set(name.trim());
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
        {known.map((option) => (
          <option key={option} value={option} />
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
