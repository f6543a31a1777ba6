import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../support/browsers/browser';
import { requestsElsewhere } from '../support/browsers/site';
import { idOfTab } from './library-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

const HOST = 'ledger.example';

/** Does something that makes the page load itself anew, as another language does, and waits until it has. */
async function reloaded(view: View, act: () => Promise<void>): Promise<void> {
  await view.evaluate(() => {
    document.documentElement.dataset.before = 'reload';
  });
  await act();
  await expect
    .poll(() => view.evaluate(() => document.documentElement.dataset.before), { timeout: 10_000 })
    .toBeUndefined();
}

describe.each(['chromium', 'firefox'] as const)('views in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, { '/bridge': { body: SAMPLE } });
  });
  afterAll(() => reader?.close());

  /** The report of the bridge story, opened beside it. */
  async function openReport(): Promise<View> {
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    const id = await idOfTab(popup);
    await popup.close();
    const report = await reader.browser.open(`${reader.browser.extensionOrigin}report.html?reading=tab-${id}`);
    await report.find('heading', SAMPLE_TITLE);
    return report;
  }

  test('the report holds every finding under its tab', async () => {
    const report = await openReport();
    for (const tab of ['Claims', 'Quotes', 'Actors', 'Links', 'Text']) {
      await report.click('tab', new RegExp(`^${tab}`));
      expect((await report.find('tabpanel', new RegExp(`^${tab}`))).text.length).toBeGreaterThan(100);
    }
    await report.close();
  });

  test('a correction changes the count, and undoing it changes it back', async () => {
    const report = await openReport();
    const before = (await report.find('tab', /^Claims/)).name;
    await report.evaluate(() => document.querySelector<HTMLElement>('.choose')!.click());
    await report.click('button', 'Not a claim');
    await report.waitForText('1 correction of yours');
    expect((await report.find('tab', /^Claims/)).name).not.toBe(before);
    await report.click('button', 'Undo');
    await expect.poll(async () => (await report.find('tab', /^Claims/)).name).toBe(before);
    await report.close();
  });

  test('an exported file holds the analysis', async () => {
    const report = await openReport();
    await report.click('button', 'Export');
    await report.click('button', 'JSON');
    const { downloads } = reader.browser as unknown as { downloads: string };
    const written = () => readdirSync(downloads).filter((file) => file.endsWith('.json'));
    await expect.poll(written, { timeout: 15_000 }).toHaveLength(1);
    const file = JSON.parse(readFileSync(join(downloads, written()[0]!), 'utf8'));
    expect(file.article.title).toBe(SAMPLE_TITLE);
    expect(file.reading.notice).toContain('may contain errors');
    await report.close();
  });

  test('pasted text is read like an article', async () => {
    const report = await reader.browser.open(`${reader.browser.extensionOrigin}report.html`);
    await report.find('textbox');
    await report.evaluate((text: string) => {
      const field = document.querySelector('textarea')!;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, 'The mayor said the bridge would close in May.\n\nIt carries 41,000 vehicles a day.');
    await report.click('button', 'Read this text');
    await report.find('heading', 'Pasted text');
    expect((await report.find('tab', /^Claims/)).name).not.toBe('Claims 0');
    await report.close();
  });

  test('the first page reads its sample once it is asked to', async () => {
    const first = await reader.browser.open(`${reader.browser.extensionOrigin}welcome.html`);
    await first.click('button', 'Try it on this sample');
    await first.find('button', 'Open the whole reading');
    expect(await first.evaluate(() => document.querySelectorAll('.tint').length)).toBeGreaterThan(0);
    await first.close();
  });

  test('another language takes effect at once, and everything can be set back', async () => {
    const options = await reader.browser.open(`${reader.browser.extensionOrigin}options.html`);
    // The sample has been read: the page is at rest.
    await options.waitForText('Fernmouth to close');
    await reloaded(options, () => options.click('radio', 'اردو'));
    await options.find('heading', 'نشانات');
    expect(await options.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await reloaded(options, () => options.click('radio', 'English'));
    await options.find('heading', 'Marks');
    await reloaded(options, () => options.click('button', 'Set everything back'));
    await options.find('heading', 'Marks');
    await options.close();
  });

  test('nothing was asked of the network but the page itself', () => {
    expect(requestsElsewhere(reader.site, [HOST])).toEqual([]);
  });
});
