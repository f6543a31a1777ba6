import browser, { type Tabs } from 'webextension-polyfill';
import { toggleMarks } from './marking';
import { finishedReading } from './reader';
import { openPanel, openReport } from './views';

/** What the keyboard commands of the manifest do. A command counts as the reader's invitation to look at the tab. */
const COMMANDS: Readonly<Record<string, (tab: Tabs.Tab & { id: number }) => Promise<void>>> = {
  'toggle-marks': ({ id }) => toggleMarks(id),
  'open-report': async (tab) => {
    const opened = openPanel(tab.id, () => openReport(tab));
    await finishedReading(tab.id);
    await opened;
  },
  'save-export': async (tab) => {
    await finishedReading(tab.id);
    await openReport(tab, { task: 'save-export' });
  },
};

export function onCommand(name: string, tab?: Tabs.Tab): void {
  // At once where the tab is known: a panel opens only straight from the key.
  if (tab?.id !== undefined) void COMMANDS[name]?.({ ...tab, id: tab.id });
  else void inFront().then((front) => front && COMMANDS[name]?.(front));
}

/** Older browsers do not hand the tab over. */
async function inFront(): Promise<(Tabs.Tab & { id: number }) | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { ...tab, id: tab.id };
}
