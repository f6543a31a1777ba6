import type { CDPSession, Page } from 'puppeteer-core';
import type { RealBrowser, Tab } from '../../tests/support/browsers/browser';
import type { Chromium } from '../../tests/support/browsers/chromium';
import type { Firefox } from '../../tests/support/browsers/firefox';
import { markAndUnmark } from './one-page';

/** What is in memory at one moment, garbage collected before. Sizes in bytes. */
export interface Held {
  /** Chromium: the worker's heap. Firefox, which tells no more: the memory of the extension's process. */
  readonly worker: number;
  /** Of the page that stays open: listeners and nodes, detached ones included. Chromium alone can count them. */
  readonly listeners?: number;
  readonly nodes?: number;
  readonly pageHeap?: number;
}

/** A page that stays open all the while and is marked and unmarked again and again: what it gathers is a leak. */
export async function lookForLeaks(browser: RealBrowser, resident: Tab): Promise<Held> {
  for (let turn = 0; turn < 3; turn++) await markAndUnmark(resident);
  return browser.name === 'chromium'
    ? heldInChromium(browser as Chromium, resident as Tab & { page: Page })
    : heldInFirefox(browser as Firefox);
}

async function heldInChromium({ browser, extensionOrigin }: Chromium, { page }: { page: Page }): Promise<Held> {
  const worker = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin));
  const inWorker = await worker?.createCDPSession();
  const inPage = await page.createCDPSession();
  try {
    if (inWorker) await collect(inWorker);
    await collect(inPage);
    const { nodes, jsEventListeners } = await inPage.send('Memory.getDOMCounters');
    return {
      worker: inWorker ? (await inWorker.send('Runtime.getHeapUsage')).usedSize : 0,
      listeners: jsEventListeners,
      nodes,
      pageHeap: (await inPage.send('Runtime.getHeapUsage')).usedSize,
    };
  } finally {
    await inWorker?.detach();
    await inPage.detach();
  }
}

/** Twice: what a first pass lets go of may hold on to more. */
async function collect(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
}

async function heldInFirefox({ marionette }: Firefox): Promise<Held> {
  const worker = await marionette.privileged(`
    await new Promise((done) => Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager).minimizeMemoryUsage(done));
    const { children } = await ChromeUtils.requestProcInfo();
    return children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0);`);
  return { worker: Number(worker) };
}
