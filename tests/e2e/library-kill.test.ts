import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../support/browsers/browser';
import { follow, openLibrary } from './library-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

/** Articles of the backup in whose middle the browser is killed. */
const MANY = 150;

describe.each(['chromium', 'firefox'] as const)('%s killed in the middle', (name) => {
  let profile: string;
  let reader: Reader;
  const start = () => startReader(name, { '/bridge': { body: SAMPLE } }, { profile });
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'newsglass-kept-'));
    reader = await start();
  });
  afterAll(async () => {
    await reader?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Ends the browser as a loss of power would, and starts it anew on what it left. */
  async function killAndStart(): Promise<void> {
    await reader.browser.kill();
    await reader.site.close();
    reader = await start();
  }

  async function save(wait: boolean): Promise<void> {
    const tab = await reader.browser.open('http://ledger.example/bridge');
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    await popup.click('button', /^Save(?:d\. Save anew)?$/);
    if (wait) await popup.waitForText('Saved on this device');
  }

  test('of a save: the article is there whole, or not at all', async () => {
    await save(false);
    await killAndStart();
    const list = await openLibrary(reader.browser);
    await list.waitForText(/Nothing saved yet|1 article, newest first/);
    if ((await list.findAll('link', SAMPLE_TITLE)).length > 0) {
      await follow(list, SAMPLE_TITLE);
      expect(await list.text()).toContain('Odile Marchetti');
    }
    // The library takes it again all the same.
    await save(true);
    const again = await openLibrary(reader.browser);
    await again.waitForText('1 article, newest first');
  });

  test('of a restore: what was saved is still there, and restoring again completes it', async () => {
    // The article that the first test saved.
    await chooseCopies(await openLibrary(reader.browser));
    await killAndStart();
    const list = await openLibrary(reader.browser);
    await list.find('link', SAMPLE_TITLE);
    const left = await countSaved(list);
    expect(left).toBeGreaterThanOrEqual(1);
    await list.close();

    const again = await openLibrary(reader.browser);
    await chooseCopies(again);
    await again.waitForText(/\d+ articles? restored/, 60_000);
    expect(await countSaved(again)).toBe(MANY + 1);
  });

  /** Chooses a backup of many copies of the saved article, made in the page, and begins to merge it. */
  async function chooseCopies(list: View): Promise<void> {
    await list.find('link', SAMPLE_TITLE);
    await list.evaluate(async (many: number) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('newsglass');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const reading = await new Promise<Record<string, unknown>>((resolve, reject) => {
        const asking = database.transaction('readings').objectStore('readings').getAll();
        asking.onsuccess = () => resolve(asking.result.find(({ key }) => !key.startsWith('https://copy.')));
        asking.onerror = () => reject(asking.error);
      });
      database.close();
      const copies = Array.from({ length: many }, (_, turn) =>
        JSON.stringify({ ...reading, key: `https://copy.example/${turn}`, savedAt: '2026-01-01T00:00:00.000Z' }),
      );
      const header = JSON.stringify({ newsglassLibrary: 1, readings: many });
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([[header, ...copies, ''].join('\n')], 'library.ndjson'));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, MANY);
    await list.waitForText(`The file is whole and holds ${MANY} articles.`, 60_000);
    await list.click('button', 'Merge');
    // Into the middle of it: they are written twenty-five at a time.
    await list.waitForText(new RegExp(`\\b(?:25|50|75) of ${MANY}\\b|articles? restored`), 60_000);
  }

  async function countSaved(list: View): Promise<number> {
    const use = /(\d+) saved articles? on this device/;
    return Number(use.exec(await list.waitForText(use, 30_000))?.[1]);
  }
});
