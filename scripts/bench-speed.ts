import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import Defuddle from 'defuddle';
import { parseHTML } from 'linkedom';
import { loadModels } from '../lib/cli/models';
import { parsePage } from '../lib/cli/page';
import { analyse } from '../lib/core/analyse';
import { roughNames } from '../lib/core/text/nlp';
import { articleFromText } from '../lib/core/text/plain';
import { extractArticle } from '../lib/extract/extract';
import { bareReadability } from './bench/bare-readability';
import { linkedPages, ordinaryText, PATHOLOGICAL } from './bench/long-texts';

/**
 * CPU time as ratios of one run, so that they hold on any machine: what is compared takes turns, page by page and
 * round by round, and the median of the rounds counts. `npm run bench:speed -- --data FOLDER` takes the folder of the
 * article benchmark; without it the bundled sample alone is read. `--rounds N`, `--pages N`.
 */

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    pages: { type: 'string', default: '90' },
  },
});
const rounds = Number(values.rounds);
const models = loadModels();
const root = join(import.meta.dirname, '..');

interface Page {
  readonly html: string;
  readonly url: string;
}

process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n\n`);
process.stdout.write('| measured | median | least | most | budget |\n|---|---:|---:|---:|---:|\n');
const read = pages();
const whole = ({ html, url }: Page) => {
  const article = extractArticle(parsePage(html), { url });
  if (article.ok) analyse(article.value, models);
};
const extraction = ({ html, url }: Page) => void extractArticle(parsePage(html), { url });
const readability = ({ html }: Page) => bareReadability(parsePage(html));
// The Node DOM has a parser of its own, which is faster and not that of the standard.
const looselyParsed = ({ html }: Page) => bareReadability(parseHTML(html).document as unknown as Document);
const defuddle = ({ html, url }: Page) => {
  try {
    new Defuddle(parsePage(html), { url }).parse();
  } catch {
    // Some pages are too much for it; its time counts all the same.
  }
};
row(`whole analysis of ${read.length} pages / Defuddle's extraction`, 1, () => ratio(read, whole, defuddle));
row(`whole analysis of ${read.length} pages / bare Readability`, 2.5, () => ratio(read, whole, readability));
row(`the same / bare Readability after the Node DOM's own parser`, undefined, () => ratio(read, whole, looselyParsed));
row(`parse and extraction of ${read.length} pages / parse and Readability`, 1.5, () =>
  ratio(read, extraction, readability),
);

const analyseText = (text: string) => void analyse(articleFromText(text), models);
const thousand = ordinaryText(1_000);
const ten = Array.from({ length: 10 }, () => thousand);
row('analysis of 1,000 words / one parse with names', 0.8, () =>
  ratio(ten, analyseText, (text) => void roughNames(text)),
);
const long = ordinaryText(40_000);
row('time a word, 40,000 words / 1,000 words', 1.2, () => {
  const short = cpu(() => {
    for (let turn = 0; turn < 40; turn++) analyseText(thousand);
  });
  return cpu(() => analyseText(long)) / short;
});
for (const [name, make] of Object.entries(PATHOLOGICAL)) {
  const text = make();
  const ordinary = ordinaryText(text.length / 5.6).slice(0, text.length);
  row(`${name} / an ordinary text as long`, 3, () => cpu(() => analyseText(text)) / cpu(() => analyseText(ordinary)));
}

const [linked, plain] = linkedPages().map((html) => ({ html, url: 'https://ledger.example/story' }));
row(
  '5,000 links in a sentence, whole page / an ordinary one with as much text',
  3,
  () => cpu(() => whole(linked!)) / cpu(() => whole(plain!)),
);

function row(what: string, budget: number | undefined, measure: () => number): void {
  measure();
  const measured = Array.from({ length: rounds }, measure).sort((a, b) => a - b);
  const median = measured[rounds >> 1]!;
  const figures = [median, measured[0]!, measured.at(-1)!].map((figure) => figure.toFixed(2));
  process.stdout.write(`| ${what} | ${figures.join(' | ')} | ${budget?.toFixed(2) ?? ''} |\n`);
  if (budget !== undefined && median > budget) process.exitCode = 1;
}

/** CPU time of the first over the second, taking turns. */
function ratio<Item>(items: readonly Item[], first: (item: Item) => void, second: (item: Item) => void): number {
  let over = 0;
  let under = 0;
  for (const item of items) {
    over += cpu(() => first(item));
    under += cpu(() => second(item));
  }
  return over / under;
}

function cpu(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function pages(): readonly Page[] {
  if (values.data === undefined)
    return [{ html: readFileSync(join(root, 'public/sample/article.html'), 'utf8'), url: 'https://example.org/story' }];
  const folder = values.data;
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: string; html: string; url: string })
    .filter(({ source }) => source === 'scrapinghub')
    .slice(0, Number(values.pages))
    .map(({ html, url }) => ({ html: gunzipSync(readFileSync(join(folder, html))).toString('utf8'), url }));
}
