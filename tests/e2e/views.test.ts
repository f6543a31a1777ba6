import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../support/browsers/browser';
import { requestsElsewhere } from '../support/browsers/site';
import { idOfTab } from './library-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

const HOST = 'ledger.example';
/** What a file of the sample would be called: the last that the options show. */
const SAMPLE_NAME = 'Fernmouth to close';

/** Clicks what makes the page load itself anew, as another language does, and waits until it is at rest again. */
async function reloaded(view: View, role: string, name: string): Promise<void> {
  await view.evaluate(() => {
    document.documentElement.dataset.before = 'reload';
  });
  await view.click(role, name);
  const isNew = () => view.evaluate(() => document.documentElement.dataset.before === undefined).catch(() => false);
  await expect.poll(isNew).toBe(true);
  await view.waitForText(SAMPLE_NAME);
}

describe.each(['chromium', 'firefox'] as const)('views in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, { '/bridge': { body: SAMPLE } });
  });
  afterAll(() => reader?.close());

  let article: Tab;
  /** The report of the bridge story, opened beside it. */
  async function openReport(): Promise<View> {
    article = await reader.browser.open(`http://${HOST}/bridge`);
    const popup = await article.clickToolbar();
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

  test('every picture says in words what it draws, and the strip leads to a place of the article', async () => {
    const report = await openReport();
    const shown = await report.text();
    for (const words of [
      /Claims with a named source stand in ¶.*\. Claims with an unnamed source stand in ¶/,
      /Talked about, not quoted: .*Fernmouth City Council/,
      /\d+ links in the text\./,
      /Tomasz Wielgosz and Estuary Freight Association, ¶/,
    ])
      expect(shown).toMatch(words);
    expect(await report.findAll('rowheader', 'Tomasz Wielgosz')).toHaveLength(1);
    // For the eye and the mouse alone, so without a role: the rows below lead to the same places.
    await report.evaluate(() => [...document.querySelectorAll<HTMLElement>('button.spot')].at(-1)!.click());
    await expect.poll(() => article.evaluate(() => scrollY)).toBeGreaterThan(100);
    await report.close();
    await article.close();
  });

  test('an exported file holds the analysis', async () => {
    const report = await openReport();
    await report.click('button', 'Export');
    const { downloads } = reader.browser as unknown as { downloads: string };
    const written = () => readdirSync(downloads).filter((file) => file.endsWith('.json'));
    const before = written();
    await report.click('button', 'JSON');
    // A browser that writes a file may show it empty first.
    const contents = () => readFileSync(join(downloads, written().find((file) => !before.includes(file))!), 'utf8');
    await expect.poll(() => JSON.parse(contents()).article.title, { timeout: 15_000 }).toBe(SAMPLE_TITLE);
    const file = JSON.parse(contents());
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

  test('the options are there at once: nothing is analysed before a template is to be tried on it', async () => {
    const options = await reader.browser.open(`${reader.browser.extensionOrigin}options.html`);
    await options.waitForText(SAMPLE_NAME);
    const analysed = () =>
      options.evaluate(async () => {
        const held = await (globalThis as unknown as Storing).chrome.storage.session.get(null);
        return Object.keys(held).filter((key) => key.startsWith('reading:text-')).length;
      });
    const before = await analysed();
    await options.click('button', 'New template');
    await expect
      .poll(async () => (await options.find('region', 'Preview')).text, { timeout: 30_000 })
      .toContain(SAMPLE_NAME);
    expect(await analysed()).toBe(before + 1);
    await options.click('button', 'Delete this template');
    await options.close();
  });

  test('another language takes effect at once, and everything can be set back', async () => {
    const address = `${reader.browser.extensionOrigin}options.html`;
    const options = await reader.browser.open(address);
    // Whatever an earlier try has left.
    await options.evaluate(() => (globalThis as unknown as Storing).chrome.storage.local.clear());
    await options.goto(address);
    await options.waitForText(SAMPLE_NAME);
    await reloaded(options, 'radio', 'اردو');
    await options.find('heading', 'نشانات');
    expect(await options.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await reloaded(options, 'radio', 'English');
    await options.find('heading', 'Marks');
    await reloaded(options, 'button', 'Set everything back');
    await options.find('heading', 'Marks');
    await options.close();
  });

  test('nothing was asked of the network but the page itself', () => {
    expect(requestsElsewhere(reader.site, [HOST])).toEqual([]);
  });
});

interface Storing {
  readonly chrome: {
    readonly storage: {
      readonly local: { clear(): Promise<void> };
      readonly session: { get(keys: null): Promise<object> };
    };
  };
}
