import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestsElsewhere, STRICT_CSP } from '../support/browsers/site';
import { type Reader, SAMPLE, SAMPLE_TITLE, startReader } from './sample';

const HOST = 'ledger.example';
const LONG = SAMPLE.replace(
  '</article>',
  `${Array.from({ length: 500 }, (_, turn) => paragraph(turn)).join('\n')}</article>`,
);

function paragraph(turn: number): string {
  return `<p>Ferry ${turn} carried ${turn * 7 + 12} people across the estuary on its first day, the harbour authority said in
    a note of page ${turn}. Councillor Edda Thornbury of ward ${turn} said the boats “may be full by ${7 + (turn % 4)} in the
    morning”, while an official who asked not to be named said ${turn + 3} of them had been late.</p>`;
}

describe.each(['chromium', 'firefox'] as const)('reading in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(name, {
      '/bridge': { body: SAMPLE },
      '/strict': { body: SAMPLE, headers: { 'content-security-policy': STRICT_CSP } },
      '/long': { body: LONG },
      '/list': {
        body: '<title>Sections</title><ul><li><a href="/bridge">Bridge</a></li><li><a href="/long">Ferries</a></li></ul>',
      },
    });
  });
  afterAll(() => reader?.close());

  test('one click shows what the article says, who says so and what it points to', async () => {
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    const popup = await tab.clickToolbar();
    const shown = await popup.waitForText(/\d+ claims ready/);
    expect((await popup.find('heading', SAMPLE_TITLE)).text).toBe(SAMPLE_TITLE);
    expect(shown).toContain('Odile Marchetti');
    for (const heading of ['In the article’s own words', 'Sourcing', 'Key actors', 'Claims'])
      expect((await popup.find('heading', new RegExp(`^${heading}`))).name).toContain(heading);
    expect((await popup.findAll('button', /Jump to paragraph \d+$/)).length).toBeGreaterThanOrEqual(3);
    const counts = await Promise.all(
      [/^\d+ named/, /^\d+ unnamed/, /^\d+ no source given/].map((count) => popup.find('button', count)),
    );
    expect(counts.reduce((sum, count) => sum + Number.parseInt(count.name, 10), 0)).toBeGreaterThan(5);
    await popup.click('button', /^\d+ documents$/);
    expect((await popup.find('region', /^\d+ documents$/)).text).toContain('gov.uk');
    expect((await popup.findAll('link', /opens in a new tab/)).length).toBeGreaterThan(0);
    await popup.close();
    await tab.close();
  });

  test('what was found survives closing the popup and stopping the worker', async () => {
    const tab = await reader.browser.open(`http://${HOST}/bridge`);
    const first = await tab.clickToolbar();
    await first.waitForText(/\d+ claims ready/);
    const actors = (await first.findAll('button', /mention/)).map((found) => found.name);
    await first.close();
    await reader.browser.stopWorker();
    const second = await tab.clickToolbar();
    await second.find('heading', SAMPLE_TITLE);
    expect((await second.findAll('button', /mention/)).map((found) => found.name)).toEqual(actors);
    expect(actors.length).toBeGreaterThan(0);
    await second.close();
    await tab.close();
  });

  test('a worker that is stopped in the middle of an analysis does not leave the reader waiting', async () => {
    const tab = await reader.browser.open(`http://${HOST}/long`);
    const popup = await tab.clickToolbar();
    await popup.waitForText('Reading on this device');
    await reader.browser.stopWorker();
    expect(await popup.waitForText(/\d+ claims ready/, 60_000)).toContain(SAMPLE_TITLE);
    await popup.close();
    await tab.close();
  });

  test('a page under the strictest policy is read like any other', async () => {
    const tab = await reader.browser.open(`http://${HOST}/strict`);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    expect((await popup.find('heading', SAMPLE_TITLE)).text).toBe(SAMPLE_TITLE);
    await popup.close();
    await tab.close();
  });

  test('a page that lists stories says so', async () => {
    const tab = await reader.browser.open(`http://${HOST}/list`);
    const popup = await tab.clickToolbar();
    await popup.waitForText('This page reads like a list or home page');
    await popup.close();
    await tab.close();
  });

  test('a page of the browser itself says that it may not be read', async () => {
    const tab = await reader.browser.open(name === 'chromium' ? 'chrome://version/' : 'about:license');
    const popup = await tab.clickToolbar();
    await popup.waitForText('The browser does not let extensions read this page');
    await popup.close();
    await tab.close();
  });

  test('nothing was asked of the network but the pages themselves', () => {
    expect(requestsElsewhere(reader.site, [HOST])).toEqual([]);
    const asked = new Set(reader.site.requests.map(({ url }) => new URL(url)).filter((url) => url.hostname === HOST));
    expect([...new Set([...asked].map((url) => url.pathname))].sort()).toEqual(
      ['/bridge', '/favicon.ico', '/list', '/long', '/strict'].sort(),
    );
  });
});
