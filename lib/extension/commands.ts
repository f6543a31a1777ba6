import browser, { type Tabs } from 'webextension-polyfill';
import { toggleMarks } from './marking';
import { openReport } from './views';

/** What the keyboard commands of the manifest do. A command counts as the reader's invitation to look at the tab. */
const COMMANDS: Readonly<Record<string, (tab: Tabs.Tab & { id: number }) => Promise<void>>> = {
  'toggle-marks': ({ id }) => toggleMarks(id),
  'open-report': (tab) => openReport(tab),
};

export function onCommand(name: string, tab?: Tabs.Tab): void {
  void (async () => {
    // Older browsers do not hand the tab over.
    const front = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (front?.id !== undefined) await COMMANDS[name]?.({ ...front, id: front.id });
  })();
}
