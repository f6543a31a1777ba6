import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import { extractArticle } from '../../lib/extract/extract';
import { hostilePages } from '../../tests/hostile/pages';
import { type SitePage, serveSite } from '../../tests/support/browsers/site';
import buildBoth from '../../tests/support/build-both';
import { bundled } from '../bench/bundled';
import { difference } from '../load/difference';
import { loadPages } from '../load/pages';
import { type BrowserReadings, readInBrowser } from './browser-readings';
import type { Reading } from './in-page';

/**
 * Whether Chromium, Firefox and the terminal make the same of every page of the fixtures, the hostile ones among them:
 * `npm run differential`. The pages' own scripts do not run, as in the terminal. Prints what differs, where first, and
 * what came to no end; ends with 1 when there is any.
 *
 * `--data FOLDER --count 100` takes so many pages of an article benchmark instead, `--no-build` takes what was built
 * before.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '500' },
    'no-build': { type: 'boolean', default: false },
  },
});
const HOST = '/differential';
const sources = values.data ? benchmark(values.data, Number(values.count)) : fixtures();
const paths = [...sources.keys()];

const site = await serveSite(served());
if (!values['no-build']) buildBoth();
const script = await bundled(join(import.meta.dirname, 'in-page.ts'), 'differential');
const read = (name: 'chromium' | 'firefox') => readInBrowser(name, site.proxy, script, paths, addressOf, HOST);
const { chromium, firefox } = await (async () => {
  try {
    return { chromium: await read('chromium'), firefox: await read('firefox') };
  } finally {
    await site.close();
  }
})();

const differing: Record<string, number> = {
  'terminal | Chromium': 0,
  'terminal | Firefox': 0,
  'Chromium | Firefox': 0,
};
const differs = new Set<string>();
let articles = 0;
for (const [turn, path] of paths.entries()) {
  if (turn % 100 === 0) process.stderr.write(`terminal ${turn}/${paths.length}\n`);
  const here = readInTerminal(path);
  if (here.article.ok) articles++;
  const [inChromium, inFirefox] = [chromium.readings.get(path), firefox.readings.get(path)];
  compare(path, 'terminal | Chromium', here, withoutPlaces(inChromium));
  compare(path, 'terminal | Firefox', here, withoutPlaces(inFirefox));
  compare(path, 'Chromium | Firefox', inChromium, inFirefox);
}
const failed = chromium.failures.size + firefox.failures.size;
for (const [name, { failures, times }] of [
  ['Chromium', chromium],
  ['Firefox', firefox],
] as const satisfies readonly (readonly [string, BrowserReadings])[]) {
  for (const [path, why] of failures) say(`${path} (${name}) not read: ${why}`);
  say(
    `${name}: longest ${times
      .slice(0, 3)
      .map(({ path, ms }) => `${path} ${ms} ms`)
      .join(', ')}`,
  );
}
say(
  `${paths.length} pages, ${articles} of them articles; ${paths.length - differs.size} without a difference, ${failed} not read in time`,
);
for (const [pair, count] of Object.entries(differing)) say(`${pair}: ${count} differ`);
if (differs.size > 0 || failed > 0) process.exitCode = 1;

/** By path. */
function fixtures(): Map<string, () => string> {
  const folder = resolve(import.meta.dirname, '../../tests/fixtures');
  const pages = new Map<string, () => string>();
  for (const kind of ['pages', 'extract'])
    for (const name of readdirSync(join(folder, kind)))
      pages.set(`/${kind}/${name}`, () => readFileSync(join(folder, kind, name, 'page.html'), 'utf8'));
  const found = resolve(import.meta.dirname, '../../tests/hostile/found');
  for (const name of readdirSync(found)) pages.set(`/found/${name}`, () => readFileSync(join(found, name), 'utf8'));
  for (const [turn, { html }] of hostilePages().entries()) pages.set(`/hostile-${turn}`, () => html);
  return pages;
}

function benchmark(folder: string, count: number): Map<string, () => string> {
  return new Map(loadPages(folder, count).map((page) => [page.path, () => page.html]));
}

function served(): Record<string, SitePage> {
  const pages: Record<string, SitePage> = { [HOST]: { body: '<!doctype html><title>Pages in a frame</title>' } };
  const headers = { 'content-security-policy': "script-src 'none'" };
  for (const [path, html] of sources)
    Object.defineProperty(pages, path, { enumerable: true, get: (): SitePage => ({ body: html(), headers }) });
  return pages;
}

function readInTerminal(path: string): Reading {
  // Half a surrogate pair does not get through UTF-8.
  const html = Buffer.from(sources.get(path)!()).toString();
  const article = extractArticle(parsePage(html), { url: addressOf(path) });
  return article.ok ? { article, analysis: analyse(article.value, {}) } : { article };
}

/** The terminal has no page to find places on. */
function withoutPlaces(reading: Reading | undefined): Reading | undefined {
  if (!reading) return undefined;
  const { places: _, ...rest } = reading;
  return rest;
}

/** As JSON; Chromium writes `|` in addresses as it is escaped, others as it stands. */
function plain(reading: unknown): unknown {
  return JSON.parse(JSON.stringify(reading).replaceAll('|', '%7C'));
}

function addressOf(path: string): string {
  return `http://port.example${path}`;
}

function compare(path: string, pair: string, one: Reading | undefined, other: Reading | undefined): void {
  if (!one || !other) return;
  const found = difference(plain(one), plain(other));
  if (found === undefined) return;
  differing[pair] = (differing[pair] ?? 0) + 1;
  differs.add(path);
  say(`${path} (${pair}) ${found}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
