import { beforeEach, expect, test, vi } from 'vitest';
import { putReading } from '../../lib/extension/session';
import { changeSettings } from '../../lib/extension/settings';
import type * as TabEvents from '../../lib/extension/tab-events';
import { installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

const reading = { key: 'tab-7', extent: 'article', readAt: '', state: 'done', ready: [], marks: 'off' } as const;
let browser: ReturnType<typeof installFakeBrowser>;
let events: typeof TabEvents;

/** A worker in its first turn. */
async function start(): Promise<void> {
  vi.resetModules();
  events = await import('../../lib/extension/tab-events');
  events.listenToTabs({ onUpdated: vi.fn(), onActivated: vi.fn(), onRemoved: vi.fn() });
}

const heard = () => {
  const { onUpdated, onActivated, onRemoved } = browser.tabs;
  return [onUpdated.count(), onActivated.count(), onRemoved.count()];
};

beforeEach(async () => {
  vi.useFakeTimers();
  browser = installFakeBrowser();
  await start();
  return () => vi.useRealTimers();
});

test('every event is heard in the first turn, one of which may have woken the worker up', () => {
  expect(heard()).toEqual([1, 1, 1]);
});

test('nothing is heard where nothing was read and no site is wanted, so that nobody who browses wakes it up', async () => {
  await vi.runAllTimersAsync();
  expect(heard()).toEqual([0, 0, 0]);
});

test('what becomes of a tab that was read is heard, in this life of the worker and in the next', async () => {
  await vi.runAllTimersAsync();
  events.listenToReadTabs();
  expect(heard()).toEqual([1, 0, 1]);
  browser = installFakeBrowser();
  await putReading(reading);
  await start();
  await vi.runAllTimersAsync();
  expect(heard()).toEqual([1, 0, 1]);
});

test('a reading that begins while that is looked up is not overlooked', async () => {
  const looked = events.listenAsNeeded();
  events.listenToReadTabs();
  await looked;
  expect(heard()).toEqual([1, 0, 1]);
});

test('with a site that is read as it opens, loading and changing of tabs is heard', async () => {
  await vi.runAllTimersAsync();
  await changeSettings({ sites: [{ host: 'paper.example', rule: 'always' }] });
  await events.listenAsNeeded();
  expect(heard()).toEqual([1, 1, 0]);
  await changeSettings({ sites: [{ host: 'paper.example', rule: 'never' }] });
  await events.listenAsNeeded();
  expect(heard()).toEqual([0, 0, 0]);
});
