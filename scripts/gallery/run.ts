import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { popupStates } from './popup-states';

/** Writes a screenshot of every view and state to `.output/gallery`; arguments choose views by how their name begins. */
const root = resolve(import.meta.dirname, '../..');
const site = resolve(root, '.output/gallery-site');
const target = resolve(root, '.output/gallery');
const chosen = process.argv.slice(2);

interface Picture {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height: number;
  readonly full?: boolean;
  readonly style?: string;
}

const UNCAPPED = 'html{overflow:visible}body{block-size:auto}.pop{position:static}.scroll{overflow:visible}';

const pictures: readonly Picture[] = [
  ...Object.keys(popupStates).map((state) => ({
    name: `popup-${state}`,
    query: `view=popup&state=${state}`,
    width: 400,
    height: 560,
  })),
  { name: 'popup-full-long', query: 'view=popup&state=full', width: 400, height: 560, full: true, style: UNCAPPED },
  { name: 'popup-rtl', query: 'view=popup&state=full&locale=ur', width: 400, height: 560 },
  {
    name: 'popup-rtl-long',
    query: 'view=popup&state=full&locale=ur',
    width: 400,
    height: 560,
    full: true,
    style: UNCAPPED,
  },
  { name: 'popup-german', query: 'view=popup&state=full&locale=de', width: 400, height: 560 },
  { name: 'report-rtl', query: 'view=report&state=claims&locale=ur', width: 1200, height: 900, full: true },
  { name: 'popup-zoom', query: 'view=popup&state=full', width: 400, height: 300 },
  ...['claims', 'quotes', 'actors', 'links', 'text', 'paste'].map((state) => ({
    name: `report-${state}`,
    query: `view=report&state=${state}`,
    width: 1200,
    height: 900,
    full: true,
  })),
  { name: 'report-narrow', query: 'view=report&state=claims', width: 400, height: 900, full: true },
  { name: 'panel-full', query: 'view=panel&state=full', width: 360, height: 820 },
  { name: 'options', query: 'view=options&state=standard', width: 1080, height: 900, full: true },
  { name: 'options-narrow', query: 'view=options&state=quiet', width: 400, height: 900, full: true },
  ...['list', 'empty', 'deleted', 'changes', 'compare', 'people', 'outlets', 'timeline', 'working'].map((state) => ({
    name: `library-${state}`,
    query: `view=library&state=${state}`,
    width: 1200,
    height: 900,
    full: true,
  })),
  ...['list', 'changes', 'compare', 'timeline'].flatMap((state) => [
    {
      name: `library-${state}-rtl`,
      query: `view=library&state=${state}&locale=ur`,
      width: 1200,
      height: 900,
    },
    // What a window of 1200 points shows at twice the size.
    { name: `library-${state}-zoom`, query: `view=library&state=${state}`, width: 600, height: 450, full: true },
  ]),
  { name: 'options-template', query: 'view=options&state=template', width: 1080, height: 900, full: true },
  { name: 'popup-saved', query: 'view=popup&state=saved', width: 400, height: 560 },
  { name: 'welcome', query: 'view=welcome&state=first', width: 1080, height: 900, full: true },
  { name: 'welcome-tried', query: 'view=welcome&state=tried', width: 1080, height: 900, full: true },
  { name: 'panel-closed', query: 'view=panel&state=list', width: 360, height: 820 },
];

await build({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: { outDir: site, emptyOutDir: true, modulePreload: false, target: 'esnext' },
});
mkdirSync(target, { recursive: true });
const browser = await launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--allow-file-access-from-files', '--disable-quic', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  const wanted = pictures.filter(({ name }) => !chosen.length || chosen.some((start) => name.startsWith(start)));
  for (const { name, query, width, height, full = false, style } of wanted) {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.setViewport({ width, height });
      await page.goto(`file://${site}/index.html?${query}`);
      await page.waitForSelector('[data-ready]');
      if (style) await page.addStyleTag({ content: style });
      await page.screenshot({ path: `${target}/${name}-${theme}.png` as `${string}.png`, fullPage: full });
    }
  }
} finally {
  await browser.close();
}
