import '../../../components/report/report.css';
import '../../../components/report/panel.css';
import { PanelView } from '../../../components/report/PanelView';
import { idleActions } from '../idle-actions';
import { popupStates } from '../popup-states';

export function show(state: string) {
  return (
    <PanelView
      reading={popupStates[state === 'here' ? 'full' : state]}
      host="fernmouthledger.example"
      actions={idleActions}
      corrections={0}
      singleLetters
      here={state === 'here' ? 'c3' : undefined}
      onReport={() => {}}
    />
  );
}
