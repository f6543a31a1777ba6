import { render } from 'preact';
import '../../components/theme.css';
import '../../components/analysis.css';
import { WordsProvider, wordsFrom } from '../../components/words';
import en from '../../public/_locales/en/messages.json';

/** Shows one view in one state: `?view=popup&state=full&locale=en-GB`. Each view brings its own style. */
const asked = new URLSearchParams(location.search);
const words = wordsFrom(en, asked.get('locale') ?? 'en-GB');
const views = {
  popup: () => import('./views/popup'),
  report: () => import('./views/report'),
  panel: () => import('./views/panel'),
  options: () => import('./views/options'),
  welcome: () => import('./views/welcome'),
};
const { show } = await views[(asked.get('view') ?? 'popup') as keyof typeof views]();
document.documentElement.dir = words.direction;
render(
  <WordsProvider value={words}>{show(asked.get('state') ?? 'full')}</WordsProvider>,
  document.getElementById('app')!,
);
document.documentElement.dataset.ready = 'true';
