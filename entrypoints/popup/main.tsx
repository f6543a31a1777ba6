import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import '../../components/popup/popup.css';
import { type Messages, WordsProvider, wordsFrom } from '../../components/words';
import { interfaceLanguage } from '../../lib/extension/locale';
import { activeTab } from '../../lib/extension/tabs';
import { Popup } from './Popup';

const [{ locale, messages = {} }, tab] = await Promise.all([interfaceLanguage(), activeTab()]);
const words = wordsFrom(messages as Messages, locale);
document.title = words.say('action_title');
document.documentElement.lang = locale;
document.documentElement.dir = words.direction;
render(
  <WordsProvider value={words}>
    <Popup tab={tab} />
  </WordsProvider>,
  document.getElementById('app')!,
);
