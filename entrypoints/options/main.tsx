import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import '../../components/options/options.css';
import { type Messages, WordsProvider, wordsFrom } from '../../components/words';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { Options } from './Options';

const [{ locale, messages = {} }, settings] = await Promise.all([interfaceLanguage(), getSettings()]);
const words = wordsFrom(messages as Messages, locale);
document.documentElement.lang = locale;
document.documentElement.dir = words.direction;
document.title = words.say('options_title');
render(
  <WordsProvider value={words}>
    <Options first={settings} />
  </WordsProvider>,
  document.getElementById('app')!,
);
