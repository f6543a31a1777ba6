import '../../../components/popup/popup.css';
import { PopupView } from '../../../components/popup/PopupView';
import { idleActions } from '../idle-actions';
import { popupStates } from '../popup-states';
import { madeBefore } from '../readings';

const read = await madeBefore();

export function show(state: string) {
  return (
    <PopupView
      reading={
        read
          ? { ...popupStates.full!, analysis: read }
          : popupStates[state === 'saved' || state === 'always' ? 'full' : state]
      }
      {...(state === 'saved' ? { saved: { savedAt: new Date(Date.now() - 4e8).toISOString(), changes: 2 } } : {})}
      host="fernmouthledger.example"
      siteRule={state === 'always' ? 'always' : undefined}
      exports={[{ format: 'json', label: 'JSON' }]}
      corrections={state === 'corrected' ? 1 : 0}
      actions={idleActions}
    />
  );
}
