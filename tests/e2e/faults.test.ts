import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RealBrowser, Tab, View } from '../support/browsers/browser';
import { requestsElsewhere } from '../support/browsers/site';
import { cutOff, discard, failingStorage, goBack, hearErrors, reloadExtension } from './fault-makers';
import { idOfTab, records } from './library-page';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

const HOST = 'ledger.example';
const OTHER_TITLE = 'Ferry timetable changes from Monday';
const OTHER = SAMPLE.replaceAll(SAMPLE_TITLE, OTHER_TITLE).replace('tidegate-bridge-closure', 'ferry-timetable');
const SECRET_TITLE = 'Lifeboat crew asks for a second boat';
const SECRET = SAMPLE.replaceAll(SAMPLE_TITLE, SECRET_TITLE).replace('tidegate-bridge-closure', 'lifeboat');
/** So long that it is still being analysed when the page goes. */
const LONG = SAMPLE.replace(/<p>[\s\S]*?<\/p>/g, (paragraph) => paragraph.repeat(12));

const shown = (tab: Tab) =>
  tab.evaluate(() => ({
    source: document.documentElement.outerHTML,
    painted: CSS.highlights.size,
  }));

async function read(tab: Tab): Promise<View> {
  const popup = await tab.clickToolbar();
  await popup.waitForText(/\d+ claims ready/, 30_000);
  return popup;
}

async function mark(tab: Tab): Promise<void> {
  const popup = await read(tab);
  await popup.click('radio', 'Claims');
  await popup.waitForText(/places? marked/);
  await popup.close();
}

async function save(popup: View): Promise<void> {
  await popup.click('button', /^Save(?:d\. Save anew)?$/);
  await popup.waitForText('Saved on this device');
}

describe.each(['chromium', 'firefox'] as const)('faults in %s', (name) => {
  let reader: Reader;
  let browser: RealBrowser;
  const open = (path: string) => browser.open(`http://${HOST}${path}`);
  beforeAll(async () => {
    const pages = { '/bridge': SAMPLE, '/ferry': OTHER, '/long': LONG, '/secret': SECRET };
    reader = await startReader(
      name,
      // Pages that may not be stored are not kept for the way back.
      Object.fromEntries(
        Object.entries(pages).map(([path, body]) => [path, { body, headers: { 'cache-control': 'max-age=60' } }]),
      ),
    );
    browser = reader.browser;
  });
  afterAll(() => reader?.close());

  test('the extension is loaded anew under a marked page: no mark and no error is left, nothing saved is lost', async () => {
    const tab = await open('/bridge');
    const errors = hearErrors(tab);
    const before = await shown(tab);
    const popup = await read(tab);
    await save(popup);
    await popup.close();
    const saved = await records(browser);
    expect(JSON.parse(saved)).toHaveLength(3);
    await mark(tab);
    await reloadExtension(browser);
    await expect.poll(() => isSomethingSeen(browser, tab), { timeout: 10_000 }).toBe(false);
    // Clicks and keys of the page go on as before.
    await tab.clickAt(400, 300);
    await tab.press('Escape');
    expect(errors()).toEqual([]);
    expect(await records(browser)).toBe(saved);
    // The new one works on the same page, and leaves it as it was before the old one came.
    await mark(tab);
    const again = await read(tab);
    await again.click('radio', 'Off');
    await again.waitForText('Marks removed');
    await again.close();
    expect(await shown(tab)).toEqual(before);
    await tab.close();
  });

  test('the extension is loaded anew beside a page that offers a way back: it is not seen any more', async () => {
    const tab = await open('/bridge');
    const panel = await tab.openPanel();
    await panel.find('tab', /^Claims/);
    await panel.click('button', /^Repairs are expected to cost £64 million/);
    // In the corner where it stands: its host has no size of its own.
    const isBackSeen = () =>
      tab.evaluate(() => {
        const last = document.documentElement.lastElementChild!;
        return last !== document.body && document.elementsFromPoint(60, innerHeight - 42).includes(last);
      });
    await expect.poll(isBackSeen).toBe(true);
    await reloadExtension(browser);
    await expect.poll(isBackSeen, { timeout: 20_000 }).toBe(false);
    await tab.close();
  });

  test('a tab that goes on while it is read, comes back, is discarded or closed: each page gets its own answer', async () => {
    const tab = await open('/long');
    const early = await tab.clickToolbar();
    await early.close().catch(() => {});
    await tab.goto(`http://${HOST}/ferry`);
    const popup = await read(tab);
    expect(await popup.text()).toContain(OTHER_TITLE);
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    await popup.close();
    await tab.goto(`http://${HOST}/bridge`);
    await goBack(tab);
    // Whatever the browser kept of it, nothing is marked that the popup says is not.
    await expect.poll(async () => (await shown(tab)).painted).toBe(0);
    const back = await read(tab);
    expect(await back.text()).toContain(OTHER_TITLE);
    await back.close();
    // The page that went while it was read was kept by the browser too.
    await goBack(tab);
    const unfinished = await read(tab);
    expect(await unfinished.text()).toContain(SAMPLE_TITLE);
    await unfinished.close();

    const closing = await open('/long');
    const over = await closing.clickToolbar();
    const id = await idOfTab(over);
    await over.close().catch(() => {});
    await closing.close();
    const after = await read(tab);
    expect(await after.text()).toContain(SAMPLE_TITLE);
    await expect.poll(() => keysKept(after)).not.toContain(`reading:tab-${id}`);
    await after.close();

    const first = await open('/bridge');
    await mark(first);
    const firstUrl = await first.url();
    const second = await open('/ferry');
    await discard(browser, second, firstUrl);
    // What drives Chromium loses hold of a tab that was discarded.
    const anew = name === 'chromium' ? await open('/bridge') : first;
    await anew.goto(firstUrl);
    expect(await (await read(anew)).text()).toContain(SAMPLE_TITLE);
    if (name === 'firefox') for (const one of [anew, second, tab]) await one.close();
  });

  test('two tabs read at once answer each for itself, without a network too', async () => {
    const [one, other] = [await open('/long'), await open('/ferry')];
    const isBack = await cutOff(browser, [one, other]);
    const early = await one.clickToolbar();
    await early.close().catch(() => {});
    const second = await read(other);
    expect(await second.text()).toContain(OTHER_TITLE);
    await second.close();
    const first = await read(one);
    expect(await first.text()).toContain(SAMPLE_TITLE);
    await save(first);
    await first.click('radio', 'Claims');
    await first.waitForText(/places? marked/);
    await first.close();
    await isBack();
    expect(requestsElsewhere(reader.site, [HOST])).toEqual([]);
    for (const tab of [one, other]) await tab.close();
  });

  test('two windows read at once answer each for itself, and mark each their own page', async () => {
    const [one, other] = [await open('/long'), await browser.openWindow(`http://${HOST}/ferry`)];
    const early = await one.clickToolbar();
    await early.close().catch(() => {});
    await mark(other);
    expect((await shown(one)).painted).toBe(0);
    const first = await read(one);
    expect(await first.text()).toContain(SAMPLE_TITLE);
    await first.close();
    const second = await read(other);
    expect(await second.text()).toContain(OTHER_TITLE);
    await second.click('radio', 'Off');
    await second.waitForText('Marks removed');
    await second.close();
    await mark(one);
    expect([(await shown(one)).painted > 0, (await shown(other)).painted]).toEqual([true, 0]);
    for (const tab of [other, one]) await tab.close();
  });

  test('a private window: what is there is read, and is kept only where the reader saved it and is told so', async () => {
    const before = await records(browser);
    await browser.allowPrivate();
    const tab = await browser.openWindow(`http://${HOST}/secret`, 'private');
    const popup = await read(tab);
    expect(await popup.text()).toContain(SECRET_TITLE);
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    expect((await shown(tab)).painted).toBeGreaterThan(0);
    if (name === 'firefox') {
      await popup.click('button', /^Save(?:d\. Save anew)?$/);
      await popup.waitForText('The browser keeps no library in this window');
    }
    await popup.close();
    await tab.close();
    const outside = await open('/ferry');
    const after = await read(outside);
    await expect.poll(() => everythingKept(after)).not.toContain(SECRET_TITLE);
    await after.close();
    expect(await records(browser)).toBe(before);
    if (name === 'chromium') {
      // The library is that of the other windows.
      const again = await browser.openWindow(`http://${HOST}/secret`, 'private');
      const saving = await read(again);
      await save(saving);
      await saving.close();
      await again.close();
      expect(await records(browser)).toContain(SECRET_TITLE);
    }
    await outside.close();
  });

  test('settings of a newer release are used as far as they are known, and stay as they are', async () => {
    const newer = {
      schemaVersion: 99,
      mentions: 'every',
      opening: 'everything',
      strength: 'standard',
      maps: { on: 1 },
    };
    const address = `${browser.extensionOrigin}options.html`;
    const options = await browser.open(address);
    await options.evaluate((settings) => chrome.storage.local.set({ settings }), newer);
    await options.goto(address);
    const isChosen = async (radio: string) => (await options.find('radio', radio)).states.checked;
    expect([await isChosen('Every mention'), await isChosen('Off')]).toEqual(['true', 'true']);
    await options.click('checkbox', /byte-order mark/);
    const kept = () => options.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
    await expect.poll(kept).toMatchObject({ csvMark: true, schemaVersion: 99, opening: 'everything', maps: { on: 1 } });
    await options.evaluate(() => chrome.storage.local.remove('settings'));
    await options.close();
  });

  test('a store that is full, or one of a newer release: the reader is told, and every record is as it was', async () => {
    const before = await records(browser);
    for (const [fault, told] of failingStorage()) {
      const tab = await open('/ferry');
      const popup = await read(tab);
      const mend = await fault(popup);
      await popup.click('button', /^Save(?:d\. Save anew)?$/);
      await popup.waitForText(told);
      await mend();
      await popup.close();
      await tab.close();
      expect(await records(browser)).toBe(before);
    }
    const tab = await open('/ferry');
    const again = await read(tab);
    await save(again);
    await again.close();
    expect(JSON.parse(await records(browser))[1]).toHaveLength(JSON.parse(before)[1].length + 1);
    await tab.close();
  });
});

declare const chrome: {
  storage: {
    session: { get(key: null): Promise<Record<string, unknown>> };
    local: {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};

/** What is stored beside the library, settings and all. */
function everythingKept(popup: View): Promise<string> {
  return popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
  );
}

function keysKept(popup: View): Promise<string[]> {
  return popup.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
}

/** Whether a marker of ours can be seen. Firefox ends the script at once: what it left may be there, and not be shown. */
function isSomethingSeen({ name }: RealBrowser, tab: Tab): Promise<boolean> {
  return tab.evaluate((mayStay: boolean) => {
    const last = document.documentElement.lastElementChild!;
    if (last !== document.body && (!mayStay || last.checkVisibility())) return true;
    return !mayStay && CSS.highlights.size > 0;
  }, name === 'firefox');
}
