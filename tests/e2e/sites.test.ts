import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../support/browsers/browser';
import type { Chromium } from '../support/browsers/chromium';
import { pause } from '../support/browsers/queries';
import { requestsElsewhere } from '../support/browsers/site';
import { type Reader, SAMPLE, startReader } from './sample';

const HOST = 'ledger.example';
const OTHER = 'wire.example';
/** Longer than a page takes to be read and marked unasked. */
const LONG_ENOUGH_MS = 2_500;

const marks = (tab: Tab) => tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** Addresses the browser lets the extension read, as it says itself. */
const granted = (options: View) =>
  options.evaluate(async () => {
    interface Api {
      permissions: { getAll(): Promise<{ origins?: string[] }> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return ((await (browser ?? chrome).permissions.getAll()).origins ?? []).sort();
  });

describe.each(['chromium', 'firefox'] as const)('sites in %s', (name) => {
  let reader: Reader;
  let options: Tab;
  beforeAll(async () => {
    reader = await startReader(name, { '/bridge': { body: SAMPLE }, '/other': { body: SAMPLE } });
    options = await reader.browser.open(`${reader.browser.extensionOrigin}options.html`);
  });
  afterAll(() => reader?.close());

  async function choose(site: string, rule: 'Always…' | 'Never'): Promise<void> {
    await options.evaluate((typed: string) => {
      const field = document.querySelector<HTMLInputElement>('#sites input')!;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, site);
    await options.click('button', rule);
  }

  /** A page of the site, in front for as long as reading it unasked would take. */
  async function marksUnasked(host: string): Promise<number> {
    const tab = await reader.browser.open(`http://${host}/bridge`);
    await pause(LONG_ENOUGH_MS);
    const counted = await marks(tab);
    await tab.close();
    return counted;
  }

  test('nothing is granted at installation, and no page is read unasked', async () => {
    expect(await granted(options)).toEqual([]);
    expect(await marksUnasked(HOST)).toBe(0);
  });

  // How Firefox keeps its background page cannot be seen from outside.
  test.runIf(name === 'chromium')('a reader who browses and asks for nothing never wakes the worker up', async () => {
    const chromium = reader.browser as Chromium;
    await chromium.stopWorker();
    await expect.poll(() => chromium.isWorkerRunning()).toBe(false);
    expect(await marksUnasked(OTHER)).toBe(0);
    expect(await marksUnasked(HOST)).toBe(0);
    expect(await chromium.isWorkerRunning()).toBe(false);
  });

  test('“always” reads and marks the pages of the one site as they open', async () => {
    // Its question to the reader is the browser's own window, which nothing can press here: Chromium is told the answer
    // before it asks, on its page of extensions; Firefox asks nothing, by a setting.
    if (name === 'chromium') await (reader.browser as Chromium).grant([`*://${HOST}/*`, `*://www.${HOST}/*`]);
    await choose(`https://www.${HOST}/bridge`, 'Always…');
    await options.waitForText('always read and marked');
    expect(await granted(options)).toEqual([`*://${HOST}/*`, `*://www.${HOST}/*`]);
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    await expect.poll(() => marks(tab), { timeout: 20_000 }).toBeGreaterThan(5);
    // Going on within the site is opening a page, too.
    await tab.goto(`http://${HOST}/other`);
    await expect.poll(() => marks(tab), { timeout: 20_000 }).toBeGreaterThan(5);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    await popup.find('button', `Always or never on ${HOST}`);
    expect(await popup.text()).toContain('always marked');
    await popup.close();
    await tab.close();
    expect(await marksUnasked(OTHER)).toBe(0);
  });

  test('a page that goes on by itself is read anew', async () => {
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    await expect.poll(() => marks(tab), { timeout: 20_000 }).toBeGreaterThan(5);
    await tab.evaluate(() => {
      history.pushState(null, '', '/other');
      for (const paragraph of document.querySelectorAll('article p')) paragraph.textContent += ' It has 31 lamps.';
    });
    await expect
      .poll(
        () =>
          tab.evaluate(() =>
            [...CSS.highlights.values()].some((highlight) =>
              [...highlight].some((range) =>
                /31 lamps/.test(range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''),
              ),
            ),
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    await tab.close();
  });

  test('removing the site gives the leave back, and its pages are left alone', async () => {
    await options.click('button', `Remove ${HOST}`);
    await options.waitForText('the leave to read it given back');
    expect(await granted(options)).toEqual([]);
    expect((await options.find('textbox', 'Site')).isFocused).toBe(true);
    expect(await marksUnasked(HOST)).toBe(0);
  });

  test('“never” keeps marks away where they are usual, until they are asked for', async () => {
    await options.click('radio', 'Claims');
    await choose(HOST, 'Never');
    await options.waitForText('never marked unasked');
    for (const [host, isMarked] of [
      [HOST, false],
      [OTHER, true],
    ] as const) {
      const tab = await reader.browser.open(`http://${host}/bridge`);
      const popup = await tab.clickToolbar();
      await popup.waitForText(/\d+ claims ready/);
      if (isMarked) await expect.poll(() => marks(tab), { timeout: 10_000 }).toBeGreaterThan(5);
      else {
        expect(await popup.text()).toContain('never marked');
        expect(await marks(tab)).toBe(0);
        await popup.click('radio', 'Claims');
        await expect.poll(() => marks(tab), { timeout: 10_000 }).toBeGreaterThan(5);
      }
      await popup.close();
      await tab.close();
    }
  });

  test('setting everything back forgets the sites', async () => {
    await options.click('button', 'Set everything back');
    await options.waitForText('Everything is as at the beginning');
    expect(await options.findAll('button', /^Remove/)).toEqual([]);
  });

  test('nothing was asked of the network but the pages themselves', () => {
    expect(requestsElsewhere(reader.site, [HOST, OTHER])).toEqual([]);
  });
});
