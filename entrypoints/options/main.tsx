import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import '../../components/options/options.css';
import { type Messages, WordsProvider, wordsFrom } from '../../components/words';
import { keysNow } from '../../lib/extension/about';
import { libraryUse } from '../../lib/extension/library-use';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { Options } from './Options';

// All before the first picture, so that nothing moves under the reader's hand.
const [{ locale, messages = {} }, settings, keys, library] = await Promise.all([
  interfaceLanguage(),
  getSettings(),
  keysNow(),
  libraryUse(),
]);
const words = wordsFrom(messages as Messages, locale);
document.documentElement.lang = locale;
document.documentElement.dir = words.direction;
document.title = words.say('options_title');
render(
  <WordsProvider value={words}>
    <Options first={settings} keys={keys} held={library} />
  </WordsProvider>,
  document.getElementById('app')!,
);
