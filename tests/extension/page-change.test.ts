import { beforeEach, expect, test, vi } from 'vitest';
import { noteUpdate } from '../../lib/extension/page-change';
import { getReading, putReading, type Reading, tabKey } from '../../lib/extension/session';
import { installFakeBrowser } from '../support/browser-api';
import { sampleAnalysis } from '../support/sample-analysis';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

const ADDRESS = 'https://paper.example/story';
const done: Reading = {
  key: 'tab-7',
  tabId: 7,
  address: ADDRESS,
  extent: 'article',
  readAt: '2026-09-17T07:00:00Z',
  state: 'done',
  ready: [],
  analysis: sampleAnalysis,
  marks: 'claims',
};
let browser: ReturnType<typeof installFakeBrowser>;
let hasOurScript: boolean;

beforeEach(async () => {
  browser = installFakeBrowser();
  hasOurScript = true;
  browser.scripting.executeScript.mockImplementation(async () => [{ result: hasOurScript }]);
  await putReading(done);
});

const isChanged = async () => (await getReading(tabKey(7)))?.changed === true;

test.each([
  ['rewrites its history at the same address', { status: 'loading', url: ADDRESS }],
  ['goes to a place on itself', { status: 'complete', url: `${ADDRESS}#part-2` }],
  ['says that it loads, and is the same document', { status: 'loading' }],
  ['changes its picture', {}],
])('a page that %s is the one that was read', async (_what, update) => {
  await noteUpdate(7, update);
  expect(await isChanged()).toBe(false);
});

test('a page at another address is another page, even in the same document', async () => {
  await noteUpdate(7, { status: 'loading', url: 'https://paper.example/other' });
  expect(await getReading(tabKey(7))).toMatchObject({ changed: true, marks: 'off' });
});

test('a page that was loaded again is another page', async () => {
  hasOurScript = false;
  await noteUpdate(7, { status: 'complete' });
  expect(await isChanged()).toBe(true);
});

test('a page of another site, which we may not look at, is another page', async () => {
  browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  await noteUpdate(7, { status: 'loading' });
  expect(await isChanged()).toBe(true);
});

test('nothing is looked at where nothing was read', async () => {
  await noteUpdate(8, { status: 'loading' });
  expect(browser.scripting.executeScript).not.toHaveBeenCalled();
});

test('while a page is being read it is left alone: the reading fails by itself', async () => {
  const { analysis: _, ...begun } = done;
  hasOurScript = false;
  await putReading({ ...begun, state: 'reading' });
  await noteUpdate(7, { status: 'loading' });
  expect(await isChanged()).toBe(false);
});

test('a flood of updates is one look at a time, and the last is not missed', async () => {
  const flood = Array.from({ length: 500 }, () => noteUpdate(7, { status: 'loading' }));
  hasOurScript = false;
  await Promise.all(flood);
  expect(await isChanged()).toBe(true);
  expect(browser.scripting.executeScript.mock.calls.length).toBeLessThan(5);
});
