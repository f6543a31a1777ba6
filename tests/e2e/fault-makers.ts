import type { Page } from 'puppeteer-core';
import type { RealBrowser, Tab, View } from '../support/browsers/browser';
import type { Chromium } from '../support/browsers/chromium';
import type { Firefox } from '../support/browsers/firefox';
import { pause } from '../support/browsers/queries';
import { BUILT } from '../support/built';

/** The faults a browser can be brought into from outside, each for either browser. */

const pageOf = (tab: Tab): Page => (tab as Tab & { page: Page }).page;
const isChromium = (browser: RealBrowser): browser is Chromium => browser.name === 'chromium';

/** As after an update: every script of it in a page is an orphan then. */
export async function reloadExtension(browser: RealBrowser): Promise<void> {
  if (!isChromium(browser)) {
    await (browser as Firefox).marionette.privileged(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('newsglass@newsglass.example')).reload();`);
    return;
  }
  // The same folder once more. The extension's own call to be loaded anew would switch it off for good.
  await browser.browser.installExtension(BUILT.chromium);
}

/** What goes wrong in the page's scripts, ours included; only Chromium tells. */
export function hearErrors(tab: Tab): () => readonly string[] {
  const errors: string[] = [];
  pageOf(tab)?.on('pageerror', (error) => errors.push(String(error)));
  return () => errors;
}

/** As with the browser's own button. */
export async function goBack(tab: Tab): Promise<void> {
  await tab.evaluate(() => setTimeout(() => history.back()));
  await pause(700);
}

/** Takes a tab out of memory that is not in front, from another one whose page may be asked. */
export async function discard(browser: RealBrowser, inFront: Tab, address: string): Promise<void> {
  if (!isChromium(browser)) {
    await (browser as Firefox).marionette.privileged(
      `for (const tab of gBrowser.tabs) if (tab.linkedBrowser.currentURI.spec === arguments[0]) {
         await gBrowser.prepareDiscardBrowser(tab);
         gBrowser.discardBrowser(tab, true);
       }`,
      [address],
    );
    return;
  }
  const popup = await inFront.clickToolbar();
  await popup.evaluate(async () => {
    const { tabs } = (
      globalThis as unknown as {
        chrome: { tabs: { query(of: object): Promise<{ id: number }[]>; discard(id: number): Promise<unknown> } };
      }
    ).chrome;
    for (const { id } of await tabs.query({ active: false })) await tabs.discard(id).catch(() => {});
  });
  await popup.close();
}

/** Cuts the browser off from every network; what is returned joins it again. */
export async function cutOff(browser: RealBrowser, tabs: readonly Tab[]): Promise<() => Promise<void>> {
  const set = async (offline: boolean): Promise<void> => {
    if (isChromium(browser)) for (const tab of tabs) await pageOf(tab).setOfflineMode(offline);
    else await (browser as Firefox).marionette.privileged('Services.io.offline = arguments[0];', [offline]);
  };
  await set(true);
  return () => set(false);
}

type Fault = (popup: View) => Promise<() => Promise<void>>;

/**
 * Ways in which saving fails, and what the reader is told of each. A quota that is really taken away is in force some
 * time later, which no test can wait for: `npm run bench:library -- --only full` does that.
 */
export function failingStorage(): readonly (readonly [Fault, string])[] {
  const full = (popup: View) =>
    popup.evaluate(() => {
      const { prototype } = IDBObjectStore;
      const { put } = prototype;
      Object.assign(globalThis, { put });
      prototype.put = () => {
        throw new DOMException('No room is left.', 'QuotaExceededError');
      };
    });
  const newer = (popup: View) =>
    popup.evaluate(() => {
      const { prototype } = IDBFactory;
      const { open } = prototype;
      Object.assign(globalThis, { open });
      prototype.open = function (name: string) {
        // As a newer release leaves it: this one asks for a version below.
        return open.call(this, name, 1);
      };
    });
  const mend = (popup: View) => () =>
    popup.evaluate(() => {
      const { put, open } = globalThis as unknown as { put?: never; open?: never };
      if (put) IDBObjectStore.prototype.put = put;
      if (open) IDBFactory.prototype.open = open;
    });
  const inPopup =
    (fault: (popup: View) => Promise<void>): Fault =>
    async (popup) => {
      await fault(popup);
      return mend(popup);
    };
  return [
    [inPopup(full), 'There is no room left'],
    [inPopup(newer), 'The library could not be opened'],
  ];
}
