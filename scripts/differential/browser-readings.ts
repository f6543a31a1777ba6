import type { RealBrowser, Tab } from '../../tests/support/browsers/browser';
import type { BrowserName } from '../../tests/support/browsers/find';
import { launch } from '../../tests/support/browsers/launch';
import { pause } from '../../tests/support/browsers/queries';
import { BUILT } from '../../tests/support/built';
import type { Reading } from './in-page';

/** A page whose reading is not over by then is given up, and the browser with it: it may never answer again. */
const PATIENCE_MS = 30_000;
/** Pages between two lines of progress. */
const STRIDE = 25;

export interface BrowserReadings {
  /** By path. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Paths with no reading, and why. */
  readonly failures: ReadonlyMap<string, string>;
  /** How long each page took with its load, the longest first. */
  readonly times: readonly { readonly path: string; readonly ms: number }[];
}

/** Reads every path of a site in one browser, by the script that `in-page.ts` is bundled to; `host` is an empty page. */
export async function readInBrowser(
  name: BrowserName,
  proxy: string,
  script: string,
  paths: readonly string[],
  urlOf: (path: string) => string,
  host: string,
): Promise<BrowserReadings> {
  const readings = new Map<string, Reading>();
  const failures = new Map<string, string>();
  const times: { path: string; ms: number }[] = [];
  const begun = performance.now();
  let browser: RealBrowser | undefined;
  let tab: Tab | undefined;
  try {
    for (const [turn, path] of paths.entries()) {
      if (turn % STRIDE === 0)
        say(`${name} ${turn}/${paths.length}, ${Math.round((performance.now() - begun) / 1000)} s`);
      browser ??= await launch(name, { extension: BUILT[name], proxy });
      tab ??= await begin(browser, urlOf(host), script);
      const start = performance.now();
      try {
        readings.set(
          path,
          await inTime(
            tab.evaluate(source(`differential.readInFrame(${JSON.stringify(path)}, ${JSON.stringify(urlOf(path))})`)),
          ),
        );
      } catch (error) {
        failures.set(path, String(error).slice(0, 200));
        say(`${name} ${path}: ${failures.get(path)}`);
        await browser.kill();
        browser = undefined;
        tab = undefined;
      }
      times.push({ path, ms: Math.round(performance.now() - start) });
    }
  } finally {
    await browser?.close();
  }
  return { readings, failures, times: times.sort((a, b) => b.ms - a.ms) };
}

/** Chromium and Firefox run what is asked of a page in a world where only what hangs on the window stays. */
async function begin(browser: RealBrowser, address: string, script: string): Promise<Tab> {
  const tab = await browser.open(address);
  await tab.evaluate(source(`(() => { ${script}; window.differential = differential; return true; })()`));
  return tab;
}

async function inTime<Value>(promised: Promise<Value>): Promise<Value> {
  const late = pause(PATIENCE_MS).then(() => {
    throw new Error(`no answer in ${PATIENCE_MS / 1000} s`);
  });
  late.catch(() => {});
  promised.catch(() => {});
  return Promise.race([promised, late]);
}

/** A function for the page with this source, which the compiler here has not seen. */
function source(expression: string): () => never {
  const none = () => {
    throw new Error('This is run in a page.');
  };
  return Object.assign(none, { toString: () => `() => ${expression}` });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
