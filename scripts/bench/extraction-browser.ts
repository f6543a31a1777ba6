import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { parsePage } from '../../lib/cli/page';
import type { Article } from '../../lib/core/article';
import { extractArticle } from '../../lib/extract/extract';
import { findBrowser } from '../../tests/support/browsers/find';
import { bundled } from './bundled';

/**
 * Whether the extraction finds the same text in Chromium as in the terminal. Each page of the article benchmark is
 * answered from disk under its own address with scripting off and nothing else loaded, because that is what the
 * terminal reads: a page's scripts need its servers. Prints the pages that differ, with the first difference, and what
 * the page states of itself where that differs.
 * `npm run bench:extraction-browser -- --data FOLDER`; `--limit N` and `--every N` take fewer pages, `--only
 * ID,ID` those.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    limit: { type: 'string' },
    every: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
if (!values.data) throw new Error('Give the folder of the article benchmark with --data.');
const folder = values.data;

const pages = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line, turn) => line !== '' && turn % Number(values.every) === 0)
  .slice(0, values.limit ? Number(values.limit) : undefined)
  .map((line) => JSON.parse(line) as { id: string; html: string; url: string })
  .filter(({ id }) => values.only === undefined || values.only.split(',').includes(id))
  // Some addresses are names of files, which no browser opens.
  .map((page) => ({ ...page, url: /^https?:/.test(page.url) ? page.url : `https://${page.id}.example/` }));

type Extracted = ReturnType<typeof extractArticle>;

const script = await bundled(join(import.meta.dirname, '../../lib/extract/extract.ts'), 'extraction');
let browser = await started();
let same = 0;
let compared = 0;
let longest = 0;
try {
  for (const { id, html, url } of pages) {
    const source = gunzipSync(readFileSync(join(folder, html))).toString('utf8');
    const result = extractArticle(parsePage(source), { url });
    const terminal = textOf(result);
    // A page may take the browser down with it.
    if (!browser.connected) browser = await started();
    const page = await browser.newPage();
    try {
      const browsed = await inBrowser(page, source, url);
      longest = Math.max(longest, browsed.elapsedMs);
      const text = textOf(browsed.result);
      const different = [
        ...(text === terminal ? [] : [difference(terminal, text)]),
        ...statedOtherwise(result, browsed.result),
      ];
      if (text === terminal) same++;
      if (different.length > 0) process.stdout.write(`${id} ${url.slice(0, 100)}\n  ${different.join('\n  ')}\n`);
    } catch (error) {
      process.stdout.write(
        `${id} ${url.slice(0, 100)}\n  not read: ${error instanceof Error ? error.message : error}\n`,
      );
    }
    compared++;
    await page.close().catch(() => undefined);
    process.stderr.write(`\r${compared}/${pages.length}`);
  }
} finally {
  await browser.close();
}
process.stderr.write('\n');
const share = ((100 * same) / compared).toFixed(1);
process.stdout.write(
  `${same} of ${compared} pages equal (${share} %); the longest extraction took ${longest.toFixed(0)} ms\n`,
);

function started(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium'),
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
}

async function inBrowser(page: Page, html: string, url: string): Promise<{ result: Extracted; elapsedMs: number }> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isPage) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.abort();
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  const answer = await page.evaluate(
    `(() => { ${script}; const start = performance.now();
      const result = extraction.extractArticle(document, { url: ${JSON.stringify(url)} });
      return { result, elapsedMs: performance.now() - start }; })()`,
  );
  return answer as { result: Extracted; elapsedMs: number };
}

function statedOtherwise(terminal: Extracted, browser: Extracted): string[] {
  if (!terminal.ok || !browser.ok) return [];
  return (['title', 'byline', 'publishedAt', 'modifiedAt', 'lang'] as const)
    .filter((field) => terminal.value[field] !== browser.value[field])
    .map((field) => `${field}: terminal ${terminal.value[field]}, Chromium ${browser.value[field]}`);
}

function textOf(result: Extracted): string {
  return result.ok ? (result.value satisfies Article).text : `(${result.failure})`;
}

/** The first block of one text that the other lacks at its place. */
function difference(terminal: string, browser: string): string {
  const left = terminal.split('\n\n');
  const right = browser.split('\n\n');
  const at = left.findIndex((block, turn) => block !== right[turn]);
  const turn = at < 0 ? left.length : at;
  const shown = (block: string | undefined) => (block === undefined ? '(end)' : JSON.stringify(block.slice(0, 120)));
  return `block ${turn}: terminal ${shown(left[turn])}, Chromium ${shown(right[turn])}`;
}
