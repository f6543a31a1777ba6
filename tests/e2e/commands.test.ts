import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tab } from '../support/browsers/browser';
import { type Firefox, launchFirefox } from '../support/browsers/firefox';
import { type Site, serveSite } from '../support/browsers/site';
import { BUILT } from '../support/built';
import { SAMPLE, SAMPLE_TITLE } from './sample';

/**
 * Keys reach an extension's commands, and a script the page's menu, in Firefox only: Chromium keeps synthetic ones from
 * them. What either starts is tried apart from browsers for both.
 */
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

test('the page’s menu reads the page, or what is selected of it, and opens the popup over it', async () => {
  const tab = await browser.open('http://ledger.example/bridge');
  const page = await browser.chooseInMenu('Analyse page', { x: 300, y: 300 });
  await page.find('heading', SAMPLE_TITLE);
  await page.waitForText(/\d+ claims ready/);
  await page.close();
  const place = await tab.evaluate(() => {
    const [first, last] = ['Repairs are expected', 'Critics say the toll'].map((start) =>
      [...document.querySelectorAll('p')].find((one) => one.textContent.trim().startsWith(start)),
    );
    first!.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()!.setBaseAndExtent(first!, 0, (last ?? first)!, (last ?? first)!.childNodes.length);
    const { left, top } = first!.getBoundingClientRect();
    return { x: left + 40, y: top + 10 };
  });
  const selection = await browser.chooseInMenu('Analyse selection', place);
  const shown = await selection.waitForText('Repairs are expected to cost');
  expect(shown).not.toContain('Freight operators say');
  await selection.close();
  await tab.close();
});
