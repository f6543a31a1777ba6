import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { SAMPLE_TEXT } from '../../components/welcome/sample-text';
import { loadModels } from '../../lib/cli/models';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import type { Analysis } from '../../lib/core/analysis';
import { articleFromText } from '../../lib/core/text/plain';
import { extractArticle } from '../../lib/extract/extract';
import { type BrowserName, findBrowser } from '../../tests/support/browsers/find';
import { type Site, type SitePage, serveSite } from '../../tests/support/browsers/site';

const root = resolve(import.meta.dirname, '../..');

/** Builds the page that shows each view in each state, and serves it with the readings it shows. */
export async function serveGallery(): Promise<Site> {
  const built = await build({
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    build: { write: false, modulePreload: false, target: 'esnext', chunkSizeWarningLimit: 5_000 },
  });
  const pages: Record<string, SitePage> = {};
  for (const file of [built].flat().flatMap((made) => ('output' in made ? made.output : [])))
    pages[`/${file.fileName}`] = {
      body: file.type === 'chunk' ? file.code : Buffer.from(file.source),
      type: /\.css$/.test(file.fileName) ? 'text/css' : /\.js$/.test(file.fileName) ? 'text/javascript' : 'text/html',
    };
  for (const [name, analysis] of Object.entries(readings()))
    pages[`/${name}.json`] = { body: JSON.stringify(analysis), type: 'application/json' };
  return serveSite(pages);
}

/** The bundled article, the same with so many more paragraphs that every picture is crowded, and the first page's. */
function readings(): Readonly<Record<string, Analysis>> {
  const html = readFileSync(resolve(root, 'public/sample/article.html'), 'utf8');
  const models = loadModels();
  const read = (page: string) => {
    const article = extractArticle(parsePage(page), { url: 'https://fernmouthledger.example/bridge' });
    if (!article.ok) throw new Error(`The bundled article could not be read: ${article.failure}`);
    return analyse(article.value, models);
  };
  const more = Array.from({ length: 70 }, (_, turn) => paragraph(turn)).join('\n');
  return {
    bundled: read(html),
    long: read(html.replace('</article>', `${more}</article>`)),
    welcome: analyse(articleFromText(SAMPLE_TEXT), models),
  };
}

const PEOPLE = ['Edda Thornbury', 'Kofi Larkspur', 'Ines Marrowgate', 'Tomasz Wielgosz', 'Marguerite Oyelaran'];

function paragraph(turn: number): string {
  const [one, other] = [PEOPLE[turn % 5], PEOPLE[(turn * 3 + 1) % 5]];
  return `<p>Ferry ${turn} carried ${turn * 7 + 12} people across the estuary on its first day, the harbour authority
    said. ${one} said the boats “may be full by ${7 + (turn % 4)} in the morning”, and ${other} disagreed, while an
    official who asked not to be named said ${turn + 3} of them had been late.</p>`;
}

/** How a reader's system looks. */
export type Look = 'light' | 'dark' | 'forced';

/** A browser in one look, without the extension. */
export function launchInLook(name: BrowserName, look: Look): Promise<Browser> {
  return launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath: findBrowser(name),
    args: name === 'chromium' ? ['--no-sandbox', '--disable-quic', '--disable-background-networking'] : [],
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': look === 'dark' ? 0 : 1,
      'browser.display.document_color_use': look === 'forced' ? 2 : 0,
    },
  });
}

/** Opens one view in one state and waits until it is shown. */
export async function openView(page: Page, site: Site, query: string, look: Look): Promise<void> {
  // Firefox has it from its settings.
  if (!/firefox/i.test(await page.browser().version()))
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
    ]);
  await page.goto(`${site.origin}/index.html?${query}`);
  await page.waitForSelector('[data-ready]');
}
