import { showPage } from '../../components/page';
import '../../components/options/options.css';
import { keysNow } from '../../lib/extension/about';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { Options } from './Options';

// All before the first picture, so that nothing moves under the reader's hand.
const [language, settings, keys] = await Promise.all([interfaceLanguage(), getSettings(), keysNow()]);
showPage(<Options first={settings} keys={keys} />, language, 'options_title');
