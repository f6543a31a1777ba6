import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../support/browsers/browser';
import { pause } from '../support/browsers/queries';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

describe.each(['chromium', 'firefox'] as const)('the panel in %s', (name) => {
  let reader: Reader;
  let tab: Tab;
  let panel: View;
  beforeAll(async () => {
    reader = await startReader(name, { '/bridge': { body: SAMPLE } });
    tab = await reader.browser.open('http://ledger.example/bridge');
    panel = await tab.openPanel();
    await panel.find('tab', /^Claims/);
  });
  afterAll(() => reader?.close());

  const scrolled = () => tab.evaluate(() => Math.round(scrollY));
  /** The sentence of the row the article is scrolled to. */
  const here = () => panel.evaluate(() => document.querySelector('tr[aria-current] .choose')?.textContent ?? undefined);

  test('shows the article beside which it stands', async () => {
    expect((await panel.find('heading', SAMPLE_TITLE)).text).toBe(SAMPLE_TITLE);
    for (const findings of ['Quotes', 'Actors', 'Links', 'Text', 'Claims']) {
      await panel.click('tab', new RegExp(`^${findings}`));
      expect((await panel.find('tabpanel', new RegExp(`^${findings}`))).text.length).toBeGreaterThan(100);
    }
  });

  test('choosing a claim leads to its place, and the page offers the way back', async () => {
    await panel.click('button', /^Repairs are expected to cost £64 million/);
    await expect.poll(scrolled).toBeGreaterThan(100);
    expect(await tab.evaluate(() => [...CSS.highlights.keys()].some((key) => key.includes('place-of-jump')))).toBe(
      true,
    );
    await tab.overlay().click('button', 'Back to panel');
    await expect.poll(() => tab.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  test('scrolling the article takes the rows along', async () => {
    await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect.poll(here, { timeout: 5_000 }).toBeTruthy();
    const last = await here();
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(here).not.toBe(last);
    const isInView = await panel.evaluate(() => {
      const { top, bottom } = document.querySelector('tr[aria-current]')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isInView).toBe(true);
  });

  test('a row gives the address of its place, which leads there and nowhere else', async () => {
    await panel.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: async (words: string) => {
          document.documentElement.dataset.copied = words;
        },
      });
    });
    if (!(await panel.findAll('button', 'Link')).length)
      await panel.click('button', /^Repairs are expected to cost £64 million/);
    await panel.click('button', 'Link');
    await panel.waitForText('Copied');
    const address = await panel.evaluate(() => document.documentElement.dataset.copied!);
    expect(address).toContain('#:~:text=');
    const other = await reader.browser.open(
      address.replace(/^https?:\/\/[^/]*/, 'http://ledger.example').replace(/\.example\/[^#]*/, '.example/bridge'),
    );
    await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(100);
    await other.close();
    // In front again.
    await tab.evaluate(() => {});
  });

  /** What an earlier try left. */
  async function undoAll(): Promise<void> {
    while ((await panel.findAll('button', 'Undo')).length) {
      await panel.click('button', 'Undo');
      await pause(500);
    }
  }

  test('a correction here is one in every view, and undone here', async () => {
    await undoAll();
    await panel.find('tab', /^Claims/);
    const before = (await panel.find('tab', /^Claims/)).name;
    if (!(await panel.findAll('button', 'Not a claim')).length)
      await panel.click('button', /^Repairs are expected to cost £64 million/);
    await panel.click('button', 'Not a claim');
    await panel.waitForText('1 correction of yours');
    const popup = await tab.clickToolbar();
    await popup.waitForText('1 correction of yours');
    await popup.close();
    await panel.click('button', 'Undo');
    await expect.poll(async () => (await panel.find('tab', /^Claims/)).name).toBe(before);
  });

  test('two names are made one and parted again, each step undone by the last button', async () => {
    await undoAll();
    await panel.click('tab', /^Actors/);
    const count = async () => (await panel.find('tab', /^Actors/)).name;
    const before = await count();
    const open = (name: string) =>
      panel.evaluate((wanted: string) => {
        const row = [...document.querySelectorAll('[data-finding]')].find(
          (one) => one.querySelector('bdi')?.textContent === wanted,
        )!;
        row.querySelector('details')!.open = true;
      }, name);
    await open('Marguerite Oyelaran');
    await panel.find('combobox', 'Marguerite Oyelaran: Merge with…');
    // A list of choices is the browser's own, which no pointer of ours reaches; the keys are tried elsewhere.
    await panel.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('details[open] select')!;
      choice.value = [...choice.options].find(({ text }) => text === 'Tomasz Wielgosz')!.value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await panel.waitForText('1 correction of yours');
    await expect.poll(count).not.toBe(before);
    await open('Tomasz Wielgosz');
    await panel.click('button', 'Split off “Marguerite Oyelaran”');
    await panel.waitForText('2 corrections of yours');
    await expect.poll(count).toBe(before);
    await panel.click('button', 'Undo');
    await panel.waitForText('1 correction of yours');
    await expect.poll(count).not.toBe(before);
    await panel.click('button', 'Undo');
    await expect.poll(count).toBe(before);
    await panel.click('tab', /^Claims/);
  });

  test('a card asks the panel to put its claim right', async () => {
    const popup = await tab.clickToolbar();
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    await popup.close();
    await tab.overlay().click('button', /^Claim 3 of/);
    await tab.overlay().click('button', 'Correct in the report');
    await expect
      .poll(async () => (await panel.findAll('button')).filter(({ states }) => states.expanded === 'true').length)
      .toBeGreaterThan(0);
    const third = await panel.evaluate(() => document.querySelectorAll('tbody tr')[2]!.className);
    expect(third).toBe('on');
  });
});
