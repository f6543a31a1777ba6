import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from 'puppeteer-core';

/** Draws the packaged icons from `assets/icon`; run after a drawing has changed, and commit what it writes. */
const root = resolve(import.meta.dirname, '..');
const target = resolve(root, 'public/icon');

/** The drawing each size is made from; the smallest has fewer lines. `on-light` stands on a light toolbar. */
const ICONS: readonly (readonly [drawing: string, size: number, file: string])[] = [
  ['small', 16, '16.png'],
  ['app', 32, '32.png'],
  ['app', 48, '48.png'],
  ['app', 128, '128.png'],
  ...(['light', 'dark'] as const).flatMap((theme) =>
    [16, 32].map((size) => [`on-${theme}`, size, `on-${theme}-${size}.png`] as const),
  ),
];

mkdirSync(target, { recursive: true });
const browser = await launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const [drawing, size, file] of ICONS) {
    const svg = readFileSync(resolve(root, `assets/icon/${drawing}.svg`), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({ path: `${target}/${file}` as `${string}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
