import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import '../../components/popup/popup.css';
import { type PopupActions, PopupView } from '../../components/popup/PopupView';
import { WordsProvider, wordsFrom } from '../../components/words';
import en from '../../public/_locales/en/messages.json';
import { popupStates } from './popup-states';

const asked = new URLSearchParams(location.search);
const nothing = () => {};
const actions: PopupActions = {
  jump: nothing,
  mark: nothing,
  read: nothing,
  export: nothing,
  copy: nothing,
  openReport: nothing,
  openOptions: nothing,
  openHelp: nothing,
  pasteText: nothing,
};
const words = wordsFrom(en, asked.get('locale') ?? 'en-GB');
document.documentElement.dir = words.direction;
render(
  <WordsProvider value={words}>
    <PopupView
      reading={popupStates[asked.get('state') ?? 'full']}
      host="fernmouthledger.example"
      exports={[
        { format: 'markdown', label: 'Markdown' },
        { format: 'json', label: 'JSON' },
      ]}
      actions={actions}
    />
  </WordsProvider>,
  document.getElementById('app')!,
);
