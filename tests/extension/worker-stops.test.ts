import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import type { Article } from '../../lib/core/article';
import type * as Reader from '../../lib/extension/reader';
import { getReading, putReading } from '../../lib/extension/session';
import { extractArticle } from '../../lib/extract/extract';
import { installFakeBrowser } from '../support/browser-api';

/** The browser outlives the workers, whose modules are all new. */
const held = vi.hoisted(() => ({ browser: {} as Record<string | symbol, unknown> }));
vi.mock('webextension-polyfill', () => ({ default: new Proxy({}, { get: (_, name) => held.browser[name] }) }));

const sample = readFileSync(resolve(import.meta.dirname, '../../public/sample/article.html'), 'utf8');
const read = extractArticle(parsePage(sample), { url: 'https://paper.example/story' });
const { value: article } = read as { value: Article };

let browser: ReturnType<typeof installFakeBrowser>;
/** Calls of the browser until the worker is stopped; it never hears of the answer to the last. */
let left = Number.POSITIVE_INFINITY;
let isLastDone = true;
let stopped: () => void;

beforeEach(() => {
  // Every part takes long, so that each is stored when it is ready, however fast the machine is.
  let late = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + 1_000 * late++);
  browser = install();
  left = Number.POSITIVE_INFINITY;
  isLastDone = true;
  browser.scripting.executeScript.mockImplementation(async ({ files }: { files?: string[] }) => {
    if (files) browser.page.extract = () => ({ ok: true, value: article });
    return [{ result: 'text/html' }];
  });
  const { session } = browser.storage;
  Object.assign(session, { get: mortal(session.get), set: mortal(session.set) });
  Object.assign(browser.scripting, { executeScript: mortal(browser.scripting.executeScript) });
  Object.assign(browser.tabs, { get: mortal(browser.tabs.get), sendMessage: mortal(browser.tabs.sendMessage) });
  return () => clock.mockRestore();
});

function install(quota = Number.POSITIVE_INFINITY): ReturnType<typeof installFakeBrowser> {
  const installed = installFakeBrowser({ quota });
  held.browser = installed;
  return installed;
}

/** What was asked is done, the last thing perhaps not; whether the worker hears of it depends. */
function mortal<Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) {
  return async function (this: unknown, ...given: Given): Promise<Answer> {
    if (left <= 0) return new Promise(() => {});
    left--;
    if (left > 0) return call.apply(this, given);
    if (isLastDone) await call.apply(this, given).catch(() => undefined);
    stopped();
    return new Promise(() => {});
  };
}

let lives = 0;

/** A worker that has just been started: it remembers nothing, since its module is a new one. */
async function newLife(): Promise<typeof Reader> {
  const module = `../../lib/extension/reader.ts?life=${++lives}`;
  return (await import(/* @vite-ignore */ module)) as typeof Reader;
}

/** Has the tab read by workers that are stopped after so many calls, as the popup does; how many lives it took. */
async function readThrough(calls: number): Promise<number> {
  left = calls;
  for (let life = 1; life <= 3; life++) {
    const { readTab } = await newLife();
    const end = new Promise<'stopped'>((resume) => {
      stopped = () => resume('stopped');
    });
    if ((await Promise.race([readTab(7), end])) !== 'stopped') return life;
    left = Number.POSITIVE_INFINITY;
  }
  throw new Error('It was never read.');
}

/** Calls of the browser that one reading takes. */
const CALLS = 13;

/** In the middle of each of the calls it takes to read a page, and after each. */
const POINTS = Array.from({ length: CALLS }, (_, turn) => turn + 1).flatMap((calls) => [
  [calls, 'after it'] as const,
  [calls, 'before it is done'] as const,
]);

test.each(POINTS)('a worker that is stopped at call %i of the browser, %s, loses nothing', async (calls, when) => {
  isLastDone = when === 'after it';
  const other = {
    key: 'tab-1',
    extent: 'article',
    readAt: '2026-01-01',
    state: 'done',
    ready: [],
    marks: 'off',
  } as const;
  await putReading(other);
  const lived = await readThrough(calls);
  left = Number.POSITIVE_INFINITY;
  const reading = await getReading('tab-7');
  expect(reading).toMatchObject({ state: 'done', address: 'https://paper.example/story' });
  expect(reading?.analysis?.article.text).toBe(article.text);
  expect(reading?.analysis?.claims.length).toBeGreaterThan(5);
  expect(await getReading('tab-1')).toEqual(other);
  expect(lived).toBe(2);
});

test('uninterrupted, one life is enough', async () => {
  expect(await readThrough(Number.POSITIVE_INFINITY)).toBe(1);
});

test('what no storage holds is said to be too large, and a clock that jumps back drops nobody but the oldest', async () => {
  browser = install(20_000);
  browser.scripting.executeScript.mockResolvedValue([{ result: 'text/html' }]);
  browser.page.extract = () => ({ ok: true, value: article });
  const { readTab } = await newLife();
  await readTab(7);
  expect(await getReading('tab-7')).toMatchObject({ state: 'failed', failure: 'too-large' });
  browser = install();
  const at = (key: string, readAt: string) =>
    ({ key, extent: 'article', readAt, state: 'done', ready: [], marks: 'off' }) as const;
  for (let turn = 0; turn < 12; turn++) await putReading(at(`later-${turn}`, `2030-01-${10 + turn}`));
  await putReading(at('now', '2026-01-01'));
  expect(await getReading('now')).toBeDefined();
  expect(await getReading('later-0')).toBeUndefined();
  expect(await getReading('later-1')).toBeDefined();
});
