import { idOfTab } from '../../tests/e2e/library-page';
import type { RealBrowser, View } from '../../tests/support/browsers/browser';
import type { Chromium } from '../../tests/support/browsers/chromium';
import { pause } from '../../tests/support/browsers/queries';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Stops the worker until it stays stopped: what was on its way to it starts it again. Throws where it does not. */
export async function stopForGood(browser: RealBrowser): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await browser.stopWorker();
    await pause(500);
    if (!(await browser.isWorkerRunning())) return;
  }
  throw new Error('The worker does not stay stopped.');
}

/** Milliseconds until the worker refuses a call that nobody answers: stopped before, and running. */
export async function wakingTime(browser: RealBrowser, view: View): Promise<{ cold: number; warm: number }> {
  const ask = () =>
    view.evaluate(async () => {
      const before = performance.now();
      await chrome.runtime.sendMessage({ newsglass: 'background', call: 'nothing', given: [] }).catch(() => undefined);
      return performance.now() - before;
    });
  await stopForGood(browser);
  const cold = await ask();
  return { cold, warm: await ask() };
}

/** Bytes in use in Chromium's worker after so many analyses of the page in front, garbage collected before. */
export async function heapAfter(browser: Chromium, popup: View, counts: readonly number[]): Promise<readonly number[]> {
  const tabId = await idOfTab(popup);
  const target = browser.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(browser.extensionOrigin));
  const session = await target!.createCDPSession();
  const heaps: number[] = [];
  for (let done = 0; heaps.length < counts.length; done++) {
    if (done === counts[heaps.length]) {
      for (let twice = 0; twice < 2; twice++) await session.send('HeapProfiler.collectGarbage');
      heaps.push((await session.send('Runtime.getHeapUsage')).usedSize);
    }
    await popup.evaluate(
      (id: number) => chrome.runtime.sendMessage({ newsglass: 'background', call: 'read', given: [id] }),
      tabId,
    );
  }
  await session.detach();
  return heaps;
}
