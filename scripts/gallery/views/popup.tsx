import '../../../components/popup/popup.css';
import { PopupView } from '../../../components/popup/PopupView';
import { idleActions } from '../idle-actions';
import { popupStates } from '../popup-states';

export function show(state: string) {
  return (
    <PopupView
      reading={popupStates[state]}
      host="fernmouthledger.example"
      exports={[{ format: 'json', label: 'JSON' }]}
      corrections={state === 'corrected' ? 1 : 0}
      actions={idleActions}
    />
  );
}
