// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CompanionHears } from '../../lib/core/marks/companion';
import { Companions } from '../../lib/page/companions';
import { sweepLeftovers } from '../../lib/page/lifeline';

const WORDS = { back: 'Back to report', direction: 'ltr' } as const;
const FOLLOW = { text: 'The council closed the bridge.', places: [{ start: 0, end: 30 }], words: WORDS };
const NAME = 'm0123456789abcdef01234567';

let alive: boolean;
let before: string;
let all: Companions;
const listening = new Map<string, number>();

beforeEach(() => {
  vi.useFakeTimers();
  alive = true;
  document.body.innerHTML = '<p>The council closed the bridge.</p>';
  before = document.documentElement.outerHTML;
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  listening.clear();
  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;
  const counting = (by: 1 | -1, call: typeof add) =>
    function (this: EventTarget, ...given: Parameters<typeof add>): void {
      if (this === document) listening.set(given[0], (listening.get(given[0]) ?? 0) + by);
      call.apply(this, given);
    };
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(counting(1, add));
  vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(counting(-1, remove));
});
afterEach(() => {
  all.dismiss();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function joined(heard: CompanionHears[] = []) {
  all = new Companions(
    window,
    () => alive,
    () => ({ host: undefined, name: NAME, marker: undefined }),
  );
  const companion = all.join((news) => {
    if (!alive) throw new Error('Extension context invalidated.');
    heard.push(news);
  });
  companion.hear({ follow: FOLLOW });
  companion.hear({ offerBack: true });
  return companion;
}

const left = () => ({
  asBefore: document.documentElement.outerHTML === before,
  listeners: [...listening].filter(([, balance]) => balance > 0),
  timers: vi.getTimerCount(),
});
const NOTHING = { asBefore: true, listeners: [], timers: 0 };

test('when the extension goes, the way back and all that listened go with it', () => {
  joined();
  vi.advanceTimersByTime(4_000);
  expect(left().asBefore).toBe(false);
  alive = false;
  vi.advanceTimersByTime(2_000);
  expect(left()).toEqual(NOTHING);
});

test('nothing is told to an extension that is gone', () => {
  const heard: CompanionHears[] = [];
  joined(heard);
  alive = false;
  expect(() => all.correct('c1')).not.toThrow();
  expect(heard).toEqual([]);
});

test('a view that leaves takes its way back along', () => {
  const { leave } = joined();
  leave();
  expect(left()).toEqual(NOTHING);
});

test('the way back of a script that was ended in the middle is taken away by the next one', () => {
  joined();
  expect(document.getElementById(NAME)).not.toBeNull();
  sweepLeftovers(window);
  expect(left().asBefore).toBe(true);
});
