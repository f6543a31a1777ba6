import '../../../components/report/report.css';
import '../../../components/report/page.css';
import { PasteForm } from '../../../components/report/PasteForm';
import { ReportView } from '../../../components/report/ReportView';
import { TABS } from '../../../components/report/Tabs';
import { sampleAnalysis } from '../../../tests/support/sample-analysis';
import { idleActions } from '../idle-actions';
import { popupStates } from '../popup-states';
import { madeBefore } from '../readings';

const read = await madeBefore();

export function show(state: string) {
  if (state === 'paste')
    return (
      <main>
        <PasteForm onRead={() => {}} />
      </main>
    );
  return (
    <ReportView
      reading={{ ...popupStates.full!, analysis: read ?? sampleAnalysis }}
      host="fernmouthledger.example"
      exports={[{ format: 'json', label: 'JSON' }]}
      actions={idleActions}
      tab={TABS.find((name) => name === state) ?? 'claims'}
      corrections={state === 'corrected' ? 2 : 0}
      singleLetters
    />
  );
}
