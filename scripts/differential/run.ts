import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import { extractArticle } from '../../lib/extract/extract';
import { shortHostilePages } from '../../tests/hostile/generated';
import type { BrowserName } from '../../tests/support/browsers/find';
import { launch } from '../../tests/support/browsers/launch';
import { type SitePage, serveSite } from '../../tests/support/browsers/site';
import buildBoth from '../../tests/support/build-both';
import { BUILT } from '../../tests/support/built';
import { bundled } from '../bench/bundled';
import { difference } from '../load/difference';
import type { Reading } from './in-page';

/**
 * Whether Chromium, Firefox and the terminal make the same of every page of the fixtures, the hostile ones among them:
 * `npm run differential`. The pages' own scripts do not run, as in the terminal. Prints what differs, and where first;
 * ends with 1 when something does.
 */
const fixtures = resolve(import.meta.dirname, '../../tests/fixtures');
const sources: Record<string, string> = {};
for (const kind of ['pages', 'extract'])
  for (const name of readdirSync(join(fixtures, kind)))
    sources[`/${kind}/${name}`] = readFileSync(join(fixtures, kind, name, 'page.html'), 'utf8');
for (const [turn, html] of shortHostilePages().entries()) sources[`/hostile-${turn}`] = html;

const headers = { 'content-security-policy': "script-src 'none'" };
const site = await serveSite(
  Object.fromEntries(Object.entries(sources).map(([path, body]): [string, SitePage] => [path, { body, headers }])),
);
if (!process.argv.includes('--no-build')) buildBoth();
const script = await bundled(join(import.meta.dirname, 'in-page.ts'), 'differential');
const readings: Record<BrowserName, Record<string, Reading>> = { chromium: {}, firefox: {} };
try {
  for (const name of ['chromium', 'firefox'] as const) readings[name] = await readAll(name);
} finally {
  await site.close();
}

let differing = 0;
for (const [path, html] of Object.entries(sources)) {
  const { chromium, firefox } = { chromium: readings.chromium[path]!, firefox: readings.firefox[path]! };
  compare(path, 'Chromium | Firefox', chromium, firefox);
  const article = extractArticle(parsePage(asServed(html)), { url: addressOf(path) });
  const analysis = article.ok ? analyse(article.value, {}) : undefined;
  const { places: _, ...inBrowser } = chromium;
  compare(path, 'terminal | Chromium', { article, analysis }, inBrowser);
}
process.stdout.write(`${Object.keys(sources).length} pages, ${differing} differences\n`);
if (differing > 0) process.exitCode = 1;

async function readAll(name: BrowserName): Promise<Record<string, Reading>> {
  const browser = await launch(name, { extension: BUILT[name], proxy: site.proxy });
  const read: Record<string, Reading> = {};
  try {
    const tab = await browser.open(addressOf(Object.keys(sources)[0]!));
    for (const path of Object.keys(sources)) {
      await tab.goto(addressOf(path));
      read[path] = await tab.evaluate(called(`readHere(${JSON.stringify(addressOf(path))})`));
    }
  } finally {
    await browser.close();
  }
  return read;
}

/** A function for the page whose source is the bundle, and which calls something of it. */
function called(call: string): () => Reading {
  const none = () => {
    throw new Error('This is run in a page.');
  };
  return Object.assign(none, { toString: () => `() => { ${script}; return differential.${call}; }` });
}

/** Half a surrogate pair does not get through UTF-8. */
function asServed(html: string): string {
  return Buffer.from(html).toString();
}

/** As JSON; Chromium writes `|` in addresses as it is escaped, others as it stands. */
function plain(reading: unknown): unknown {
  return JSON.parse(JSON.stringify(reading).replaceAll('|', '%7C'));
}

function addressOf(path: string): string {
  return `http://port.example${path}`;
}

function compare(path: string, what: string, one: unknown, other: unknown): void {
  const found = difference(plain(one), plain(other));
  if (found === undefined) return;
  differing++;
  process.stdout.write(`${path} (${what}) ${found}\n`);
}
