import browser from 'webextension-polyfill';
import { noteChange } from './reader';
import { getReading, tabKey } from './session';

/** What the browser tells of a tab that loads, or whose page wrote itself another address. */
export interface TabUpdate {
  readonly status?: string | undefined;
  /** There only while we may look at the tab. */
  readonly url?: string | undefined;
}

/** Tabs that are looked at just now, and whether something has come in meanwhile. */
const looking = new Map<number, { again: boolean }>();

/**
 * Notes that the tab's page is not the one that was read: when it has another address, or is another document at the
 * same one. A page that rewrites its own history stays what it is, however often it does; in Chromium that looks like
 * loading.
 */
export async function noteUpdate(tabId: number, { status, url }: TabUpdate): Promise<void> {
  if (status === undefined && url === undefined) return;
  const reading = await getReading(tabKey(tabId));
  if (!reading || reading.changed) return;
  if (url !== undefined && url.replace(/#.*$/s, '') !== reading.address) return noteChange(tabId);
  const busy = looking.get(tabId);
  if (busy) {
    busy.again = true;
    return;
  }
  const look = { again: true };
  looking.set(tabId, look);
  try {
    while (look.again) {
      look.again = false;
      if (!(await isReadPage(tabId))) return await noteChange(tabId);
    }
  } finally {
    looking.delete(tabId);
  }
}

/** Whether the document in the tab is one our script was put into, or may just be. */
async function isReadPage(tabId: number): Promise<boolean> {
  const reading = await getReading(tabKey(tabId));
  // Nothing was taken from the page yet: when it goes now, the reading of it fails by itself.
  if (reading?.state === 'reading' && reading.analysis === undefined) return true;
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      // The page script leaves its trace under this name: see entrypoints/page.
      func: () => Symbol.for('newsglass') in globalThis,
      injectImmediately: true,
    });
    return frame?.result === true;
  } catch {
    // Another site, which nobody has asked us to look at.
    return false;
  }
}
