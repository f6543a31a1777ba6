import { showPage } from '../../components/page';
import '../../components/popup/popup.css';
import { interfaceLanguage } from '../../lib/extension/locale';
import { TabReading } from '../../lib/extension/tab-reading';
import { activeTab } from '../../lib/extension/tabs';
import { Popup } from './Popup';

// The page is read while the words of the interface are fetched.
const opening = activeTab().then((tab) => ({ tab, source: new TabReading(tab) }));
const [language, opened] = await Promise.all([interfaceLanguage(), opening]);
showPage(<Popup {...opened} />, language, 'action_title');
