import browser, { type Tabs } from 'webextension-polyfill';
import { tabKey } from './session';

/** Opens the report page of a tab's reading beside the tab. */
export async function openReport(tab: Pick<Tabs.Tab, 'index' | 'windowId'> & { id: number }): Promise<void> {
  await browser.tabs.create({
    url: reportAddress(tabKey(tab.id)),
    index: tab.index + 1,
    ...(tab.windowId === undefined ? {} : { windowId: tab.windowId }),
    openerTabId: tab.id,
  });
}

/** Opens the report page of any reading; without a key, to paste text. */
export async function openReportOf(key?: string, tab?: string): Promise<void> {
  await browser.tabs.create({ url: reportAddress(key, tab) });
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

function reportAddress(key?: string, tab?: string): string {
  const query = new URLSearchParams({ ...(key ? { reading: key } : {}), ...(tab ? { tab } : {}) });
  return browser.runtime.getURL(`report.html?${query}`);
}
