import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Analysis } from '../../lib/core/analysis';
import { backup, type CheckedBackup, checkBackup, restore } from '../../lib/extension/library/backup';
import { timeOfDays } from '../../lib/extension/library/days';
import { Library, libraryFailure } from '../../lib/extension/library/library';
import { linesOf } from '../../lib/extension/library/lines';
import { migrated } from '../../lib/extension/library/migrations';
import { keyOf, LIBRARY_VERSION, type SavedReading } from '../../lib/extension/library/record';
import { readingOf } from '../support/readings';

let library: Library;
let turn = 0;

beforeEach(async () => {
  library = await Library.open(`library-${++turn}`);
});
afterEach(() => {
  vi.restoreAllMocks();
  library.close();
});

function saved(key: string, given: { title?: string; outlet?: string; savedAt?: string; sentences?: string[] } = {}) {
  const analysis = readingOf({
    title: given.title ?? key,
    sentences: given.sentences ?? ['The fire destroyed 12 homes.'],
    people: ['Ada Nilsén'],
  });
  const reading: SavedReading = {
    schemaVersion: LIBRARY_VERSION,
    key,
    address: key,
    readAt: '2026-05-01T09:00:00Z',
    savedAt: given.savedAt ?? '2026-05-01T10:00:00Z',
    analysis: { ...analysis, article: { ...analysis.article, ...(given.outlet ? { siteName: given.outlet } : {}) } },
  };
  return reading;
}

async function everything(from: Library): Promise<SavedReading[]> {
  const all: SavedReading[] = [];
  for await (const reading of from.all()) all.push(reading);
  return all;
}

describe('saving', () => {
  test('gives back what was saved, under the canonical address', async () => {
    const reading = saved('https://a.example/1');
    await library.save(reading);
    expect(await library.get('https://a.example/1')).toEqual(reading);
    expect(await library.count()).toBe(1);
  });

  test('a second reading of one page replaces the first', async () => {
    await library.save(saved('https://a.example/1'));
    await library.save(saved('https://a.example/1', { title: 'Later' }));
    expect((await library.list()).map(({ title }) => title)).toEqual(['Later']);
  });

  test('loses nothing when the storage is full, and says so', async () => {
    await library.save(saved('https://a.example/1'));
    const put = IDBObjectStore.prototype.put;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (++calls === 3) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    const failure = await library
      .save(saved('https://a.example/1', { title: 'Later' }), saved('https://a.example/2'))
      .then(() => undefined, libraryFailure);
    expect(failure).toBe('storage-full');
    vi.restoreAllMocks();
    expect((await library.list()).map(({ title }) => title)).toEqual(['https://a.example/1']);
    expect(await everything(library)).toEqual([saved('https://a.example/1')]);
  });

  test('removing can be undone', async () => {
    await library.save(saved('https://a.example/1'));
    const removed = await library.remove('https://a.example/1');
    expect(await library.list()).toEqual([]);
    await library.save(...removed);
    expect(await library.get('https://a.example/1')).toEqual(saved('https://a.example/1'));
  });
});

describe('search', () => {
  beforeEach(() =>
    library.save(
      saved('https://a.example/1', { title: 'Bridge closed', outlet: 'Ledger', savedAt: '2026-05-01T10:00:00Z' }),
      saved('https://a.example/2', { title: 'Bridge opened', outlet: 'Wire', savedAt: '2026-06-01T10:00:00Z' }),
      saved('https://a.example/3', { title: 'Harvest', outlet: 'Wire', savedAt: '2026-07-01T10:00:00Z' }),
    ),
  );
  const titles = async (query: Parameters<Library['list']>[0]) => (await library.list(query)).map(({ title }) => title);

  test.each([
    [{}, ['Harvest', 'Bridge opened', 'Bridge closed']],
    [{ words: 'bridge' }, ['Bridge opened', 'Bridge closed']],
    [{ words: 'brid' }, ['Bridge opened', 'Bridge closed']],
    [{ words: 'bridge clo' }, ['Bridge closed']],
    [{ words: 'nilsen harvest' }, ['Harvest']],
    [{ words: 'bridge', outlet: 'Wire' }, ['Bridge opened']],
    [{ outlet: 'Wire' }, ['Harvest', 'Bridge opened']],
    [{ since: '2026-06-01', until: '2026-07-01' }, ['Bridge opened']],
    [{ words: 'volcano' }, []],
    [{ words: '" OR 1=1 --' }, []],
    [{ limit: 1 }, ['Harvest']],
    [{ words: 'bridge', limit: 1 }, ['Bridge opened']],
    [{ words: 'bridge fire', limit: 1 }, ['Bridge opened']],
    [{ words: 'destroyed brid', outlet: 'Ledger' }, ['Bridge closed']],
    [{ words: 'bridge', since: '2026-05-20' }, ['Bridge opened']],
    [{ until: '2026-05-20' }, ['Bridge closed']],
    [{ since: '2026-07-01', until: '2026-05-01' }, []],
  ])('%j', async (query, found) => {
    expect(await titles(query)).toEqual(found);
  });
});

test('a frequent word is found as itself before as a beginning, newest first, and saving anew leaves no trace', async () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    saved(`https://a.example/${at}`, {
      title: `Bridge ${at}`,
      savedAt: new Date(Date.UTC(2026, 4, 1) + at * 1000).toISOString(),
    }),
  );
  await library.save(...many, saved('https://a.example/long', { title: 'Bridges', savedAt: '2027-01-01T00:00:00Z' }));
  const titles = async (words: string) => (await library.list({ words, limit: 3 })).map(({ title }) => title);
  expect(await titles('bridge')).toEqual(['Bridge 399', 'Bridge 398', 'Bridge 397']);
  expect(await titles('bridg')).toEqual(['Bridges', 'Bridge 399', 'Bridge 398']);
  expect(await titles('bridge fire')).toEqual(['Bridge 399', 'Bridge 398', 'Bridge 397']);
  expect(await titles('fire 250')).toEqual(['Bridge 250']);
  await library.save(saved('https://a.example/399', { title: 'Harvest', savedAt: '2027-02-01T00:00:00Z' }));
  await library.remove('https://a.example/398');
  expect(await titles('bridge')).toEqual(['Bridge 397', 'Bridge 396', 'Bridge 395']);
  expect(await titles('harvest')).toEqual(['Harvest']);
});

test('every outlet is named once; a page without one by its host', async () => {
  await library.save(
    saved('https://a.example/1', { outlet: 'Wire' }),
    saved('https://a.example/2', { outlet: 'Ledger' }),
    saved('https://a.example/3', { outlet: 'Wire' }),
  );
  expect(await library.outlets()).toEqual(['Ledger', 'Wire']);
});

test('a page that does not name its site is found by its host', async () => {
  await library.save({ ...saved('https://a.example/1'), analysis: withAddress('https://ledger.example/story') });
  expect((await library.list({ words: 'ledger' })).map(({ outlet }) => outlet)).toEqual(['ledger.example']);
});

function withAddress(url: string): Analysis {
  const { analysis } = saved(url);
  return { ...analysis, article: { ...analysis.article, url } };
}

test.each([
  ['America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['Asia/Karachi', '2026-03-07T19:00:00.000Z', '2026-03-08T19:00:00.000Z'],
  ['UTC', '2026-03-08T00:00:00.000Z', '2026-03-09T00:00:00.000Z'],
])('a day is the reader’s own, in %s', (zone, since, until) => {
  const own = process.env.TZ;
  process.env.TZ = zone;
  try {
    // In New York a day of 23 hours.
    expect(timeOfDays({ since: '2026-03-08', until: '2026-03-08' })).toEqual({ since, until });
    expect(timeOfDays({ since: '', until: undefined })).toEqual({});
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
});

test('stores of the first version are brought along, with nothing lost', async () => {
  const name = `library-${++turn}`;
  const reading = saved('https://a.example/1', { title: 'Bridge closed', outlet: 'Ledger' });
  const first = await openDB(name, 1, {
    upgrade(upgrading) {
      upgrading.createObjectStore('readings', { keyPath: 'key' });
      const entries = upgrading.createObjectStore('entries', { keyPath: 'key' });
      entries.createIndex('savedAt', 'savedAt');
      entries.createIndex('outlet', 'outlet');
      entries.createIndex('terms', 'terms', { multiEntry: true });
    },
  });
  await first.put('readings', reading);
  await first.put('entries', { key: reading.key, title: 'Bridge closed', savedAt: reading.savedAt, terms: ['bridge'] });
  first.close();
  const upgraded = await Library.open(name);
  expect(await everything(upgraded)).toEqual([reading]);
  expect(await upgraded.list({ words: 'nilsen clo' })).toMatchObject([{ title: 'Bridge closed', outlet: 'Ledger' }]);
  upgraded.close();
});

describe('backup', () => {
  const some = [
    saved('https://a.example/1'),
    saved('https://a.example/2', { title: 'Line\nbreaks and “quotes” \u2028 \uD800' }),
    saved('https://a.example/3'),
  ];
  const many = Array.from({ length: 60 }, (_, at) => saved(`https://a.example/many-${at + 10}`));

  /** A backup of readings, checked. */
  async function of(readings: readonly SavedReading[]): Promise<CheckedBackup> {
    const other = await Library.open(`library-${++turn}`);
    await other.save(...readings);
    const read = await checkBackup(await backup(other));
    other.close();
    if (!read.ok) throw new Error(read.failure.code);
    return read.value;
  }

  test('and restore give the same library, byte for byte', async () => {
    await library.save(...some, ...many);
    const file = await backup(library);
    const read = await checkBackup(file);
    await library.clear();
    if (read.ok) await restore(library, read.value, 'replace');
    expect(await (await backup(library)).text()).toBe(await file.text());
  });

  test('is checked and restored a piece at a time, never as one text', async () => {
    const { file } = await of(many);
    const whole = vi.spyOn(Blob.prototype, 'text');
    const read = await checkBackup(file);
    if (read.ok) await restore(library, read.value, 'merge');
    expect(whole).not.toHaveBeenCalled();
    expect(await library.count()).toBe(60);
  });

  test('merge keeps the later reading of a page', async () => {
    await library.save(saved('https://a.example/1', { title: 'Newer', savedAt: '2026-09-01T00:00:00Z' }));
    await restore(library, await of(some), 'merge');
    expect((await library.get('https://a.example/1'))?.analysis.article.title).toBe('Newer');
    expect(await library.count()).toBe(3);
  });

  test('replace removes what the backup does not hold', async () => {
    await library.save(saved('https://a.example/9'), ...many);
    await restore(library, await of(some), 'replace');
    expect(await everything(library)).toEqual(some);
  });

  test('stopped in the middle leaves what was there, and says it was stopped', async () => {
    const given = await of(many);
    await library.save(saved('https://a.example/own'), ...many);
    const stop = new AbortController();
    const work = { onProgress: () => stop.abort(), signal: stop.signal };
    await expect(restore(library, given, 'replace', work)).rejects.toThrow('aborted');
    expect(await library.get('https://a.example/own')).toBeDefined();
    await expect(backup(library, { signal: stop.signal })).rejects.toThrow('aborted');
    await expect(checkBackup(given.file, { signal: stop.signal })).rejects.toThrow('aborted');
  });

  test('says how far it is and how many it wrote', async () => {
    const given = await of(many);
    const told: number[] = [];
    expect(await restore(library, given, 'merge', { onProgress: (done) => told.push(done) })).toBe(60);
    expect(told).toEqual([25, 50, 60]);
    expect(await restore(library, given, 'merge')).toBe(0);
  });

  test.each([
    ['', 'not-a-backup'],
    ['\n', 'not-a-backup'],
    ['{"hello":1}\n', 'not-a-backup'],
    ['{"newsglassLibrary":99,"readings":0}\n', 'newer-version'],
    ['{"newsglassLibrary":1,"readings":1}\n{"schemaVersion":99}\n', 'newer-version'],
    ['{"newsglassLibrary":1,"readings":1}\n{"schemaVersion":1}\n', 'damaged'],
    ['{"newsglassLibrary":1,"readings":1}\nnull\n', 'damaged'],
    ['{"newsglassLibrary":1,"readings":2}\n', 'damaged'],
  ])('%j is refused before anything is touched', async (file, code) => {
    expect(await checkBackup(new Blob([file]))).toMatchObject({ ok: false, failure: { code } });
  });

  test.each([
    ['before its first line', '', 'not-a-backup'],
    ['later', `{"newsglassLibrary":1,"readings":1}\n{"${'x'.repeat(100_000)}`, 'damaged'],
  ])('a file with bytes that are no UTF-8 %s is refused', async (_where, begins, code) => {
    const file = new Blob([begins, new Uint8Array([0xff, 0xfe])]);
    expect(await checkBackup(file)).toMatchObject({ ok: false, failure: { code } });
  });

  test('a file that was cut off is refused', async () => {
    const { file } = await of(some);
    for (const length of [file.size - 1, Math.floor(file.size / 2)])
      expect(await checkBackup(file.slice(0, length - 1))).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  });

  test('a file that is another one when it is restored than when it was checked takes nothing away', async () => {
    await library.save(saved('https://a.example/own'));
    const { readings, file } = await of(some);
    const changed = {
      readings,
      file: new Blob([(await file.text()).replace('"schemaVersion":1', '"schemaVersion":7')]),
    };
    await expect(restore(library, changed, 'replace')).rejects.toThrow('Line 2');
    expect(await library.get('https://a.example/own')).toBeDefined();
  });
});

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\n\nb', ['a', '', 'b']],
  ['', []],
  ['\n', ['']],
  [`${'é'.repeat(70_000)}\nx`, ['é'.repeat(70_000), 'x']],
])('lines of a file: %#', async (text, expected) => {
  const lines: string[] = [];
  for await (const line of linesOf(new Blob([text]))) lines.push(line);
  expect(lines).toEqual(expected);
});

test.each(readdirSync(resolve(import.meta.dirname, '../fixtures/saved')))('%s is still readable', (file) => {
  const record: unknown = JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/saved', file), 'utf8'));
  expect(migrated(record)).toMatchObject({ schemaVersion: LIBRARY_VERSION, key: 'https://example.org/story' });
});

test('a record of a newer version is left alone', () => {
  expect(migrated({ ...saved('https://a.example/1'), schemaVersion: LIBRARY_VERSION + 1 })).toBeUndefined();
});

test('a page is known by its canonical address without fragment, pasted text by its words', () => {
  const reading = readingOf({ title: 'A', sentences: ['Words.'] });
  const at = (canonicalUrl?: string) => ({
    ...reading,
    article: { ...reading.article, ...(canonicalUrl ? { canonicalUrl } : {}) },
  });
  expect(keyOf(at('https://a.example/1#top'), 'https://amp.a.example/1')).toBe('https://a.example/1');
  expect(keyOf(at(), 'https://a.example/2?x=1#y')).toBe('https://a.example/2?x=1');
  expect(keyOf(at(), undefined)).toBe('text:A:Words.');
});
