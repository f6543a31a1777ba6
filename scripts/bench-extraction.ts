import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parsePage } from '../lib/cli/page';
import { chooseBody } from '../lib/extract/body/choose';
import { rules } from '../lib/extract/body/rules';
import { type Metadata, readMetadata } from '../lib/extract/metadata/metadata';
import type { PageTree } from '../lib/extract/page-tree';
import { readPage } from '../lib/extract/read-page';
import { readabilityMarks } from '../lib/extract/readability';

/**
 * What each rule of the extraction gains: the score on labelled pages with all rules, then without each in turn.
 * Prints a Markdown table; gains are in hundredths of a point. `npm run bench:extraction -- --data FOLDER`
 * with the folder of the article benchmark; `--every N` takes each Nth page.
 */
const STEPS = [
  'signature-container',
  'json-ld-witness',
  'same-signature',
  'same-article',
  'one-article',
  'loose-headings',
];

interface Gold {
  readonly html: string;
  readonly url: string;
  readonly kind: string;
  readonly articleBody?: string;
  readonly optional?: readonly string[];
}

interface Read {
  readonly gold: Gold & { readonly articleBody: string };
  readonly page: PageTree;
  readonly metadata: Metadata;
  readonly marks: ReadonlySet<number>;
}

const { values } = parseArgs({ options: { data: { type: 'string' }, every: { type: 'string', default: '1' } } });
if (!values.data) throw new Error('Give the folder of the article benchmark with --data.');
const pages = readPages(values.data, Number(values.every));
const all = score(new Set());
process.stdout.write(
  `${pages.length} pages with all rules: F1 ${all.f1.toFixed(4)}, meanF1 ${all.meanF1.toFixed(4)}\n\n`,
);
process.stdout.write('| without | F1 | meanF1 | gain F1 | gain meanF1 |\n|---|---|---|---|---|\n');
for (const name of [...STEPS, ...rules.map((rule) => rule.name)]) {
  const { f1, meanF1 } = score(new Set([name]));
  const gains = [all.f1 - f1, all.meanF1 - meanF1].map((gain) => (gain * 10_000).toFixed(0));
  process.stdout.write(`| ${name} | ${f1.toFixed(4)} | ${meanF1.toFixed(4)} | ${gains.join(' | ')} |\n`);
}

function readPages(folder: string, every: number): Read[] {
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Gold)
    .filter((gold): gold is Read['gold'] => gold.articleBody !== undefined && gold.kind !== 'snapshot')
    .filter((_, turn) => turn % every === 0)
    .flatMap((gold) => {
      const document = parsePage(gunzipSync(readFileSync(join(folder, gold.html))).toString('utf8'));
      const page = readPage(document);
      if (!page) return [];
      const metadata = readMetadata(document, page, gold.url);
      return [{ gold, page, metadata, marks: readabilityMarks(page.copy) }];
    });
}

/** The measure of the article benchmark: 4-gram shingles, precision and recall averaged over pages. */
function score(skip: ReadonlySet<string>): { f1: number; meanF1: number } {
  const precisions: number[] = [];
  const recalls: number[] = [];
  const scores: number[] = [];
  for (const { gold, page, metadata, marks } of pages) {
    const { kept } = chooseBody(page, metadata, marks, skip);
    const found = shingles(kept.map(({ text }) => text).join('\n\n'));
    const wanted = shingles(wantedText(gold, found));
    let shared = 0;
    for (const [shingle, count] of wanted) shared += Math.min(count, found.get(shingle) ?? 0);
    const [given, due] = [total(found), total(wanted)];
    if (given > 0) precisions.push(shared / given);
    recalls.push(shared / due);
    scores.push((2 * shared) / (given + due));
  }
  const [precision, recall] = [mean(precisions), mean(recalls)];
  return { f1: (2 * precision * recall) / (precision + recall), meanF1: mean(scores) };
}

/** Optional paragraphs are right with and without: one that is mostly absent is not asked for. */
function wantedText({ articleBody, optional = [] }: Read['gold'], found: ReadonlyMap<string, number>): string {
  const wanted = articleBody.split('\n\n').filter((paragraph) => {
    const own = [...shingles(paragraph).keys()];
    return !optional.includes(paragraph) || own.filter((shingle) => found.has(shingle)).length > own.length / 2;
  });
  return wanted.join('\n\n') || articleBody;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(words.length > 0 ? 1 : 0, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
