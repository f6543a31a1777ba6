import { showPage } from '../../components/page';
import '../../components/report/report.css';
import '../../components/report/page.css';
import { TABS, type TabName } from '../../components/report/Tabs';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { Report } from './Report';

const [language, settings] = await Promise.all([interfaceLanguage(), getSettings()]);
const asked = new URLSearchParams(location.search);
showPage(
  <Report
    asked={asked.get('reading') ?? undefined}
    tab={TABS.find((name) => name === asked.get('tab')) ?? ('claims' satisfies TabName)}
    saveAs={asked.get('task') === 'save-export' ? settings.exportFormat : undefined}
    singleLetters={settings.singleLetters}
  />,
  language,
  'report_title',
);
