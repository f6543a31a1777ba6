import { beforeEach, expect, test, vi } from 'vitest';
import { readUntilDone, stands } from '../../lib/extension/ask';
import { putReading, type Reading } from '../../lib/extension/session';
import { installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

const reading: Reading = {
  key: 'tab-7',
  address: 'https://paper.example/story',
  extent: 'article',
  readAt: '2026-09-17T07:00:00Z',
  state: 'reading',
  ready: [],
  marks: 'off',
};
let browser: ReturnType<typeof installFakeBrowser>;

beforeEach(() => {
  browser = installFakeBrowser();
});

test('asks again when the worker is stopped in the middle', async () => {
  browser.runtime.sendMessage
    .mockImplementationOnce(async () => {
      await putReading(reading);
      throw new Error('The message channel closed before a response was received.');
    })
    .mockImplementationOnce(async () => putReading({ ...reading, state: 'done' }));
  expect(await readUntilDone(7)).toMatchObject({ state: 'done' });
  expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
});

test('gives up when it never gets through', async () => {
  browser.runtime.sendMessage.mockRejectedValue(new Error('stopped'));
  expect(await readUntilDone(7)).toBeUndefined();
});

test.each<[string, Reading | undefined, string | undefined, boolean]>([
  ['done and of this page', { ...reading, state: 'done' }, reading.address, true],
  ['under way', reading, reading.address, false],
  ['of another page', { ...reading, state: 'done' }, 'https://paper.example/other', false],
  ['changed since', { ...reading, state: 'done', changed: true }, reading.address, false],
  ['of an address that is hidden', { ...reading, state: 'done' }, undefined, false],
  ['absent', undefined, reading.address, false],
])('a reading that is %s', (_, held, address, expected) => {
  expect(stands(held, address)).toBe(expected);
});
