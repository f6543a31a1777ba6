import { showPage } from '../../components/page';
import '../../components/report/report.css';
import '../../components/report/panel.css';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { SidePanel } from './SidePanel';

const [language, { singleLetters }] = await Promise.all([interfaceLanguage(), getSettings()]);
showPage(<SidePanel singleLetters={singleLetters} />, language, 'panel_title');
