import browser from 'webextension-polyfill';
import { noteChange } from './reader';
import { getReading, tabKey } from './session';
import { withoutFragment } from './tabs';

/** What the browser tells of a tab that loads, or whose page wrote itself another address. */
export interface TabUpdate {
  readonly status?: string | undefined;
  /** There only while we may look at the tab. */
  readonly url?: string | undefined;
}

/** A page may rewrite its address hundreds of times a second: it is looked at this often at most. */
const PAUSE_MS = 250;

/** Tabs that are looked at just now, with what has come in meanwhile. */
const looking = new Map<number, { update: TabUpdate | undefined }>();

/**
 * Notes that the tab's page is not the one that was read: when it has another address, or is another document at the
 * same one. A page that rewrites its own history stays what it is, however often it does; in Chromium that looks like
 * loading. True once the tab has come to rest; false where another call is looking already.
 */
export async function noteUpdate(tabId: number, update: TabUpdate): Promise<boolean> {
  if (update.status === undefined && update.url === undefined) return false;
  const busy = looking.get(tabId);
  if (busy) {
    busy.update = { ...busy.update, ...update };
    return false;
  }
  const look: { update: TabUpdate | undefined } = { update: undefined };
  looking.set(tabId, look);
  try {
    for (let next: TabUpdate | undefined = update; next; next = look.update) {
      look.update = undefined;
      if (!(await isReadPage(tabId, next))) {
        await noteChange(tabId);
        return true;
      }
      await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
    return true;
  } finally {
    looking.delete(tabId);
  }
}

/** Whether the document in the tab is one our script was put into, or may just be; true where nothing was read. */
async function isReadPage(tabId: number, { url }: TabUpdate): Promise<boolean> {
  const reading = await getReading(tabKey(tabId));
  if (!reading || reading.changed) return true;
  if (url !== undefined && withoutFragment(url) !== reading.address) return false;
  // Nothing was taken from the page yet: when it goes now, the reading of it fails by itself.
  if (reading.state === 'reading' && reading.analysis === undefined) return true;
  return hasPageScript(tabId);
}

/** Whether the document in the tab is one that our script was put into; false where we may not look. */
export async function hasPageScript(tabId: number): Promise<boolean> {
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
