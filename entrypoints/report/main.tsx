import { showPage } from '../../components/page';
import '../../components/report/report.css';
import '../../components/report/page.css';
import { TABS, type TabName } from '../../components/report/Tabs';
import { interfaceLanguage } from '../../lib/extension/locale';
import { callBackground } from '../../lib/extension/rpc';
import { getSettings } from '../../lib/extension/settings';
import { Report } from './Report';

const [language, settings] = await Promise.all([interfaceLanguage(), getSettings()]);
const asked = new URLSearchParams(location.search);
const saved = asked.get('saved');
// A saved reading is laid where the views look for one.
const opened = saved === null ? asked.get('reading') : ((await callBackground('openSaved', saved)) ?? saved);
showPage(
  <Report
    asked={opened ?? undefined}
    tab={TABS.find((name) => name === asked.get('tab')) ?? ('claims' satisfies TabName)}
    finding={asked.get('finding') ?? undefined}
    saveAs={asked.get('task') === 'save-export' ? settings.exportFormat : undefined}
    settings={settings}
  />,
  language,
  'report_title',
);
