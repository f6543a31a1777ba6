import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ENGLISH } from '../../lib/core/english';
import { type Reading, renderReadings } from '../../lib/core/exporters/exporter';
import type { ExportFormat } from '../../lib/core/exporters/formats';
import { exporters } from '../../lib/core/exporters/registry';
import { version } from '../../lib/extension/about';
import { exportSaved } from '../../lib/extension/export-many';
import { LIBRARY_VERSION, type SavedReading } from '../../lib/extension/library/record';
import { withLibrary } from '../../lib/extension/library-use';
import { changeSettings } from '../../lib/extension/settings';
import { installFakeBrowser } from '../support/browser-api';
import { sampleAnalysis } from '../support/sample-analysis';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));
const given: { name: string; contents: string | Blob }[] = [];
vi.mock('../../lib/extension/download', () => ({ saveFile: (file: (typeof given)[number]) => void given.push(file) }));

const KEYS = [1, 2, 3, 4].map((turn) => `https://paper.example/${turn}`);
const SAVED: readonly SavedReading[] = KEYS.map((key) => ({
  schemaVersion: LIBRARY_VERSION,
  key,
  readAt: '2026-05-01T09:00:00Z',
  savedAt: '2026-05-01T10:00:00Z',
  analysis: { ...sampleAnalysis, article: { ...sampleAnalysis.article, url: key } },
}));

beforeEach(async () => {
  installFakeBrowser();
  globalThis.indexedDB = new IDBFactory();
  given.length = 0;
  await withLibrary((library) => library.save(...SAVED));
});
afterEach(() => void vi.restoreAllMocks());

const asFile = (format: string, keys: readonly string[] = KEYS) =>
  exportSaved(keys, { format, as: 'file', words: ENGLISH });
const written = () => new Response(given[0]!.contents).text();

test.each(Object.keys(exporters) as ExportFormat[])('several articles as one file of %s', async (format) => {
  const readings = SAVED.map(({ analysis, readAt }) => ({ analysis, readAt, version: version(), words: ENGLISH }));
  await asFile(format);
  expect(await written()).toBe(renderReadings(exporters[format], readings));
  await asFile(format, KEYS.slice(0, 1));
  expect(await new Response(given[1]!.contents).text()).toBe(exporters[format].render(readings[0]!));
});

test('a table has one byte-order mark where the reader wants one', async () => {
  await changeSettings({ csvMark: true });
  await asFile('csv');
  const bytes = new Uint8Array(await new Response(given[0]!.contents).arrayBuffer());
  expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 'c'.charCodeAt(0)]);
  expect((await written()).match(/\uFEFF/g) ?? []).toEqual([]);
});

test('each article is written before the next is read, and stopping stops the writing', async () => {
  const events: string[] = [];
  const each = ({ analysis }: Reading) => {
    events.push(analysis.article.url!);
    return '';
  };
  vi.spyOn(exporters.text, 'join').mockReturnValue({ each });
  const stop = new AbortController();
  const onProgress = (done: number) => {
    events.push(String(done));
    if (done === 2) stop.abort();
  };
  const exported = exportSaved(
    KEYS,
    { format: 'text', as: 'file', words: ENGLISH },
    { onProgress, signal: stop.signal },
  );
  await expect(exported).rejects.toThrow('aborted');
  expect(events).toEqual([KEYS[0], '1', KEYS[1], '2']);
  expect(given).toEqual([]);
});

const POINTS = Array.from({ length: 20 }, (_, turn) => turn + 1);

test.each(POINTS)(
  'an export that is stopped at read %i hands over nothing, and takes nothing from the library',
  async (nth) => {
    const many = Array.from({ length: 20 }, (_, turn) => ({ ...SAVED[0]!, key: `https://paper.example/many/${turn}` }));
    await withLibrary((library) => library.save(...many));
    const records = () =>
      withLibrary(async (library) => {
        const all: SavedReading[] = [];
        for await (const one of library.all()) all.push(one);
        return all;
      });
    const before = await records();
    const keys = before.map(({ key }) => key);
    for (const as of ['file', 'zip'] as const) {
      let reads = 0;
      const get = IDBObjectStore.prototype.get;
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
        if (++reads < nth) return get.call(this, key);
        throw new DOMException('stopped', 'AbortError');
      });
      await expect(exportSaved(keys, { format: 'markdown', as, words: ENGLISH })).rejects.toThrow('stopped');
      vi.restoreAllMocks();
    }
    expect(given).toEqual([]);
    expect(await records()).toEqual(before);
  },
);
