import { showPage } from '../../components/page';
import '../../components/options/options.css';
import { keysNow } from '../../lib/extension/about';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { sitesNow } from '../../lib/extension/sites';
import { Options } from './Options';

// All before the first picture, so that nothing moves under the reader's hand.
const [language, settings, sites, keys] = await Promise.all([
  interfaceLanguage(),
  getSettings(),
  sitesNow(),
  keysNow(),
]);
const suggested = new URLSearchParams(location.search).get('site') ?? undefined;
showPage(<Options first={settings} firstSites={sites} suggested={suggested} keys={keys} />, language, 'options_title');
