import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backup, checkBackup, restore } from '../../lib/extension/library/backup';
import { Library } from '../../lib/extension/library/library';
import { LIBRARY_VERSION, type SavedReading } from '../../lib/extension/library/record';
import {
  emptyLibrary,
  libraryUse,
  listSaved,
  removeSaved,
  restoreLibrary,
  saveReading,
  withLibrary,
} from '../../lib/extension/library-use';
import { installFakeBrowser } from '../support/browser-api';
import { readingOf } from '../support/readings';
import { sampleAnalysis } from '../support/sample-analysis';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

let browser: ReturnType<typeof installFakeBrowser>;

beforeEach(() => {
  browser = installFakeBrowser();
  // Node has one from version 21 on.
  vi.stubGlobal('navigator', {});
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => void vi.restoreAllMocks());

function saved(turn: number, title = `Story ${turn}`): SavedReading {
  return {
    schemaVersion: LIBRARY_VERSION,
    key: `https://a.example/${turn}`,
    readAt: '2026-05-01T09:00:00Z',
    savedAt: `2026-05-01T10:00:${String(turn).padStart(2, '0')}Z`,
    analysis: readingOf({ title, sentences: ['The fire destroyed 12 homes.'], people: ['Ada Nilsen'] }),
  };
}

async function everything(): Promise<SavedReading[]> {
  const library = await Library.open();
  const all: SavedReading[] = [];
  for await (const reading of library.all()) all.push(reading);
  library.close();
  return all;
}

/** Ends the worker at its nth write: what had been committed stays, the open transaction is gone. */
function stopAtWrite(nth: number): void {
  let writes = 0;
  for (const method of ['put', 'delete'] as const) {
    const real = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
      if (++writes < nth) return real.apply(this, given) as never;
      if (writes === nth) this.transaction.abort();
      throw new DOMException('stopped', 'AbortError');
    } as never);
  }
}

const POINTS = Array.from({ length: 20 }, (_, turn) => turn + 1);

test.each(POINTS)(
  'a save that is stopped at write %i has saved all or nothing, and what was there is there',
  async (nth) => {
    const library = await Library.open();
    const before = [1, 2, 3].map((turn) => saved(turn));
    await library.save(...before);
    stopAtWrite(nth);
    const more = [3, 4, 5, 6].map((turn) => saved(turn, 'Later'));
    const isSaved = await library.save(...more).then(
      () => true,
      () => false,
    );
    vi.restoreAllMocks();
    library.close();
    expect(await everything()).toEqual(isSaved ? [before[0], before[1], ...more] : before);
  },
);

test.each(POINTS)('a restore that is stopped at write %i leaves every record that was there', async (nth) => {
  const library = await Library.open();
  const before = [1, 2, 3].map((turn) => saved(turn));
  await library.save(...before);
  const file = await backup(library);
  await library.remove('https://a.example/2');
  await library.save(saved(9));
  const read = await checkBackup(file);
  if (!read.ok) throw new Error(read.failure.code);
  stopAtWrite(nth);
  await restore(library, read.value, 'merge').catch(() => undefined);
  vi.restoreAllMocks();
  library.close();
  const keys = (await everything()).map(({ key }) => key);
  for (const turn of [1, 3, 9]) expect(keys).toContain(`https://a.example/${turn}`);
});

test('deleting everything says how far it is, and stopped leaves the rest whole', async () => {
  const library = await Library.open();
  const all = Array.from({ length: 120 }, (_, turn) => ({ ...saved(1), key: `https://a.example/${1000 + turn}` }));
  await library.save(...all);
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (done === 50) stop.abort();
  };
  await expect(emptyLibrary({ onProgress, signal: stop.signal })).rejects.toThrow('aborted');
  expect(await everything()).toEqual(all.slice(50));
  expect(await library.list({ words: 'fire', limit: 200 })).toHaveLength(70);
  await emptyLibrary({ onProgress });
  expect(told).toEqual([50, 50, 70]);
  expect([await library.count(), await library.list({ words: 'fire' })]).toEqual([0, []]);
  library.close();
});

const reading = {
  key: 'tab-7',
  address: 'https://a.example/7',
  extent: 'article',
  readAt: '2026-05-01T09:00:00Z',
  state: 'done',
  ready: [],
  marks: 'off',
  analysis: sampleAnalysis,
} as const;

test.each([
  [
    'refused',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
    'storage-unavailable',
  ],
  ['broken', () => failingRequest('UnknownError'), 'storage-broken'],
  ['of a newer release', () => failingRequest('VersionError'), 'storage-broken'],
])('a database that is %s is said to be so and not to be empty, and nothing breaks', async (_what, open, failure) => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(open as never);
  expect(await saveReading(reading)).toEqual({ ok: false, failure });
  expect(await libraryUse()).toEqual({ ok: false, failure });
});

test('a database that an older window holds open is given up after a while, and opened when the window has gone', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const old = await openDB('newsglass', 1, {
    upgrade: (opened) => {
      for (const store of ['readings', 'entries']) opened.createObjectStore(store, { keyPath: 'key' });
    },
  });
  let outcome: unknown;
  void saveReading(reading).then((came) => {
    outcome = came;
  });
  const turns = async () => {
    for (let turn = 0; turn < 50; turn++) await new Promise((resume) => setImmediate(resume));
  };
  await turns();
  expect(outcome).toBeUndefined();
  vi.advanceTimersByTime(10_000);
  await turns();
  expect(outcome).toEqual({ ok: false, failure: 'storage-broken' });
  vi.useRealTimers();
  old.close();
  expect(await saveReading(reading)).toMatchObject({ ok: true });
});

describe('a library that the browser threw away', () => {
  const LOST = { ok: false, failure: 'storage-lost' };
  let whole: Awaited<ReturnType<typeof checkBackup>>;
  beforeEach(async () => {
    await saveReading(reading);
    whole = await withLibrary(async (library) => checkBackup(await backup(library)));
    globalThis.indexedDB = new IDBFactory();
  });

  test('is not taken for an empty one, by any who ask, and none is begun in silence', async () => {
    for (let turn = 0; turn < 2; turn++) {
      expect(await libraryUse()).toEqual(LOST);
      expect(await saveReading(reading)).toEqual(LOST);
      await expect(listSaved({})).rejects.toThrow('not there any more');
    }
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('is there again once a backup is restored', async () => {
    if (whole.ok) expect(await restoreLibrary(whole.value, 'merge')).toBe(1);
    expect(await libraryUse()).toMatchObject({ ok: true, value: { count: 1 } });
  });

  test('gives way to a new one when the reader deletes all', async () => {
    await emptyLibrary();
    expect(await libraryUse()).toMatchObject({ ok: true, value: { count: 0 } });
    expect(await saveReading(reading)).toMatchObject({ ok: true });
  });

  test('or that it cannot read gives way as well, one of a newer release does not', async () => {
    await emptyLibrary();
    await saveReading(reading);
    const { open } = IDBFactory.prototype;
    const spied = vi.spyOn(IDBFactory.prototype, 'open');
    spied.mockImplementation(() => failingRequest('VersionError') as never);
    await expect(emptyLibrary()).rejects.toThrow();
    spied.mockImplementation(open);
    expect(await libraryUse()).toMatchObject({ ok: true, value: { count: 1 } });
    spied.mockImplementation(() => failingRequest('UnknownError') as never);
    await emptyLibrary();
    spied.mockImplementation(open);
    expect(await libraryUse()).toMatchObject({ ok: true, value: { count: 0 } });
  });

  test('is one that held something: an empty one may go', async () => {
    if (whole.ok) await restoreLibrary(whole.value, 'merge');
    await removeSaved(await withLibrary((library) => library.keys()));
    globalThis.indexedDB = new IDBFactory();
    expect(await libraryUse()).toMatchObject({ ok: true, value: { count: 0 } });
  });
});

test('in a private window that keeps nothing, nothing is said to be saved', async () => {
  Object.assign(browser, { extension: { inIncognitoContext: true } });
  expect(await saveReading(reading)).toEqual({ ok: false, failure: 'storage-unavailable' });
  expect(await everything()).toEqual([]);
});

test('a clock that was set back loses nothing: a reading saved then replaces the one of the same page', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-02T09:00:00Z') });
  const first = await saveReading(reading);
  vi.setSystemTime(new Date('2019-01-01T00:00:00Z'));
  const second = await saveReading({ ...reading, readAt: '2019-01-01T00:00:00Z' });
  vi.useRealTimers();
  expect(first.ok && second.ok && second.value.replaced?.savedAt).toBe('2026-05-02T09:00:00.000Z');
  expect((await everything()).map(({ savedAt }) => savedAt)).toEqual(['2019-01-01T00:00:00.000Z']);
  const library = await Library.open();
  expect((await library.list({ words: 'bridge' })).length).toBe((await library.list()).length);
  library.close();
});

test('offline and online a reading is saved the same', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(await saveReading(reading)).toMatchObject({ ok: true });
  vi.unstubAllGlobals();
  expect((await everything()).map(({ analysis }) => analysis)).toEqual([sampleAnalysis]);
});

function failingRequest(name: string): object {
  return Object.assign(Object.create(IDBOpenDBRequest.prototype), {
    addEventListener: (type: string, listener: () => void) => void (type === 'error' && setTimeout(listener)),
    removeEventListener: () => {},
    _error: new DOMException('it does not open', name),
    readyState: 'done',
  });
}
