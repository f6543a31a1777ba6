import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livePages, UNREADABLE } from '../hostile/live-pages';
import type { Tab, View } from '../support/browsers/browser';
import type { Chromium } from '../support/browsers/chromium';
import type { Firefox } from '../support/browsers/firefox';
import { requestsElsewhere, STRICT_CSP } from '../support/browsers/site';
import { turnedRound } from './bidi';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

const HOST = 'ledger.example';
const pages = livePages(SAMPLE, STRICT_CSP);
const paths = Object.keys(pages).filter((path) => !UNREADABLE.includes(path));
/** What looks into the overlay for us runs in the page's own world, where it does not work on these. */
const BLIND = ['/clobbered', '/patched'];
/** These take the marks away again, as a page can. */
const FORGETFUL = ['/jealous'];

interface Counters {
  /** How often something of the page's ran that must not, or was called that is ours not to call. */
  readonly canaries?: number;
  readonly turns?: number;
  readonly thrownOut?: number;
  readonly paintedNow?: () => number;
}

describe.each(['chromium', 'firefox'] as const)('hostile pages in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, pages);
  });
  afterAll(() => reader?.close());

  const open = (path: string): Promise<Tab> =>
    reader.browser.open(`http://${HOST}${path}?extension=${encodeURIComponent(reader.browser.extensionOrigin)}`);
  const counters = (tab: Tab): Promise<Pick<Counters, 'canaries' | 'turns' | 'thrownOut'>> =>
    tab.evaluate(() => {
      const { canaries, turns, thrownOut } = window as Counters;
      return { canaries: canaries ?? 0, turns: turns ?? 0, thrownOut: thrownOut ?? 0 };
    });
  const painted = (tab: Tab): Promise<number> =>
    tab.evaluate(() => (window as Counters).paintedNow?.() ?? CSS.highlights.size);

  test.each(paths)('%s is read, marked and given back; nothing of it runs or is called', async (path) => {
    const tab = await open(path);
    const popup = await tab.clickToolbar();
    const shown = await popup.waitForText(/\d+ claims ready/, 30_000);
    expect(shown).toContain(SAMPLE_TITLE);
    await expectOnlyOurs(popup);
    await popup.click('radio', 'Claims');
    expect(await popup.waitForText(/places? marked/)).not.toMatch(/\b0 places marked/);
    if (!FORGETFUL.includes(path)) {
      expect(await painted(tab)).toBeGreaterThan(0);
      if (!BLIND.includes(path)) expect((await tab.overlay().findAll('button')).length).toBeGreaterThan(0);
    }
    if (path === '/payloads') expect(shown).toContain('<script>canary()</script>');
    if (path === '/huge') expect(await kept(popup)).toMatch(/very far down|innermost/);
    if (path === '/restless') await expectStillRuns(tab);
    await popup.click('radio', 'Off');
    await popup.waitForText('Marks removed');
    await expect.poll(() => painted(tab)).toBe(0);
    const { canaries, thrownOut = 0 } = await counters(tab);
    expect(canaries).toBe(0);
    // We do not fight over the page: what it threw out is not put in again and again.
    expect(thrownOut).toBeLessThan(10);
    await popup.close();
    await tab.close();
  });

  test.each(UNREADABLE)('%s is answered with why it is not read', async (path) => {
    const tab = await open(path);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/reads like a list or home page|does not let extensions read/, 30_000);
    await expectOnlyOurs(popup);
    await popup.close();
    await tab.close();
  });

  test('a page can neither frame nor load our pages', async () => {
    const tab = await open('/forger');
    const frames =
      name === 'chromium'
        ? (await pageOf(reader.browser as Chromium, '/forger')).frames().map((frame) => frame.url())
        : ((await (reader.browser as Firefox).marionette.privileged(
            'return gBrowser.selectedBrowser.browsingContext.children.map((frame) => String(frame.currentWindowGlobal?.documentURI?.spec))',
          )) as string[]);
    expect(frames.length).toBeGreaterThanOrEqual(5);
    expect(frames.filter((url) => url.startsWith(reader.browser.extensionOrigin))).toEqual([]);
    expect((await counters(tab)).canaries).toBe(0);
    await tab.close();
  });

  test('nothing was asked of the network', () => {
    expect(requestsElsewhere(reader.site, [HOST])).toEqual([]);
  });
});

/** Nothing of the page is markup or turned round in the popup, and nothing it sent was taken. */
async function expectOnlyOurs(popup: View): Promise<void> {
  const alien = await popup.evaluate(() => ({
    canary: 'canary' in globalThis,
    markup: document.querySelectorAll('img, iframe, object, embed, #app script').length,
  }));
  expect(alien).toEqual({ canary: false, markup: 0 });
  expect(await popup.evaluate(turnedRound)).toEqual([]);
  expect((await keysKept(popup)).filter((key) => !/^(?:reading:tab|mark-style:)-?\d+$/.test(key))).toEqual([]);
}

/** The page goes on with its own work while it is marked. */
async function expectStillRuns(tab: Tab): Promise<void> {
  const turns = () => tab.evaluate(() => (window as Counters).turns ?? 0);
  const before = await turns();
  await expect.poll(turns, { timeout: 10_000 }).toBeGreaterThan(before + 20);
}

declare const chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };

function keysKept(popup: View): Promise<string[]> {
  return popup.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
}

/** All that is stored of what was read, as one text. */
function kept(popup: View): Promise<string> {
  return popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
}

async function pageOf({ browser }: Chromium, path: string) {
  const all = await browser.pages();
  return all.find((page) => new URL(page.url()).pathname === path)!;
}
