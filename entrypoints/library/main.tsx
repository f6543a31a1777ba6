import { showPage } from '../../components/page';
import '../../components/report/report.css';
import '../../components/library/library.css';
import '../../components/library/sides.css';
import { interfaceLanguage } from '../../lib/extension/locale';
import { getSettings } from '../../lib/extension/settings';
import { Changes } from './Changes';
import { Compare } from './Compare';
import { Outlets, People, Timeline } from './Gathered';
import { Saved } from './Saved';

const [language, settings] = await Promise.all([interfaceLanguage(), getSettings()]);
const asked = new URLSearchParams(location.search);
const given = (name: string) => asked.get(name) ?? undefined;

const VIEWS: Readonly<Record<string, () => preact.ComponentChild>> = {
  list: () => <Saved settings={settings} />,
  people: () => <People first={given('person')} />,
  outlets: () => <Outlets />,
  timeline: () => <Timeline />,
  changes: () => <Changes saved={given('saved') ?? ''} reading={given('reading') ?? ''} />,
  compare: () => <Compare left={given('left')} right={given('right')} />,
};

const view = Object.hasOwn(VIEWS, given('view') ?? '') ? given('view')! : 'list';
showPage(VIEWS[view]!(), language, 'library_title');
