import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModels } from '../../lib/cli/models';
import { parsePage } from '../../lib/cli/page';
import { analyse } from '../../lib/core/analyse';
import type { Analysis } from '../../lib/core/analysis';
import { extractArticle } from '../../lib/extract/extract';
import type { RealBrowser } from '../../tests/support/browsers/browser';
import type { Chromium } from '../../tests/support/browsers/chromium';
import type { BrowserName } from '../../tests/support/browsers/find';
import { launch } from '../../tests/support/browsers/launch';
import { serveSite } from '../../tests/support/browsers/site';
import buildBoth from '../../tests/support/build-both';
import { BUILT } from '../../tests/support/built';
import { longPage, measureMarks } from './marks';
import { bareExtension, longestTaskOf, openBare, openOnce } from './popup';
import { heapAfter, wakingTime } from './worker';

/**
 * How fast the extension is in real browsers, as ratios of one run, what is compared taking turns:
 * `npm run bench:browser`, which prints a table. `--browser chromium` takes one browser, `--rounds N`, `--heap` adds the
 * worker's memory after 10 and after 100 analyses, `--no-build` takes what was built before.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    rounds: { type: 'string', default: '7' },
    heap: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const SAMPLE_URL = 'http://ledger.example/bridge';
const sample = readFileSync(resolve(import.meta.dirname, '../../public/sample/article.html'), 'utf8');
const rounds = Number(values.rounds);
const models = loadModels();
const { analysis } = analysedHere();
const lines = firstLines(analysis);
const title = analysis.article.title!.slice(0, 24).replace(/[^\w ]/g, '.');
/** Rounds in which everything is loaded for the first time. */
const WARMING = 2;

if (!values['no-build']) buildBoth();
const site = await serveSite({ '/bridge': { body: sample }, '/long': { body: await longPage() } });
say(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
try {
  for (const name of values.browser.split(',') as BrowserName[]) await measure(name);
} finally {
  await site.close();
}

async function measure(name: BrowserName): Promise<void> {
  const bare = bareExtension(BUILT[name]);
  // A profile that was greeted: the bare extension opens no first page.
  const profile = mkdtempSync(join(tmpdir(), 'newsglass-bare-profile-'));
  writeFileSync(join(profile, 'newsglass-greeted'), '');
  const started: RealBrowser[] = [];
  try {
    const browser = await launch(name, { extension: BUILT[name], proxy: site.proxy });
    started.push(browser);
    const empty = await launch(name, { extension: bare, proxy: site.proxy, profile });
    started.push(empty);
    const seen = await takeTurns(browser, empty);
    say(
      `\n${browser.version}, ${rounds} rounds:\n\n| measured | median | least | most | asked |\n|---|---:|---:|---:|---:|`,
    );
    row(
      'click to complete popup, worker cold, ms',
      '',
      seen.map(({ cold }) => cold.complete),
    );
    row(
      'the same, worker running, ms',
      '',
      seen.map(({ warm }) => warm.complete),
    );
    row(
      "the terminal's warm analysis, ms",
      '',
      seen.map(({ terminal }) => terminal),
    );
    row(
      '(click to complete popup, cold, less 100 ms) / terminal',
      '1.3',
      seen.map(({ cold, terminal }) => (cold.complete - 100) / terminal),
    );
    row(
      'click to a bare popup, ms',
      '',
      seen.map(({ bare: opened }) => opened),
    );
    row(
      '(click to complete popup, cold, less the bare popup) / terminal',
      '',
      seen.map(({ cold, bare: opened, terminal }) => (cold.complete - opened) / terminal),
    );
    row(
      'click to first line of the summary, worker cold, ms',
      '',
      seen.map(({ cold }) => cold.firstLine),
    );
    row(
      'the same, worker running, ms',
      '',
      seen.map(({ warm }) => warm.firstLine),
    );
    row(
      'first content (the title), worker running / bare popup',
      '1.5',
      seen.map(({ warm, bare: opened }) => warm.firstContent / opened),
    );
    row(
      'first content (the title), worker cold / bare popup',
      '1.5',
      seen.map(({ cold, bare: opened }) => cold.firstContent / opened),
    );
    row(
      'longest the page was busy while read, ms',
      '50',
      seen.map(({ longestTask }) => longestTask),
    );
    row(
      'worker: first answer, stopped before, ms',
      '',
      seen.map(({ waking }) => waking.cold),
    );
    row(
      'worker: answer, running, ms',
      '',
      seen.map(({ waking }) => waking.warm),
    );
    const marks = seen.map(({ marked }) => marked);
    row(
      `wrapping ${marks[0]?.ranges} ranges / painting them`,
      '10',
      marks.map(({ wrap, paint }) => wrap / paint),
    );
    row(
      'wrapping / finding the places and painting',
      '',
      marks.map(({ wrap, whole }) => wrap / whole),
    );
    row(
      'changes of the page by painting and taking away',
      '2',
      marks.map(({ mutations }) => mutations.ours),
    );
    row(
      'changes of the page by wrapping',
      '',
      marks.map(({ mutations }) => mutations.wrapped),
    );
    if (values.heap && name === 'chromium') await heap(browser as Chromium);
  } finally {
    for (const one of started) await one.close();
    for (const folder of [bare, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Turn = Awaited<ReturnType<typeof takeTurn>>;

async function takeTurns(browser: RealBrowser, empty: RealBrowser): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (let round = -WARMING; round < rounds; round++) {
    const turn = await takeTurn(browser, empty);
    if (round >= 0) turns.push(turn);
  }
  return turns;
}

async function takeTurn(browser: RealBrowser, empty: RealBrowser) {
  const bare = await openBare(empty, SAMPLE_URL);
  const cold = await openOnce(browser, SAMPLE_URL, title, lines, true);
  const { elapsedMs: terminal } = analysedHere();
  const warm = await openOnce(browser, SAMPLE_URL, title, lines, false);
  const longestTask = await longestTaskOf(browser, SAMPLE_URL);
  const tab = await browser.open(`${browser.extensionOrigin}options.html`);
  const waking = await wakingTime(browser, tab);
  await tab.close();
  const long = await browser.open('http://long.example/long');
  const marked = await measureMarks(long);
  await long.close();
  return { bare, cold, warm, terminal, longestTask, waking, marked };
}

/** One analysis of the sample from its source, as the terminal does it, and how many milliseconds it took. */
function analysedHere(): { analysis: Analysis; elapsedMs: number } {
  const before = performance.now();
  const article = extractArticle(parsePage(sample), { url: SAMPLE_URL });
  if (!article.ok) throw new Error(`The sample was not read: ${article.failure}.`);
  const analysis = analyse(article.value, models);
  return { analysis, elapsedMs: performance.now() - before };
}

/** Beginnings of the sentences that the popup can begin with. */
function firstLines({ article, sentences, summary }: Analysis): readonly string[] {
  return summary.sentences.map((turn) => {
    const { start } = sentences[turn]!;
    return article.text.slice(start, start + 24).replace(/[^\w ]/g, '.');
  });
}

async function heap(browser: Chromium): Promise<void> {
  const tab = await browser.open(SAMPLE_URL);
  const popup = await tab.clickToolbar();
  await popup.waitForText(/\d+ claims ready/, 30_000);
  const [early, late] = await heapAfter(browser, popup, [10, 100]);
  row('heap of the worker after 10 analyses, KB', '', [early! / 1024]);
  row('heap after 100 / after 10', '1.1', [late! / early!]);
  await popup.close();
  await tab.close();
}

function row(what: string, asked: string, numbers: readonly number[]): void {
  const sorted = numbers.toSorted((a, b) => a - b);
  const cells = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)].map((value) => written(value ?? Number.NaN));
  say(`| ${what} | ${cells.join(' | ')} | ${asked} |`);
}

function written(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
