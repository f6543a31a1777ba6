import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pictures } from './pictures';
import { launchInLook, openView, serveGallery } from './site';

/**
 * Writes a screenshot of every view and state to `.output/gallery`, light and dark, in both browsers, as large as usual
 * and at twice the size; and in forced colours. Arguments choose views by how their name begins.
 */
const target = resolve(import.meta.dirname, '../../.output/gallery');
const asked = process.argv.slice(2);
const BROWSERS = ['chromium', 'firefox'] as const;
const LOOKS = ['light', 'dark', 'forced'] as const;
const namedOrAll = <T extends string>(names: readonly T[]) => {
  const named = names.filter((name) => asked.includes(name));
  return named.length ? named : names;
};
const chosen = asked.filter((word) => ![...BROWSERS, ...LOOKS].some((name) => name === word));
const wanted = pictures.filter(({ name }) => !chosen.length || chosen.some((start) => name.startsWith(start)));

mkdirSync(target, { recursive: true });
const site = await serveGallery();
try {
  for (const name of namedOrAll(BROWSERS))
    for (const look of namedOrAll(LOOKS)) {
      const browser = await launchInLook(name, look);
      try {
        const page = await browser.newPage();
        for (const { name: view, query, width, height, full = false } of wanted)
          for (const zoom of look === 'forced' ? [1] : [1, 2]) {
            // At twice the size a window holds half as much.
            const size = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
            await page.setViewport({ ...size, deviceScaleFactor: zoom });
            await openView(page, site, query, look);
            const path = `${target}/${view}-${look}-${name}${zoom === 2 ? '-zoomed' : ''}.png` as const;
            await page.screenshot({ path, fullPage: full });
          }
      } finally {
        await browser.close();
      }
    }
} finally {
  await site.close();
}
