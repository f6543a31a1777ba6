import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import '../../components/report/report.css';
import '../../components/report/page.css';
import { TABS, type TabName } from '../../components/report/Tabs';
import { type Messages, WordsProvider, wordsFrom } from '../../components/words';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { Report } from './Report';

const [{ locale, messages = {} }, settings] = await Promise.all([interfaceLanguage(), getSettings()]);
const words = wordsFrom(messages as Messages, locale);
document.documentElement.lang = locale;
document.documentElement.dir = words.direction;
document.title = words.say('report_title');
const asked = new URLSearchParams(location.search);
render(
  <WordsProvider value={words}>
    <Report
      asked={asked.get('reading') ?? undefined}
      tab={TABS.find((name) => name === asked.get('tab')) ?? ('claims' satisfies TabName)}
      saveAs={asked.get('task') === 'save-export' ? settings.exportFormat : undefined}
      singleLetters={settings.singleLetters}
    />
  </WordsProvider>,
  document.getElementById('app')!,
);
