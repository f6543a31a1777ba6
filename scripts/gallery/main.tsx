import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/analysis.css';
import { WordsProvider, wordsFrom } from '../../components/words';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import ur from '../../public/_locales/ur/messages.json';

/** Shows one view in one state: `?view=popup&state=full&locale=en-GB`. Each view brings its own style. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en-GB';
const words = wordsFrom(locale === 'ur' ? ur : locale === 'de' ? de : en, locale);
const views = {
  card: () => import('./views/card'),
  popup: () => import('./views/popup'),
  report: () => import('./views/report'),
  panel: () => import('./views/panel'),
  options: () => import('./views/options'),
  library: () => import('./views/library'),
  method: () => import('./views/method'),
  welcome: () => import('./views/welcome'),
};
const { show } = await views[(asked.get('view') ?? 'popup') as keyof typeof views]();
document.documentElement.dir = words.direction;
render(
  <WordsProvider value={words}>{show(asked.get('state') ?? 'full')}</WordsProvider>,
  document.getElementById('app')!,
);
if (asked.has('long')) {
  const style = document.createElement('style');
  style.textContent = 'html{overflow:visible}body{block-size:auto}.pop{position:static}.scroll{overflow:visible}';
  document.head.append(style);
}
document.documentElement.dataset.ready = 'true';
