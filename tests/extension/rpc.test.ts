import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answers } from '../../lib/extension/messages';
import { answer } from '../../lib/extension/rpc';
import { installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

let browser: ReturnType<typeof installFakeBrowser>;
const read = vi.fn();

beforeEach(() => {
  browser = installFakeBrowser();
  read.mockReset();
  answer('background', { read } as unknown as Answers<'background'>);
});

const ours = { id: 'newsglass', url: 'extension://newsglass/popup.html' };
const ask = (call: string, sender: object) =>
  browser.runtime.onMessage.fire({ newsglass: 'background', call, given: [7] }, sender)[0];

describe('who is answered', () => {
  test('our own pages', async () => {
    await ask('read', ours);
    expect(read).toHaveBeenCalledWith(7);
  });

  test('never a content script: a page may have got at one', async () => {
    await expect(ask('read', { id: 'newsglass', url: 'https://paper.example/', tab: { id: 7 } })).rejects.toThrow(
      'not for content scripts',
    );
    expect(read).not.toHaveBeenCalled();
  });

  test('never another extension', () => {
    expect(ask('read', { ...ours, id: 'other' })).toBeUndefined();
  });

  test.each(['jump-off', 'constructor', '__proto__'])('nobody answers “%s”', async (call) => {
    await expect(ask(call, ours)).rejects.toThrow('Nobody answers');
  });

  test.each([[null], ['read'], [{ newsglass: 'background' }], [{ newsglass: 'page', call: 'read', given: [] }]])(
    'not a request: %j',
    (message) => {
      expect(browser.runtime.onMessage.fire(message, ours)[0]).toBeUndefined();
    },
  );
});
