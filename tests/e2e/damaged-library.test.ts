import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../support/browsers/browser';
import { chooseFile, openLibrary } from './library-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

declare const chrome: {
  storage: { local: { get(key: null): Promise<Record<string, unknown>>; set(values: object): Promise<void> } };
};

const SETTINGS = { schemaVersion: 1, mentions: 'every', csvMark: true };

describe.each(['chromium', 'firefox'] as const)('a library whose files are damaged, in %s', (name) => {
  let profile: string;
  let reader: Reader;
  const start = () => startReader(name, { '/bridge': { body: SAMPLE } }, { profile });
  // Anew for each try: what one did to the library stays.
  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'newsglass-damaged-'));
    reader = await start();
  });
  afterEach(async () => {
    await reader?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function save(): Promise<View> {
    const tab = await reader.browser.open('http://ledger.example/bridge');
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/, 30_000);
    await popup.click('button', /^Save(?:d\. Save anew)?$/);
    return popup;
  }

  test('is not said to be empty; settings are kept, and a backup brings it back', async () => {
    await (await save()).waitForText('Saved on this device');
    const before = await openLibrary(reader.browser);
    await before.waitForText('1 saved article on this device');
    await before.evaluate((settings) => chrome.storage.local.set({ settings }), SETTINGS);
    await before.click('button', 'Back up');
    await before.waitForText(/newsglass-library-.*\.ndjson/);
    await expect.poll(() => backupIn(reader.browser.downloads)).toContain(SAMPLE_TITLE);
    const backup = backupIn(reader.browser.downloads);
    await reader.close();
    expect(damage(profile)).toBeGreaterThan(0);
    reader = await start();

    const list = await openLibrary(reader.browser);
    const shown = await list.waitForText('The browser has lost the library');
    expect(shown).not.toMatch(/Nothing saved yet|\b0 saved articles/);
    const kept = await list.evaluate(() => chrome.storage.local.get(null));
    expect(kept.settings).toEqual(SETTINGS);
    await (await save()).waitForText('The browser has lost the library');

    const again = await openLibrary(reader.browser);
    await again.waitForText('The browser has lost the library');
    await chooseFile(again, backup);
    await again.click('button', 'Merge');
    await again.waitForText('1 article, newest first');
    await again.find('link', SAMPLE_TITLE);
  });
});

/** Overwrites the files the browser keeps the extension's database in, and answers how many there were. */
function damage(profile: string): number {
  const files = filesIn(profile).filter(
    (file) => /chrome-extension_[^/]*leveldb\/.|moz-extension[^/]*\/idb\/./.test(file) && !/userContextId/.test(file),
  );
  for (const file of files) writeFileSync(file, readFileSync(file).fill(0xa5));
  return files.length;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });
}

function backupIn(folder: string): string {
  const name = readdirSync(folder).find((one) => one.endsWith('.ndjson'));
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
}
