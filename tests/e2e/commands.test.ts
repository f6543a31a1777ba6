import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tab } from '../support/browsers/browser';
import { type Firefox, launchFirefox } from '../support/browsers/firefox';
import { type Site, serveSite } from '../support/browsers/site';
import { BUILT } from '../support/built';
import { SAMPLE } from './sample';

/** Keys reach an extension's commands in Firefox only: Chromium keeps synthetic ones from them. */
let site: Site;
let browser: Firefox;
beforeAll(async () => {
  site = await serveSite({
    '/bridge': { body: SAMPLE },
    '/keys': {
      body: SAMPLE.replace(
        '</article>',
        '<button accesskey="g" onclick="document.title = \'pressed\'">Go</button></article>',
      ),
    },
  });
  browser = await launchFirefox({ extension: BUILT.firefox, proxy: site.proxy });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const layers = (tab: Tab) =>
  tab.evaluate(() => [...CSS.highlights.keys()].map((key) => key.slice(key.indexOf('-') + 1)).sort());

test('one key marks a page that was never read, and the same key takes the marks away', async () => {
  const tab = await browser.open('http://ledger.example/bridge');
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  await browser.pressCommand('Alt+Shift+g');
  await expect.poll(() => layers(tab), { timeout: 20_000 }).toContain('claim-unsourced-light');
  await expect.poll(async () => (await tab.overlay().find('status')).text).toMatch(/^\d+ places marked$/);
  await browser.pressCommand('Alt+Shift+g');
  await expect.poll(() => layers(tab), { timeout: 20_000 }).toEqual([]);
  await expect.poll(() => tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('a page that gave the same key to a button of its own keeps it: so Firefox decides, and the README says', async () => {
  const tab = await browser.open('http://ledger.example/keys');
  await browser.pressCommand('Alt+Shift+g');
  await expect.poll(() => tab.evaluate(() => document.title)).toBe('pressed');
  expect(await layers(tab)).toEqual([]);
  await tab.close();
});
