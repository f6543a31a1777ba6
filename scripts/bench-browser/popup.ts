import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RealBrowser, Tab, View } from '../../tests/support/browsers/browser';
import { pause } from '../../tests/support/browsers/queries';
import { stopForGood } from './worker';

/** Milliseconds from the click on the toolbar. */
export interface Opened {
  /** Until the page's title is painted. */
  readonly firstContent: number;
  /** Until the first line of the summary is painted. */
  readonly firstLine: number;
  /** Until the popup says that all is ready. */
  readonly complete: number;
}

/** A page that has just been loaded is still busy with itself. */
const RESTING_MS = 1_000;

/** The words that end the wait. */
const READY = String.raw`\d+ claims ready`;

/**
 * Opens the popup over a page whose reading is not known yet, with the worker stopped or not. `lines` are beginnings
 * of sentences of its summary.
 */
export async function openOnce(
  browser: RealBrowser,
  url: string,
  title: string,
  lines: readonly string[],
  isCold: boolean,
): Promise<Opened> {
  const tab = await browser.open(url);
  await pause(RESTING_MS);
  if (isCold) await stopForGood(browser);
  const clicked = Date.now();
  const popup = await tab.clickToolbar();
  const [first, line, ready] = await timesOfTexts(popup, [title, lines.join('|'), READY]);
  // What was there when we came is as old as the browser says of what it painted, and not older: the title is in the
  // first painting.
  const firstContent = first!.wasThere ? await timeOfPaint(popup, 'paint') : first!.time;
  const firstLine = line!.wasThere ? await timeOfPaint(popup, 'largest-contentful-paint') : line!.time;
  await popup.close();
  await tab.close();
  return {
    firstContent: firstContent - clicked,
    firstLine: Math.min(firstLine, line!.time) - clicked,
    complete: ready!.time - clicked,
  };
}

/** The longest the page's main thread is busy at a stretch while it is read, in milliseconds, as its own timer sees it. */
export async function longestTaskOf(browser: RealBrowser, url: string): Promise<number> {
  const tab = await browser.open(url);
  await pause(RESTING_MS);
  // It takes a core for itself, so that nothing else can be timed meanwhile.
  await listenToMainThread(tab);
  const popup = await tab.clickToolbar();
  await popup.waitForText(new RegExp(READY), 30_000);
  const longest = await tab.evaluate(() => Number(window.name));
  await popup.close();
  await tab.close();
  return longest;
}

/** When each pattern is first seen in the popup's text, and whether that was at once when we came to look. */
function timesOfTexts(
  popup: View,
  patterns: readonly string[],
): Promise<readonly { readonly time: number; readonly wasThere: boolean }[]> {
  return popup.evaluate(
    (sources: readonly string[]) =>
      new Promise<{ time: number; wasThere: boolean }[]>((resolve, reject) => {
        const seen: { time: number; wasThere: boolean }[] = [];
        const look = (wasThere: boolean): boolean => {
          const text = document.body.innerText;
          for (const [turn, source] of sources.entries())
            if (!seen[turn] && new RegExp(source).test(text))
              seen[turn] = { time: performance.timeOrigin + performance.now(), wasThere };
          if (sources.some((_, turn) => !seen[turn])) return false;
          resolve(seen);
          return true;
        };
        if (look(true)) return;
        const observer = new MutationObserver(() => look(false) && observer.disconnect());
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        setTimeout(() => reject(new Error(`It never said “${sources.join('” and “')}”.`)), 30_000);
      }),
    patterns,
  );
}

/** The time at which the first, or the largest, text was painted, as the browser tells afterwards. */
export function timeOfPaint(popup: View, which: 'paint' | 'largest-contentful-paint'): Promise<number> {
  return popup.evaluate(
    (type: string) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          const times = list.getEntries().map(({ startTime }) => startTime);
          resolve(performance.timeOrigin + Math.max(...times));
        }).observe({ type, buffered: true });
        setTimeout(() => resolve(Number.NaN), 5_000);
      }),
    which,
  );
}

/** Messages of the page to itself, one after another: where two are far apart, something else kept it busy. */
function listenToMainThread(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    // What drives Firefox gives every script a global scope of its own; the window's name is the same to all.
    window.name = '0';
    port1.onmessage = () => {
      const now = performance.now();
      if (now - last > Number(window.name)) window.name = String(now - last);
      last = now;
      port2.postMessage(0);
    };
    port2.postMessage(0);
  });
}

/** An extension under the same name to the browser, whose popup shows one line and which does nothing else. */
export function bareExtension(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsglass-bare-'));
  const { action, browser_specific_settings, icons } = JSON.parse(
    readFileSync(join(built, 'manifest.json'), 'utf8'),
  ) as { action: { default_popup: string }; browser_specific_settings?: object; icons: object };
  const manifest = { manifest_version: 3, name: 'Bare', version: '1.0', icons, browser_specific_settings, action };
  cpSync(join(built, 'icon'), join(folder, 'icon'), { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, action: { default_popup: action.default_popup } }),
  );
  writeFileSync(
    join(folder, action.default_popup),
    '<!doctype html><meta charset="utf-8"><title>Bare</title><body style="width:380px"><h1>Nothing but a line of text</h1>',
  );
  return folder;
}

/** Milliseconds from the click to the paint of the bare popup, in a browser that has it alone. */
export async function openBare(browser: RealBrowser, url: string): Promise<number> {
  const tab = await browser.open(url);
  await pause(RESTING_MS);
  const clicked = Date.now();
  const popup = await tab.clickToolbar();
  const painted = await timeOfPaint(popup, 'paint');
  await popup.close();
  await tab.close();
  return painted - clicked;
}
