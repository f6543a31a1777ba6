import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';
import { bareReadability } from './bare-readability';

/**
 * How long parsing and extracting take against parsing and Readability alone, on the same pages and the same DOM, in
 * turn within one run. Prints medians in milliseconds and their ratio, and the ratio of the sums.
 * `npm run bench:extraction-speed -- --data FOLDER` with the folder of the article benchmark; `--every N` takes each
 * Nth page, `--rounds N` measures each page so often and keeps its fastest run.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    every: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
  },
});
if (!values.data) throw new Error('Give the folder of the article benchmark with --data.');
const folder = values.data;
const every = Number(values.every);
const rounds = Number(values.rounds);

const pages = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line, turn) => line !== '' && turn % every === 0)
  .map((line) => JSON.parse(line) as { html: string; url: string })
  .map(({ html, url }) => ({ url, html: gunzipSync(readFileSync(join(folder, html))).toString('utf8') }));

const steps = {
  parse: (html: string) => void parsePage(html),
  readability: (html: string) => bareReadability(parsePage(html)),
  extraction: (html: string, url: string) => void extractArticle(parsePage(html), { url }),
};
type Step = keyof typeof steps;
const names = Object.keys(steps) as Step[];

for (const { html, url } of pages.slice(0, 10)) for (const name of names) steps[name](html, url);
const fastest: Record<Step, number>[] = [];
for (const [turn, { html, url }] of pages.entries()) {
  const best: Record<Step, number> = { parse: Infinity, readability: Infinity, extraction: Infinity };
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const start = performance.now();
      steps[name](html, url);
      best[name] = Math.min(best[name], performance.now() - start);
    }
  fastest.push(best);
  process.stderr.write(`\r${turn + 1}/${pages.length}`);
}
process.stderr.write('\n');

const middle = (name: Step) => median(fastest.map((page) => page[name]));
const sum = (name: Step) => fastest.reduce((total, page) => total + page[name], 0);
const own = (name: Step) => median(fastest.map((page) => page[name] - page.parse));
console.log(`${pages.length} pages, the fastest of ${rounds} runs each; medians`);
console.log(`parse                   ${middle('parse').toFixed(1)} ms`);
console.log(
  `parse and Readability   ${middle('readability').toFixed(1)} ms (Readability ${own('readability').toFixed(1)})`,
);
console.log(
  `parse and extraction    ${middle('extraction').toFixed(1)} ms (extraction ${own('extraction').toFixed(1)})`,
);
console.log(`median of the ratios    ${median(fastest.map((page) => page.extraction / page.readability)).toFixed(2)}`);
console.log(`ratio of the sums       ${(sum('extraction') / sum('readability')).toFixed(2)}`);
const beyond = fastest.filter((page) => page.extraction > 1.5 * page.readability).length;
console.log(`pages beyond 1.5        ${beyond}`);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
