import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { readTab } from './reader';
import { openReport } from './views';

/** Entries of the page's own menu. Made once, at installation or update; the browser keeps them. */
export async function addMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'read-page',
    title: browser.i18n.getMessage('menu_page'),
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
  browser.contextMenus.create({
    id: 'read-selection',
    title: browser.i18n.getMessage('menu_selection'),
    contexts: ['selection'],
  });
}

/** Starts reading and opens the popup over it; where the popup cannot be opened, the report page. */
export function onMenu({ menuItemId }: Menus.OnClickData, tab?: Tabs.Tab): void {
  if (tab?.id === undefined) return;
  const { id, windowId } = tab;
  void readTab(id, menuItemId === 'read-selection' ? 'selection' : 'article');
  // Must follow the click at once, without waiting for anything.
  const opened = browser.action.openPopup?.(windowId === undefined ? undefined : { windowId });
  void (opened ?? Promise.reject(new Error('This browser opens no popup.'))).catch(() => openReport({ ...tab, id }));
}
