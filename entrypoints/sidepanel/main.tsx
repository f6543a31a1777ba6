import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import '../../components/report/report.css';
import '../../components/report/panel.css';
import { type Messages, WordsProvider, wordsFrom } from '../../components/words';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { SidePanel } from './SidePanel';

const [{ locale, messages = {} }, settings] = await Promise.all([interfaceLanguage(), getSettings()]);
const words = wordsFrom(messages as Messages, locale);
document.documentElement.lang = locale;
document.documentElement.dir = words.direction;
document.title = words.say('panel_title');
render(
  <WordsProvider value={words}>
    <SidePanel singleLetters={settings.singleLetters} />
  </WordsProvider>,
  document.getElementById('app')!,
);
