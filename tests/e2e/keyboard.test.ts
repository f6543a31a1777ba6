import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tab, View } from '../support/browsers/browser';
import { pause } from '../support/browsers/queries';
import { idOfTab } from './library-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

/** Every flow by keys alone: nothing here clicks but the toolbar, whose key belongs to the browser. */
describe.each(['chromium', 'firefox'] as const)('by keyboard alone in %s', (name) => {
  let reader: Reader;
  let tab: Tab;
  beforeAll(async () => {
    reader = await startReader(name, { '/bridge': { body: SAMPLE } });
  });
  afterAll(() => reader?.close());
  beforeEach(async () => {
    tab = await reader.browser.open('http://ledger.example/bridge');
  });

  /** What has the focus: its name as a reader of the screen hears it begin, or its words. */
  const focused = (view: View): Promise<string> =>
    view.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const label = element.closest('label')?.textContent;
      return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
    });

  /** Goes on with Tab until something of that name has the focus. */
  async function tabTo(view: View, wanted: string | RegExp, most = 80): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < most; step++) {
      const now = await focused(view);
      if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return;
      passed.push(now);
      await view.press('Tab');
      await pause(20);
    }
    throw new Error(`“${wanted}” is not reached. Passed: ${passed.join(' | ')}`);
  }

  async function openPopup(): Promise<View> {
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    return popup;
  }

  async function openReport(): Promise<View> {
    const popup = await openPopup();
    const id = await idOfTab(popup);
    await popup.close();
    const report = await reader.browser.open(`${reader.browser.extensionOrigin}report.html?reading=tab-${id}`);
    await report.find('heading', SAMPLE_TITLE);
    return report;
  }

  test('the popup: the method, a list of claims, a correction and its undoing, the export menu, marks', async () => {
    const popup = await openPopup();
    await tabTo(popup, 'How is this counted?');
    await popup.press('Enter');
    await popup.waitForText('A claim without a source here can be true');
    await tabTo(popup, /^\d+ named$/);
    await popup.press('Enter');
    await expect.poll(() => focused(popup)).toMatch(/^Claims: \d+ named$/);
    await tabTo(popup, /^More about claim/);
    await popup.press('Enter');
    await popup.find('button', 'Set speaker');
    await tabTo(popup, 'Set speaker');
    await popup.press('Enter');
    await expect.poll(() => focused(popup)).toMatch(/^Who says this/);
    await popup.press('x');
    await popup.press('Enter');
    await popup.waitForText('1 correction of yours');
    await expect.poll(() => focused(popup)).toBe('Set speaker');
    await tabTo(popup, /^More about claim/);
    await popup.press('Enter');
    await popup.find('button', 'Not a claim');
    await tabTo(popup, 'Not a claim');
    await popup.press('Enter');
    await popup.waitForText('2 corrections of yours');
    await expect.poll(() => focused(popup)).toBe('Undo');
    await popup.press('Enter');
    await popup.waitForText('1 correction of yours');
    await popup.press('Enter');
    await expect.poll(async () => (await popup.text()).includes('correction of yours')).toBe(false);
    await tabTo(popup, 'Off');
    await popup.press('ArrowRight');
    await popup.waitForText(/places? marked/);
    await tabTo(popup, 'Export');
    await popup.press('Enter');
    await expect.poll(() => focused(popup)).toBe('Copy summary');
    await popup.press('ArrowDown');
    await expect.poll(() => focused(popup)).not.toBe('Copy summary');
    // Firefox closes every popup on Escape, whatever is open in it.
    if (name === 'chromium') {
      await popup.press('Escape');
      await expect.poll(() => focused(popup)).toBe('Export');
    }
    await popup.close();
    await tab.close();
  });

  test('the report: tabs by arrows, claims by J and K, a speaker set, the list of keys', async () => {
    const report = await openReport();
    await tabTo(report, /^Claims \d+$/);
    await report.press('ArrowRight');
    await expect.poll(() => focused(report)).toMatch(/^Quotes/);
    await report.press('End');
    await expect.poll(() => focused(report)).toMatch(/^Text/);
    await report.press('Home');
    await expect.poll(() => focused(report)).toMatch(/^Claims/);
    const chosen = () => report.evaluate(() => document.querySelector('tr.on .number')?.textContent ?? '');
    await report.press('j');
    await expect.poll(chosen).toBe('1');
    await report.press('j');
    await expect.poll(chosen).toBe('2');
    await report.press('k');
    await expect.poll(chosen).toBe('1');
    await tabTo(report, 'Set speaker');
    await report.press('Enter');
    await expect.poll(() => focused(report)).toMatch(/^Who says this/);
    await report.press('Escape');
    await expect.poll(() => focused(report)).toBe('Set speaker');
    await report.press('Escape');
    await expect.poll(chosen).toBe('');
    await tabTo(report, /^Claims \d+$/);
    await report.press('ArrowRight');
    await report.press('ArrowRight');
    await expect.poll(() => focused(report)).toMatch(/^Actors/);
    await tabTo(report, 'Correct');
    await report.press('Enter');
    await tabTo(report, /: Merge with…$/);
    await report.press('ArrowDown');
    await report.waitForText('1 correction of yours');
    await tabTo(report, 'Undo');
    await report.press('Enter');
    await expect.poll(async () => (await report.text()).includes('correction of yours')).toBe(false);
    await tabTo(report, /^Actors \d+$/);
    await report.press('Home');
    const before = await focused(report);
    expect(before).not.toBe('');
    await report.press('?');
    await expect.poll(() => focused(report)).toBe('Close');
    await report.press('Escape');
    await expect.poll(() => focused(report)).toBe(before);
    await report.close();
    await tab.close();
  });

  test('the options: a choice by arrows, a box by the space bar, everything set back', async () => {
    const options = await reader.browser.open(`${reader.browser.extensionOrigin}options.html`);
    await options.find('heading', 'Marks');
    await tabTo(options, 'Light');
    await options.press('ArrowRight');
    await expect.poll(async () => (await options.find('radio', 'Standard')).states.checked).toBe('true');
    await tabTo(options, /^Single letters/);
    await options.press('Space');
    await expect.poll(async () => (await options.find('checkbox', /^Single letters/)).states.checked).toBe('false');
    await tabTo(options, 'Set everything back');
    await options.press('Enter');
    await options.waitForText('Everything is as at the beginning.');
    expect((await options.find('radio', 'Light')).states.checked).toBe('true');
    await options.close();
    await tab.close();
  });

  test('the first page: the sample is tried, and the focus stays with what comes next', async () => {
    const first = await reader.browser.open(`${reader.browser.extensionOrigin}welcome.html`);
    await first.find('button', 'Try it on this sample');
    await tabTo(first, 'Try it on this sample');
    await first.press('Enter');
    await first.find('button', 'Open the whole reading');
    await expect.poll(() => focused(first)).toBe('Open the whole reading');
    await first.close();
    await tab.close();
  });

  test('a card: opened at its marker, steps and closes, and the focus comes back to the marker', async () => {
    const popup = await openPopup();
    await tabTo(popup, 'Off');
    await popup.press('ArrowRight');
    await popup.waitForText(/places? marked/);
    await popup.close();
    const isFocused = async (role: string, named: RegExp) =>
      (await tab.overlay().findAll(role, named)).some((found) => found.isFocused);
    for (let step = 0; step < 60 && !(await isFocused('button', /^Claim 1 of/)); step++) await tab.press('Tab');
    await tab.press('Enter');
    await expect.poll(() => isFocused('dialog', /^Claim 1 of/)).toBe(true);
    for (let step = 0; step < 6 && !(await isFocused('button', /^Next$/)); step++) await tab.press('Tab');
    await tab.press('Enter');
    await tab.overlay().find('dialog', /^Claim 2 of/);
    await tab.press('Escape');
    await expect.poll(() => isFocused('button', /^Claim 2 of/)).toBe(true);
    await tab.close();
  });
});
