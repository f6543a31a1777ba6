import { showPage } from '../../components/page';
import '../../components/welcome/welcome.css';
import { interfaceLanguage } from '../../lib/extension/locale';
import { Welcome } from './Welcome';

showPage(<Welcome />, await interfaceLanguage(), 'welcome_title');
