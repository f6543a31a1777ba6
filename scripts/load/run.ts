import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModels } from '../../lib/cli/models';
import type { RealBrowser } from '../../tests/support/browsers/browser';
import type { BrowserName } from '../../tests/support/browsers/find';
import { launch } from '../../tests/support/browsers/launch';
import { serveSite } from '../../tests/support/browsers/site';
import buildBoth from '../../tests/support/build-both';
import { BUILT } from '../../tests/support/built';
import { type Held, lookForLeaks } from './leaks';
import { type Outcome, readOnePage } from './one-page';
import { type LoadPage, loadPages, servedPages } from './pages';
import { isAsPromised, table } from './table';

/**
 * Many analyses in a row in real browsers: `npm run load -- --data FOLDER --count 500`, the folder being that of an
 * article benchmark. Each page is read with a click on the toolbar, every finding is anchored on the live page and
 * compared with its words, and now and then what is in memory is counted. Ends with 1 when something is not as it
 * should be; what became of each page is in `.output/load`.
 *
 * `--browser chromium` takes one browser, `--scripts` lets the pages' own scripts run, `--pages a,b` takes these
 * alone, `--no-build` takes what was built before.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '500' },
    browser: { type: 'string', default: 'chromium,firefox' },
    scripts: { type: 'boolean', default: false },
    pages: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('Give the folder of the article benchmark with --data.');

/** Pages between two looks at what is in memory. */
const STRIDE = 25;
const root = resolve(import.meta.dirname, '../..');
const report = join(root, '.output/load');
const models = loadModels();
const chosen = values.pages?.split(',');
const pages = loadPages(values.data, chosen ? 'all' : Number(values.count)).filter(
  ({ id }) => !chosen || chosen.includes(id),
);

mkdirSync(report, { recursive: true });
if (!values['no-build']) {
  say('Building the extension for both browsers…');
  buildBoth();
}
for (const name of values.browser.split(',') as BrowserName[]) {
  const { outcomes, held } = await readAll(name);
  say(`\n${table(name, outcomes, held)}`);
  if (!isAsPromised(outcomes, held)) process.exitCode = 1;
}

async function readAll(name: BrowserName): Promise<{ outcomes: readonly Outcome[]; held: readonly Held[] }> {
  const served = servedPages(pages, values.scripts);
  served['/resident'] = { body: readFileSync(join(root, 'public/sample/article.html')) };
  const site = await serveSite(served);
  const browser = await launch(name, { extension: BUILT[name], proxy: site.proxy });
  const file = join(report, `${name}.ndjson`);
  writeFileSync(file, '');
  const outcomes: Outcome[] = [];
  const held: Held[] = [];
  try {
    // A site of its own, so that it has a process of its own.
    const resident = await browser.open('http://resident.example/resident');
    for (const [turn, page] of pages.entries()) {
      if (turn % STRIDE === 0) {
        held.push(await lookForLeaks(browser, resident));
        say(`${name} ${turn}/${pages.length} ${JSON.stringify(held.at(-1))}`);
      }
      const outcome = await readTwice(browser, page);
      outcomes.push(outcome);
      appendFileSync(file, `${JSON.stringify(outcome)}\n`);
      if (outcome.result === 'unexplained') say(`${name} ${page.id}: ${outcome.why}`);
    }
    held.push(await lookForLeaks(browser, resident));
  } finally {
    await browser.close();
    await site.close();
  }
  return { outcomes, held };
}

/** A browser under load loses a popup now and then: what fails twice is counted as failed, with the reason. */
async function readTwice(browser: RealBrowser, { id, path, html }: LoadPage): Promise<Outcome> {
  const page = { id, url: `http://load.example${path}`, html };
  try {
    return await readOnePage(browser, page, models);
  } catch (first) {
    say(`${browser.name} ${id}: once more, after ${String(first).slice(0, 200)}`);
    try {
      return { ...(await readOnePage(browser, page, models)), again: true };
    } catch (error) {
      return { id, result: 'unexplained', why: String(error).slice(0, 500), readMs: 0, again: true };
    }
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
