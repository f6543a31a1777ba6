import { MethodView } from '../../components/method/MethodView';
import { showPage } from '../../components/page';
import '../../components/method/method.css';
import { interfaceLanguage } from '../../lib/extension/locale';

showPage(<MethodView />, await interfaceLanguage(), 'method_title');
