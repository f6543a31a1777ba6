import browser, { type Tabs } from 'webextension-polyfill';
import { tabKey } from './session';

/** What the report page does at once when it is opened: a task, or showing a claim or an actor by its id. */
export type ReportTask = { readonly task: 'save-export' } | { readonly finding: string };

/** Opens the report page of a tab's reading beside the tab. */
export async function openReport(
  tab: Pick<Tabs.Tab, 'index' | 'windowId'> & { id: number },
  task?: ReportTask,
): Promise<void> {
  await browser.tabs.create({
    url: reportAddress({ reading: tabKey(tab.id), ...task }),
    index: tab.index + 1,
    ...(tab.windowId === undefined ? {} : { windowId: tab.windowId }),
    openerTabId: tab.id,
  });
}

/** Opens the report page of any reading; without a key, to paste text. */
export async function openReportOf(key?: string, tab?: string): Promise<void> {
  await browser.tabs.create({ url: reportAddress({ ...(key ? { reading: key } : {}), ...(tab ? { tab } : {}) }) });
}

/** What the library page can show. */
export type LibraryPlace = 'changes' | 'compare';

/** Opens the library page, or one of its views on given readings. */
export async function openLibrary(asked: { view?: LibraryPlace } & Record<string, string> = {}): Promise<void> {
  const query = new URLSearchParams(asked).toString();
  await browser.tabs.create({ url: browser.runtime.getURL(`library.html${query && `?${query}`}`) });
}

/** Opens the page that tells how everything is counted and how often it is right. */
export async function openMethod(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('method.html') });
}

/** Opens the first page. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

interface SidePanelApi {
  open(where: { tabId: number }): Promise<void>;
}

/**
 * Opens the side panel, or does otherwise where there is none. Must be called straight from the reader's key or
 * click: browsers open a panel for nothing else.
 */
export function openPanel(tabId: number, otherwise: () => Promise<void>): Promise<void> {
  // The polyfill does not know Chromium's panel, and its types lack Firefox's `open` on older versions.
  const { sidePanel } = (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome ?? {};
  const sidebar = (browser as { sidebarAction?: { open?: () => Promise<void> } }).sidebarAction;
  const opened = sidePanel?.open({ tabId }) ?? sidebar?.open?.();
  return (opened ?? Promise.reject(new Error('This browser has no panel.'))).catch(otherwise);
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the options where rules for sites are made, with a site filled in. */
export async function openSiteOptions(site: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html?${new URLSearchParams({ site })}#sites`) });
}

function reportAddress(asked: Record<string, string>): string {
  return browser.runtime.getURL(`report.html?${new URLSearchParams(asked)}`);
}
