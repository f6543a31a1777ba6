import 'fake-indexeddb/auto';
import { renderHook, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { applyCorrections, type Correction } from '../../lib/core/corrections/corrections';
import { savedReading, saveReading } from '../../lib/extension/library-use';
import { openSaved } from '../../lib/extension/saved-reader';
import { putReading, type Reading } from '../../lib/extension/session';
import { useStoredReading } from '../../lib/extension/use-reading';
import { installFakeBrowser } from '../support/browser-api';
import { sampleAnalysis } from '../support/sample-analysis';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

/** Made once more, the speaker would be another entity. */
const CORRECTIONS: readonly Correction[] = [
  { kind: 'merge', entity: 'e2', into: 'e1' },
  { kind: 'set-speaker', claim: 'c6', name: 'Tomasz Wielgosz' },
  { kind: 'split', entity: 'e1', alias: 'Tomasz Wielgosz' },
];
const ONCE = applyCorrections(sampleAnalysis, CORRECTIONS);
const KEY = 'https://paper.example/story';
const READING: Reading = {
  key: 'tab-7',
  address: KEY,
  extent: 'article',
  readAt: '2026-05-01T09:00:00Z',
  state: 'done',
  ready: [],
  marks: 'off',
  analysis: sampleAnalysis,
  corrections: CORRECTIONS,
};

beforeEach(() => {
  installFakeBrowser();
  globalThis.indexedDB = new IDBFactory();
});

async function shown(key: string): Promise<Reading> {
  const { result, unmount } = renderHook(() => useStoredReading(key));
  await waitFor(() => expect(result.current.shown).toBeDefined());
  const reading = result.current.shown!;
  unmount();
  return reading;
}

async function save(reading: Reading): Promise<string> {
  const saved = await saveReading(reading);
  if (!saved.ok) throw new Error(saved.failure);
  return saved.value.key;
}

test('what a view shows, what is saved from it and what is opened again are corrected once', async () => {
  expect(applyCorrections(ONCE, CORRECTIONS)).not.toEqual(ONCE);
  await putReading(READING);
  const reading = await shown('tab-7');
  expect(reading.analysis).toEqual(ONCE);
  const key = await save(reading);
  expect((await savedReading(key))?.analysis).toEqual(ONCE);
  expect((await shown((await openSaved(key))!)).analysis).toEqual(ONCE);
});

test('an article that is saved anew opens as it was saved last', async () => {
  const { corrections: _none, ...uncorrected } = READING;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-01T10:00:00Z') });
  const key = await save(uncorrected);
  expect((await shown((await openSaved(key))!)).analysis).toEqual(sampleAnalysis);
  vi.setSystemTime(new Date('2026-05-01T11:00:00Z'));
  await save(READING);
  vi.useRealTimers();
  expect((await shown((await openSaved(key))!)).analysis).toEqual(ONCE);
});

test('what was corrected since it was opened is still there when it is opened once more', async () => {
  const { corrections: _none, ...uncorrected } = READING;
  const held = (await openSaved(await save(uncorrected)))!;
  await putReading({ ...(await shown(held)), corrections: CORRECTIONS });
  expect((await shown((await openSaved(KEY))!)).analysis).toEqual(ONCE);
});
