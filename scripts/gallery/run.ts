import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { popupStates } from './popup-states';

/** Writes a screenshot of every view and state to `.output/gallery`; arguments choose states by name. */
const root = resolve(import.meta.dirname, '../..');
const site = resolve(root, '.output/gallery-site');
const target = resolve(root, '.output/gallery');
const chosen = process.argv.slice(2);

await build({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: { outDir: site, emptyOutDir: true, modulePreload: false },
});
mkdirSync(target, { recursive: true });
const browser = await launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--allow-file-access-from-files', '--disable-quic', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  for (const state of Object.keys(popupStates).filter((name) => !chosen.length || chosen.includes(name))) {
    for (const theme of ['light', 'dark'] as const) {
      for (const long of [false, true]) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await page.setViewport({ width: 400, height: 560 });
        await page.goto(`file://${site}/index.html?state=${state}`);
        if (long)
          await page.addStyleTag({
            content: 'html{overflow:visible}body{block-size:auto}.pop{position:static}.scroll{overflow:visible}',
          });
        await page.screenshot({ path: `${target}/popup-${state}${long ? '-long' : ''}-${theme}.png`, fullPage: long });
      }
    }
  }
} finally {
  await browser.close();
}
