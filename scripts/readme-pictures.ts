import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Tab, View } from '../tests/support/browsers/browser';
import { type Chromium, launchChromium } from '../tests/support/browsers/chromium';
import { serveSite } from '../tests/support/browsers/site';

/**
 * Takes the README's four pictures: the extension on the bundled article in Chromium. `--built` takes it as it was built
 * last. Look at them before committing; a system without the typefaces of readers gives pictures nobody sees.
 */
const root = resolve(import.meta.dirname, '..');
const docs = (file: string): string => join(root, 'docs', file);
const ARTICLE = 'http://fernmouthledger.example/2026/09/tidegate-bridge-closure';

if (!process.argv.includes('--built')) {
  const built = spawnSync('npx', ['wxt', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) process.exit(1);
}

const site = await serveSite({
  [new URL(ARTICLE).pathname]: { body: readFileSync(join(root, 'public/sample/article.html')) },
});

async function onTheArticle(
  theme: 'light' | 'dark',
  show: (popup: View, tab: Tab, browser: Chromium) => Promise<void>,
): Promise<void> {
  const browser = await launchChromium({
    extension: join(root, '.output/chrome-mv3'),
    proxy: site.proxy,
    theme,
    size: { width: 1180, height: 760 },
  });
  try {
    const tab = await browser.open(ARTICLE);
    const popup = await tab.clickToolbar();
    await popup.waitForText(/\d+ claims ready/);
    await show(popup, tab, browser);
  } finally {
    await browser.close();
  }
}

try {
  await onTheArticle('dark', (popup) => popup.screenshot(docs('popup-dark.png')));
  await onTheArticle('light', async (popup, tab, browser) => {
    await popup.screenshot(docs('popup-light.png'));
    await popup.click('radio', 'Claims');
    await popup.waitForText(/places? marked/);
    await popup.close();
    await tab.evaluate(() => scrollTo(0, 480));
    await tab.overlay().click('button', /^Claim 8 of/);
    await tab.overlay().find('dialog');
    await tab.screenshot(docs('marks.png'));
    await (await tab.clickToolbar()).click('button', 'Open report');
    const opened = await browser.browser.waitForTarget((target) => target.url().includes('/report.html'));
    const report = await opened.asPage();
    await report.setViewport({ width: 1200, height: 1500 });
    await report.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await report.waitForSelector('.claims');
    await report.screenshot({ path: docs('report.png') as `${string}.png` });
  });
} finally {
  await site.close();
}
