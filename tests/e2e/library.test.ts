import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tab } from '../support/browsers/browser';
import { requestsElsewhere, type SitePage } from '../support/browsers/site';
import { chooseFile, follow, idOfTab, openLibrary } from './library-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

const HOST = 'ledger.example';
const OTHER_TITLE = 'Ferries to carry 300 people an hour while Tidegate Bridge is closed';
/** Another story on the same event, which gives another number. */
const OTHER = SAMPLE.replaceAll(SAMPLE_TITLE, OTHER_TITLE)
  .replace('/2026/09/tidegate-bridge-closure', '/2026/09/ferries')
  .replace('by 38 per cent', 'by 43 per cent');

describe.each(['chromium', 'firefox'] as const)('the library in %s', (name) => {
  let reader: Reader;
  const pages: Record<string, SitePage> = { '/bridge': { body: SAMPLE }, '/ferries': { body: OTHER } };
  beforeAll(async () => {
    pages['/bridge'] = { body: SAMPLE };
    reader = await startReader(name, pages);
  });
  afterAll(() => reader?.close());

  const library = (query = '') => openLibrary(reader.browser, query);

  async function save(path: string): Promise<Tab> {
    const tab = await reader.browser.open(`http://${HOST}${path}`);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    await popup.click('button', /^Save(?:d\. Save anew)?$/);
    await popup.waitForText('Saved on this device');
    await popup.close();
    return tab;
  }

  /** The one file of this ending that the reader has been given. */
  async function given(ending: string): Promise<Buffer> {
    const { downloads } = reader.browser;
    const find = () => (existsSync(downloads) ? readdirSync(downloads) : []).filter((file) => file.endsWith(ending));
    await expect.poll(find, { timeout: 20_000 }).toHaveLength(1);
    const file = join(downloads, find()[0]!);
    await expect.poll(() => readFileSync(file).length, { timeout: 20_000 }).toBeGreaterThan(0);
    const contents = readFileSync(file);
    rmSync(file);
    return contents;
  }

  test('what changed in a page since it was saved is found and shown', async () => {
    pages['/bridge'] = { body: SAMPLE };
    const tab = await save('/bridge');
    pages['/bridge'] = {
      body: SAMPLE.replace('41,000 vehicles a day', '14,000 vehicles a day').replace(
        'https://www.gov.uk/government/publications/tidegate-bridge-inspection-2026',
        'https://www.gov.uk/government/publications/tidegate-bridge-inspection-2026-corrected',
      ),
    };
    await tab.goto(`http://${HOST}/bridge`);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/Saved .* · 2 changes found/);
    await popup.find('button', 'Show changes');
    const id = await idOfTab(popup);
    await popup.close();

    const list = await library();
    await list.find('link', SAMPLE_TITLE);
    const href = await list.evaluate(() => document.querySelector<HTMLAnchorElement>('.saved-row a')!.href);
    const key = new URL(href).searchParams.get('saved')!;
    const changes = await library(`?${new URLSearchParams({ view: 'changes', saved: key, reading: `tab-${id}` })}`);
    await changes.find('heading', 'Changed since saved');
    const shown = await changes.waitForText('41,000 became 14,000');
    expect(shown).toContain('tidegate-bridge-inspection-2026-corrected');
    for (const view of [changes, list, tab]) await view.close();
  });

  test('a saved article is found by its words and opens as it was saved', async () => {
    const list = await library();
    await list.find('checkbox', `Choose “${SAMPLE_TITLE}”`);
    await list.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
      field.value = 'volcano';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await list.waitForText('No saved article fits.');
    await list.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
      field.value = 'marchetti hang';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await follow(list, SAMPLE_TITLE);
    expect(await list.text()).toContain('41,000 vehicles a day');
    await list.close();
  });

  test('two stories stand side by side, with the numbers that differ', async () => {
    await (await save('/ferries')).close();
    const list = await library();
    await list.click('checkbox', `Choose “${SAMPLE_TITLE}”`);
    await list.click('checkbox', `Choose “${OTHER_TITLE}”`);
    await follow(list, 'Compare these two', 'Numbers that differ');
    const numbers = await list.evaluate(() => [...document.querySelectorAll('b.numbers')].map((at) => at.textContent));
    expect(numbers.toSorted()).toEqual(['38', '43']);
    expect(await list.text()).toContain('Marguerite Oyelaran');
    await list.close();
  });

  test('many are exported at once, as a zip and as one file', async () => {
    const list = await library();
    await list.click('checkbox', 'Choose all shown');
    await list.click('button', 'Export as zip');
    const files = unzipSync(new Uint8Array(await given('.zip')));
    const names = Object.keys(files);
    expect(names).toHaveLength(2);
    for (const file of names) expect(strFromU8(files[file]!)).toMatch(/^---\n[\s\S]+\n---\n/);
    await list.waitForText(/Saved as newsglass-.*-2\.zip/);
    await list.click('button', 'Export as one file');
    expect((await given('.md')).toString().match(/^# /gm)).toHaveLength(2);
    await list.close();
  });

  test('deleting is undone, and a backup brings a wiped library back byte for byte', async () => {
    const list = await library();
    await list.click('button', `Delete “${OTHER_TITLE}”`);
    await list.waitForText('1 article deleted.');
    await expect.poll(() => list.findAll('link', OTHER_TITLE)).toEqual([]);
    await list.click('button', 'Undo');
    await list.find('link', OTHER_TITLE);

    await list.click('button', 'Back up');
    const backup = (await given('.ndjson')).toString();
    expect(backup.split('\n')).toHaveLength(4);
    await list.click('button', 'Delete all…');
    await list.click('button', 'Delete all…');
    await list.find('heading', 'Nothing saved yet');
    await chooseFile(list, backup.slice(0, -200));
    await list.waitForText('This backup is damaged or was cut off. Nothing was changed.');
    await chooseFile(list, backup);
    await list.waitForText('The file is whole and holds 2 articles.');
    await list.click('button', 'Replace');
    await list.waitForText('2 articles restored');
    await list.find('link', OTHER_TITLE);
    await list.click('button', 'Back up');
    expect((await given('.ndjson')).toString()).toBe(backup);
    await list.close();
  });

  test('every view of all saved articles opens its lists', async () => {
    const people = await library('?view=people');
    await people.click('button', /^Marguerite Oyelaran/);
    expect((await people.findAll('link', SAMPLE_TITLE)).length).toBeGreaterThan(0);
    await people.close();
    const outlets = await library('?view=outlets');
    await outlets.find('heading', 'Fewer than 10 articles: not counted');
    expect(await outlets.text()).not.toContain('%');
    await outlets.close();
    const timeline = await library('?view=timeline');
    await timeline.click('button', /: \d+ claims?$/);
    await timeline.click('button', 'Show all dates');
    expect((await timeline.findAll('link', SAMPLE_TITLE)).length).toBeGreaterThan(0);
    await timeline.close();
  });

  test('nothing was asked of the network but the pages', () => {
    expect(requestsElsewhere(reader.site, [HOST])).toEqual([]);
  });
});
