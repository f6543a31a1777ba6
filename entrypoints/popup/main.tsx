import { showPage } from '../../components/page';
import '../../components/popup/popup.css';
import { interfaceLanguage } from '../../lib/extension/locale';
import { activeTab } from '../../lib/extension/tabs';
import { Popup } from './Popup';

const [language, tab] = await Promise.all([interfaceLanguage(), activeTab()]);
showPage(<Popup tab={tab} />, language, 'action_title');
