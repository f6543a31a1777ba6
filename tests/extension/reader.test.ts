import { beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFromText } from '../../lib/core/text/plain';
import { finishedReading, forgetTab, noteChange, readTab, readText } from '../../lib/extension/reader';
import { getReading, putReading, type Reading, tabKey, watchReading } from '../../lib/extension/session';
import { installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));
vi.mock('../../lib/extension/models', () => ({ loadModels: async () => ({}) }));

const article = {
  ...articleFromText('The bridge will close in May, the council said. It carries 41,000 vehicles a day.'),
  url: 'https://paper.example/story',
};
let browser: ReturnType<typeof installFakeBrowser>;

beforeEach(() => {
  browser = installFakeBrowser();
  browser.scripting.executeScript.mockImplementation(async ({ files }: { files?: string[] }) => {
    if (files) browser.page.extract = () => ({ ok: true, value: article });
    return [{ result: 'text/html' }];
  });
});

const stored = () => getReading(tabKey(7));

describe('reading a tab', () => {
  test('puts the content script into the page only on demand, and stores what it finds', async () => {
    await readTab(7);
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7 },
      files: ['/page.js'],
    });
    expect(await stored()).toMatchObject({
      state: 'done',
      address: 'https://paper.example/story',
      analysis: { article: { text: article.text } },
    });
  });

  test('does not put the content script in twice', async () => {
    await readTab(7);
    await readTab(7);
    const injected = browser.scripting.executeScript.mock.calls.filter(([given]) => given.files);
    expect(injected).toHaveLength(1);
  });

  test('shows each part as soon as it is ready', async () => {
    const seen: (Reading | undefined)[] = [];
    watchReading(tabKey(7), (reading) => seen.push(reading));
    await readTab(7);
    const turns = seen.map((reading) => reading!.ready.length);
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
    expect(seen.find((reading) => reading!.ready.includes('summary'))!.state).toBe('reading');
    expect(seen.at(-1)!.state).toBe('done');
  });

  test('looks for room among the other readings when it begins, not after every part', async () => {
    const get = vi.spyOn(browser.storage.session, 'get');
    await readTab(7);
    expect((await stored())!.ready.length).toBeGreaterThan(5);
    expect(get.mock.calls.filter(([name]) => name === null).length).toBeLessThan(4);
  });

  test('a second request joins the first', async () => {
    const extract = vi.fn(() => ({ ok: true, value: article }));
    browser.page.extract = extract;
    await Promise.all([readTab(7), readTab(7)]);
    expect(extract).toHaveBeenCalledTimes(1);
  });

  test('asks for the selection when that is wanted, giving up the article', async () => {
    const extract = vi.fn((_extent: string) => ({ ok: true, value: article }));
    browser.page.extract = extract as never;
    await Promise.all([readTab(7), readTab(7, 'selection')]);
    expect(extract).toHaveBeenLastCalledWith('selection');
    expect(await stored()).toMatchObject({ extent: 'selection', state: 'done' });
  });

  test.each([
    ['restricted-page', async () => Promise.reject(new Error('Cannot access a chrome:// URL'))],
    ['pdf', async () => [{ result: 'application/pdf' }]],
  ])('a page that cannot be read is “%s”', async (failure, answer) => {
    browser.scripting.executeScript.mockImplementation(answer as never);
    await readTab(7);
    expect(await stored()).toMatchObject({ state: 'failed', failure });
  });

  test('a restricted viewer of a PDF is a PDF', async () => {
    browser.tab.url = 'https://paper.example/report.PDF?page=1';
    browser.scripting.executeScript.mockRejectedValue(new Error('Missing host permission'));
    await readTab(7);
    expect(await stored()).toMatchObject({ state: 'failed', failure: 'pdf' });
  });

  test('what extraction refuses is the failure', async () => {
    browser.page.extract = () => ({ ok: false, failure: 'not-an-article' });
    await readTab(7);
    expect(await stored()).toMatchObject({ state: 'failed', failure: 'not-an-article' });
  });

  test('a selection of nothing is “no-selection”', async () => {
    browser.page.extract = () => ({ ok: false, failure: 'not-an-article' });
    await readTab(7, 'selection');
    expect(await stored()).toMatchObject({ state: 'failed', failure: 'no-selection' });
  });

  test('a page that goes away while it is read is “page-gone”', async () => {
    browser.page.extract = () => Promise.reject(new Error('The message port closed before a response was received.'));
    await readTab(7);
    expect(await stored()).toMatchObject({ state: 'failed', failure: 'page-gone' });
  });
});

describe('a page that changes', () => {
  test('keeps what was read, and says so', async () => {
    await readTab(7);
    await noteChange(7);
    expect(await stored()).toMatchObject({ state: 'done', changed: true, marks: 'off' });
  });

  test('ends the reading of what was there before', async () => {
    browser.page.extract = () => ({ ok: true, value: article });
    const reading = readTab(7);
    await noteChange(7);
    await reading;
    expect((await stored())?.state).not.toBe('done');
  });

  test('is read again when its analysis is wanted', async () => {
    await readTab(7);
    await noteChange(7);
    expect(await finishedReading(7)).toMatchObject({ state: 'done' });
    expect((await stored())?.changed).toBeUndefined();
  });

  test('a closed tab is forgotten', async () => {
    await readTab(7);
    await forgetTab(7);
    expect(await stored()).toBeUndefined();
  });
});

test('a reading that a stopped worker left half done is done again', async () => {
  await putReading({
    key: 'tab-7',
    tabId: 7,
    extent: 'article',
    readAt: '',
    state: 'reading',
    ready: [],
    marks: 'off',
  });
  expect(await finishedReading(7)).toMatchObject({ state: 'done' });
});

test('pasted text is analysed under a key of its own', async () => {
  const key = readText({ text: article.text, title: 'Bridge' });
  await expect.poll(async () => (await getReading(key))?.state).toBe('done');
  expect((await getReading(key))?.analysis?.article).toMatchObject({ title: 'Bridge', text: article.text });
});

describe('room in storage', () => {
  const old = (turn: number): Reading => ({
    key: `tab-${turn}`,
    extent: 'article',
    readAt: `2026-01-${String(turn).padStart(2, '0')}`,
    state: 'done',
    ready: [],
    marks: 'off',
  });

  test('the oldest readings go first', async () => {
    for (let turn = 1; turn <= 13; turn++) await putReading(old(turn));
    expect(await getReading('tab-1')).toBeUndefined();
    expect(await getReading('tab-2')).toBeDefined();
  });

  test('at the quota everything but the newest goes', async () => {
    browser = installFakeBrowser({ quota: 300 });
    await putReading(old(1));
    await putReading(old(2));
    await putReading({ ...old(3), address: `https://paper.example/${'x'.repeat(60)}` });
    expect(await getReading('tab-1')).toBeUndefined();
    expect(await getReading('tab-3')).toBeDefined();
  });
});

describe('a fault in the middle of a reading', () => {
  const done = { extent: 'article', state: 'done', ready: [], marks: 'off' } as const;

  /** Holds every answer of the storage back until it is let go. */
  function heldStorage(): () => void {
    const { session } = browser.storage;
    const get = session.get.bind(session);
    const waiting: (() => void)[] = [];
    let isHeld = true;
    session.get = async (name) => {
      if (isHeld && name === null) await new Promise<void>((resume) => waiting.push(resume));
      return get(name);
    };
    return () => {
      isHeld = false;
      for (const resume of waiting) resume();
    };
  }

  test('a tab that is closed while something is stored of it leaves nothing', async () => {
    const letGo = heldStorage();
    const reading = readTab(7);
    await new Promise((resume) => setTimeout(resume, 20));
    const closed = forgetTab(7);
    letGo();
    await Promise.all([reading, closed]);
    expect(await stored()).toBeUndefined();
  });

  test('a clock that was set back does not cost the reading in front of the reader', async () => {
    for (let tab = 20; tab < 40; tab++)
      await putReading({ ...done, key: tabKey(tab), readAt: '2100-01-01T00:00:00.000Z' });
    await readTab(7);
    expect(await stored()).toMatchObject({ state: 'done' });
  });
});
