import { beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFromText } from '../../lib/core/text/plain';
import { readWhereWanted } from '../../lib/extension/opening';
import { getReading, putReading, type Reading, tabKey } from '../../lib/extension/session';
import { changeSettings, getSettings, settingsFrom } from '../../lib/extension/settings';
import { originsOf, ruleFor, siteOf } from '../../lib/extension/site-rules';
import { removeAllSites, removeSite, setSite, sitesNow } from '../../lib/extension/sites';
import { installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

const PAPER = 'paper.example';
let browser: ReturnType<typeof installFakeBrowser>;

beforeEach(() => {
  browser = installFakeBrowser();
});

describe('a site', () => {
  test.each([
    ['paper.example', 'paper.example'],
    [' WWW.Paper.example ', 'paper.example'],
    ['https://www.paper.example/2026/story?page=2#top', 'paper.example'],
    ['http://news.paper.example:8080/', 'news.paper.example'],
    ['localhost', 'localhost'],
    ['zeitung-für-alle.example', 'xn--zeitung-fr-alle-7vb.example'],
  ])('typed as “%s” is %s', (typed, host) => {
    expect(siteOf(typed)).toBe(host);
  });

  test.each([
    '',
    'paper',
    '*',
    '*.example',
    '*://*/*',
    'all sites',
    'file:///home/story.html',
    'chrome://version',
    '<all_urls>',
    '[::1]',
  ])('“%s” is none', (typed) => {
    expect(siteOf(typed)).toBeUndefined();
  });

  test('is one host and nothing beside it', () => {
    expect(originsOf(PAPER)).toEqual(['*://paper.example/*', '*://www.paper.example/*']);
    const sites = [{ host: PAPER, rule: 'always' }] as const;
    expect(ruleFor(sites, 'https://www.paper.example/story')).toBe('always');
    expect(ruleFor(sites, 'https://blog.paper.example/')).toBeUndefined();
    expect(ruleFor(sites, 'https://paper.example.evil.example/')).toBeUndefined();
    expect(ruleFor(sites, undefined)).toBeUndefined();
  });

  test('that storage holds in any other form is no site', () => {
    for (const site of [{ host: '*', rule: 'always' }, { host: PAPER, rule: 'sometimes' }, PAPER, null])
      expect(settingsFrom({ sites: [site] }).sites).toEqual([]);
  });
});

describe('“always”', () => {
  test('asks the browser at once, for the one site, and holds when it is granted', async () => {
    const made = setSite(`https://${PAPER}/story`, 'always');
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: originsOf(PAPER) });
    expect(await made).toBeUndefined();
    expect(await sitesNow()).toEqual({ sites: [{ host: PAPER, rule: 'always' }], unused: [] });
  });

  test('comes to nothing when the reader says no', async () => {
    browser.permissions.request.mockResolvedValueOnce(false);
    expect(await setSite(PAPER, 'always')).toBe('refused');
    expect(await sitesNow()).toEqual({ sites: [], unused: [] });
  });

  test('is not asked for what names no site', async () => {
    expect(await setSite('*', 'always')).toBe('not-a-site');
    expect(browser.permissions.request).not.toHaveBeenCalled();
  });

  test('ends when the browser takes its leave back', async () => {
    await setSite(PAPER, 'always');
    await setSite('other.example', 'never');
    browser.granted.clear();
    expect((await sitesNow()).sites).toEqual([{ host: 'other.example', rule: 'never' }]);
    expect((await getSettings()).sites).toHaveLength(1);
  });
});

describe('leave that was granted', () => {
  const granted = () => [...browser.granted];

  test('is given back when the site is removed', async () => {
    await setSite(PAPER, 'always');
    await setSite('other.example', 'always');
    await removeSite(PAPER);
    expect(granted()).toEqual(originsOf('other.example'));
    expect((await sitesNow()).sites).toEqual([{ host: 'other.example', rule: 'always' }]);
  });

  test('is given back when “always” becomes “never”', async () => {
    await setSite(PAPER, 'always');
    await setSite(PAPER, 'never');
    expect(granted()).toEqual([]);
    expect((await sitesNow()).sites).toEqual([{ host: PAPER, rule: 'never' }]);
  });

  test('is given back with everything else, and shown where nobody asked for it', async () => {
    await setSite(PAPER, 'always');
    browser.granted.add('*://*/*');
    expect((await sitesNow()).unused).toEqual(['*://*/*']);
    await removeAllSites();
    expect(granted()).toEqual([]);
    expect(await sitesNow()).toEqual({ sites: [], unused: [] });
  });
});

describe('a page that opens', () => {
  const article = articleFromText('The mayor said the bridge would close in May. It carries 41,000 vehicles a day.', {
    url: 'https://paper.example/story',
  });
  const read = vi.fn((): unknown => ({ ok: true, value: article }));
  beforeEach(async () => {
    read.mockClear();
    browser.page = { extract: read, mark: () => ({ painted: 3, leftOut: 0 }) };
    Object.assign(browser.scripting, { insertCSS: vi.fn(), removeCSS: vi.fn(async () => {}) });
    browser.scripting.executeScript.mockImplementation(async ({ func }: { func?: unknown }) =>
      func ? [{ result: 'text/html' }] : [],
    );
    Object.assign(browser.tab, { status: 'complete' });
    await changeSettings({ sites: [{ host: PAPER, rule: 'always' }] });
  });
  const reading = () => getReading(tabKey(7));

  test('is read and marked on a site the reader wants that on', async () => {
    await readWhereWanted(7);
    expect(await reading()).toMatchObject({ state: 'done', marks: 'claims' });
  });

  test('is read once, however often the tab is told of', async () => {
    await readWhereWanted(7);
    await readWhereWanted(7);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is of another site', () => Object.assign(browser.tab, { url: 'https://other.example/' })],
    ['hides its address', () => Object.assign(browser.tab, { url: undefined })],
    ['is behind another tab', () => Object.assign(browser.tab, { active: false })],
    ['still loads', () => Object.assign(browser.tab, { status: 'loading' })],
    ['is of a site to be left alone', () => changeSettings({ sites: [{ host: PAPER, rule: 'never' }] })],
    ['is of a site without a rule', () => changeSettings({ sites: [] })],
  ])('is not read when it %s', async (_what, arrange) => {
    await arrange();
    await readWhereWanted(7);
    expect(read).not.toHaveBeenCalled();
    expect(await reading()).toBeUndefined();
  });

  test('is read anew after it changed', async () => {
    const earlier = {
      key: 'tab-7',
      tabId: 7,
      address: browser.tab.url.replace('#part', ''),
      extent: 'article',
      readAt: '',
      state: 'done',
      ready: [],
      marks: 'off',
      changed: true,
    } satisfies Reading;
    await putReading(earlier);
    browser.scripting.executeScript.mockImplementation(
      async ({ injectImmediately }: { injectImmediately?: boolean }) => [
        { result: injectImmediately ? false : 'text/html' },
      ],
    );
    await readWhereWanted(7);
    expect(await reading()).toMatchObject({ state: 'done', marks: 'claims' });
  });
});
