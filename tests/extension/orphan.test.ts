import { afterEach, expect, test, vi } from 'vitest';
import { isExtensionAlive, wishToCorrect } from '../../lib/extension/page-answers';

afterEach(() => vi.unstubAllGlobals());

/** What Chromium leaves of its interface in a script whose extension was updated: everything throws. */
function orphan(): void {
  const gone = () => {
    throw new Error('Extension context invalidated.');
  };
  vi.stubGlobal('chrome', { runtime: { id: undefined, sendMessage: gone, getURL: gone } });
}

test('a script whose extension was updated knows it, and what it wishes goes nowhere without an error', () => {
  orphan();
  expect(isExtensionAlive()).toBe(false);
  expect(() => wishToCorrect('c1')).not.toThrow();
});

test('while the extension is there it hears the wish', () => {
  const sendMessage = vi.fn();
  vi.stubGlobal('chrome', { runtime: { id: 'newsglass', sendMessage } });
  wishToCorrect('c1');
  expect(sendMessage).toHaveBeenCalledWith({ newsglass: 'wish', correct: 'c1' });
});
