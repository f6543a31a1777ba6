import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import '../../components/welcome/welcome.css';
import { type Messages, WordsProvider, wordsFrom } from '../../components/words';
import { interfaceLanguage } from '../../lib/extension/locale';
import { Welcome } from './Welcome';

const { locale, messages = {} } = await interfaceLanguage();
const words = wordsFrom(messages as Messages, locale);
document.documentElement.lang = locale;
document.documentElement.dir = words.direction;
document.title = words.say('welcome_title');
render(
  <WordsProvider value={words}>
    <Welcome />
  </WordsProvider>,
  document.getElementById('app')!,
);
