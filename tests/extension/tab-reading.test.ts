import { beforeEach, expect, test, vi } from 'vitest';
import { articleFromText } from '../../lib/core/text/plain';
import { putReading, type Reading } from '../../lib/extension/session';
import { TabReading } from '../../lib/extension/tab-reading';
import { installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

const address = 'https://paper.example/story';
const tab = { id: 7, address };
const article = articleFromText('The bridge will close in May.', { title: 'Bridge to close', url: address });
const reading: Reading = {
  key: 'tab-7',
  address,
  extent: 'article',
  readAt: '2026-09-17T07:00:00Z',
  state: 'reading',
  ready: [],
  marks: 'off',
};
let browser: ReturnType<typeof installFakeBrowser>;
let seen: (Reading | undefined)[];

beforeEach(() => {
  browser = installFakeBrowser();
  browser.page.extract = () => ({ ok: true, value: article });
  seen = [];
});

function watch(source: TabReading): TabReading {
  source.listen((shown) => seen.push(shown));
  return source;
}

const shownAt = (state: Reading['state']) => vi.waitFor(() => expect(seen.at(-1)?.state).toBe(state));

test('the headline is there while the worker is still asleep, and nothing reads as found', async () => {
  browser.runtime.sendMessage.mockReturnValue(new Promise(() => {}));
  watch(new TabReading(tab));
  await shownAt('reading');
  expect(seen.at(-1)).toMatchObject({ ready: [], analysis: { article: { title: 'Bridge to close' }, claims: [] } });
});

test('page and worker are asked about the same click, so that the page is read once', async () => {
  const extract = vi.fn((_extent: string, _click: string) => ({ ok: true, value: article }));
  browser.page.extract = extract as never;
  browser.runtime.sendMessage.mockImplementation(async () => putReading({ ...reading, state: 'done' }));
  watch(new TabReading(tab));
  await shownAt('done');
  const { given } = browser.runtime.sendMessage.mock.calls[0]![0] as { given: unknown[] };
  expect(given[2]).toMatch(/^[\da-f-]{36}$/);
  expect(extract).toHaveBeenCalledWith('article', given[2]);
});

test('a worker that begins later does not take the headline away again', async () => {
  let begin: () => void = () => {};
  browser.runtime.sendMessage.mockImplementation(async () => {
    await new Promise<void>((resume) => {
      begin = resume;
    });
    await putReading(reading);
    await putReading({ ...reading, state: 'done' });
  });
  watch(new TabReading(tab));
  await shownAt('reading');
  const before = seen.length;
  begin();
  await shownAt('done');
  expect(seen.slice(before).map((shown) => shown?.state)).toEqual(['done']);
});

test('what stands is shown as it is, and nobody is asked', async () => {
  await putReading({ ...reading, state: 'done' });
  const extract = vi.fn();
  browser.page.extract = extract;
  watch(new TabReading(tab));
  await shownAt('done');
  expect(extract).not.toHaveBeenCalled();
  expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
});

test.each([
  ['a page that cannot be asked', () => Promise.reject(new Error('Cannot access contents of the page.'))],
  ['a page that is no article', () => ({ ok: false, failure: 'not-an-article' })],
  ['a page that answers nonsense', () => ({ ok: true, value: { title: 'Bridge' } })],
])('%s is left to the worker', async (_what, extract) => {
  browser.page.extract = extract as never;
  browser.runtime.sendMessage.mockImplementation(async () => {
    await new Promise((resume) => setTimeout(resume, 20));
    await putReading({ ...reading, state: 'failed', failure: 'not-an-article' });
  });
  watch(new TabReading(tab));
  await shownAt('failed');
  expect(seen.filter((shown) => shown?.analysis)).toEqual([]);
});

test('without a tab it says that it may not look', async () => {
  watch(new TabReading(undefined));
  await shownAt('failed');
  expect(seen.at(-1)?.failure).toBe('restricted-page');
});
