import { useEffect, useRef, useState } from 'preact/hooks';
import type { Analysis, Claim } from '../../lib/core/analysis';
import { deepLinks } from '../../lib/core/exporters/text-fragment';
import { textAt } from '../../lib/core/text/spans';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import type { CorrectionActions } from './actions';
import { SpeakerForm } from './SpeakerForm';

/** What can be done with a claim: copy it or the address of its place, correct how it was read. */
export function ClaimTools({
  claim,
  analysis,
  actions,
}: {
  claim: Claim;
  analysis: Pick<Analysis, 'article' | 'entities'>;
  actions: CorrectionActions;
}) {
  const { say } = useWords();
  const [naming, setNaming] = useState<boolean>();
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (naming === false) opener.current?.focus();
  }, [naming]);
  if (naming) {
    return (
      <SpeakerForm
        claim={claim}
        entities={analysis.entities}
        onSet={(name) => actions.correct({ kind: 'set-speaker', claim: claim.id, name })}
        onClose={() => setNaming(false)}
      />
    );
  }
  const { article } = analysis;
  const address = article.canonicalUrl ?? article.url;
  return (
    <div class="tools">
      <button type="button" class="lnk" onClick={() => actions.copyText(textAt(article.text, claim))}>
        <Icon name="copy" /> {say('copy')}
      </button>
      {address !== undefined && (
        <button
          type="button"
          class="lnk"
          title={say('card_copy_link')}
          onClick={() => actions.copyText(deepLinks(address, article)(claim) ?? address)}
        >
          <Icon name="link" /> {say('copy_link')}
        </button>
      )}
      <button type="button" class="lnk" onClick={() => actions.correct({ kind: 'not-a-claim', claim: claim.id })}>
        {say('not_a_claim')}
      </button>
      <button type="button" class="lnk" ref={opener} onClick={() => setNaming(true)}>
        {say('set_speaker')}
      </button>
    </div>
  );
}
