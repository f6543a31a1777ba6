import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RealBrowser } from '../support/browsers/browser';
import { launch } from '../support/browsers/launch';
import { requestsElsewhere, type Site, STRICT_CSP, serveSite } from '../support/browsers/site';
import { BUILT } from '../support/built';

describe.each(['chromium', 'firefox'] as const)('driving %s', (name) => {
  let site: Site;
  let browser: RealBrowser;
  beforeAll(async () => {
    site = await serveSite({
      '/page': {
        body: `<h1>A page</h1><button onclick="this.textContent = 'Pressed ' + event.isTrusted">Press</button>`,
      },
      '/strict': { body: '<h1>Strict</h1>', headers: { 'content-security-policy': STRICT_CSP } },
      '/calls': { body: '<h1>Calls</h1><img src="https://elsewhere.example/pixel.gif" alt="">' },
    });
    browser = await launch(name, { extension: BUILT[name], proxy: site.proxy });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('finds by role and name, and clicks for real', async () => {
    const tab = await browser.open('http://press.example/page');
    await tab.click('button', 'Press');
    expect((await tab.find('button')).name).toBe('Pressed true');
  });

  test('opens the popup with the toolbar button, also under a strict policy, and stops the worker', async () => {
    const tab = await browser.open('http://strict.example/strict');
    expect(await tab.evaluate((add: number) => document.querySelectorAll('h1').length + add, 1)).toBe(2);
    const popup = await tab.clickToolbar();
    expect(await popup.evaluate(() => location.href)).toBe(`${browser.extensionOrigin}popup.html`);
    await popup.close();
    await browser.stopWorker();
  });

  test('sees every request that leaves', async () => {
    await browser.open('http://calls.example/calls');
    await expect
      .poll(() => requestsElsewhere(site, ['press.example', 'strict.example', 'calls.example']).map(({ url }) => url))
      .toContain('https://elsewhere.example:443');
  });
});
