import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parsePage } from '../lib/cli/page';
import { chooseBody } from '../lib/extract/body/choose';
import { rules } from '../lib/extract/body/rules';
import { type Metadata, readMetadata } from '../lib/extract/metadata/metadata';
import { PageCopy } from '../lib/extract/page-copy';
import type { PageTree } from '../lib/extract/page-tree';
import { readPage } from '../lib/extract/read-page';
import { readabilityMarks } from '../lib/extract/readability';

/**
 * What each rule of the extraction gains: the score on labelled pages with all rules, then without each in turn, and the
 * same for the pages of which only segments are labelled. Prints a Markdown table: the pages whose text is another without
 * the rule, and the gains in hundredths of a point.
 * `npm run bench:extraction -- --data FOLDER` with the folder of the article benchmark; `--every N` takes each Nth page.
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
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

type Labelled = Gold & { readonly articleBody: string };

interface Read<Page extends Gold = Gold> {
  readonly gold: Page;
  readonly page: PageTree;
  readonly metadata: Metadata;
  readonly marks: ReadonlySet<number>;
}

const EMPTY = new PageCopy().document;
const textsBySkip = new WeakMap<ReadonlySet<string>, Map<Read, string>>();

const { values } = parseArgs({ options: { data: { type: 'string' }, every: { type: 'string', default: '1' } } });
if (!values.data) throw new Error('Give the folder of the article benchmark with --data.');
const all = readPages(values.data, Number(values.every));
const labelled = all.filter((read): read is Read<Labelled> => read.gold.articleBody !== undefined);
const segmented = all.filter(({ gold }) => gold.with !== undefined);
const best = score(new Set());
const texts = all.map((read) => textOf(read, new Set()));
process.stdout.write(
  `${labelled.length} pages and ${segmented.length} with segments, with all rules: F1 ${best.f1.toFixed(4)}, ` +
    `meanF1 ${best.meanF1.toFixed(4)}, segments F1 ${best.segments.toFixed(4)}\n\n`,
);
process.stdout.write(
  '| without | pages | F1 | meanF1 | gain F1 | gain meanF1 | gain segments |\n|---|---:|---:|---:|---:|---:|---:|\n',
);
for (const name of [...STEPS, ...rules.map((rule) => rule.name)]) {
  const skip = new Set([name]);
  const { f1, meanF1, segments } = score(skip);
  const touched = all.filter((read, turn) => textOf(read, skip) !== texts[turn]).length;
  const gains = [best.f1 - f1, best.meanF1 - meanF1, best.segments - segments].map((gain) =>
    (gain * 10_000).toFixed(1),
  );
  process.stdout.write(`| ${name} | ${touched} | ${f1.toFixed(4)} | ${meanF1.toFixed(4)} | ${gains.join(' | ')} |\n`);
}

function readPages(folder: string, every: number): Read[] {
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Gold)
    .filter((gold) => (gold.articleBody !== undefined || gold.with !== undefined) && gold.kind !== 'snapshot')
    .filter((_, turn) => turn % every === 0)
    .flatMap((gold) => {
      const document = parsePage(gunzipSync(readFileSync(join(folder, gold.html))).toString('utf8'));
      const page = readPage(document);
      if (!page) return [];
      const metadata = readMetadata(document, page, gold.url);
      const marks = readabilityMarks(page.copy);
      // A thousand copies would not fit into memory, and nobody looks at them again.
      return [{ gold, page: { ...page, copy: EMPTY }, metadata, marks }];
    });
}

function score(skip: ReadonlySet<string>): { f1: number; meanF1: number; segments: number } {
  return { ...bodyScore(skip), segments: segmentScore(skip) };
}

/** Asked twice for each page: for its score, and whether it is another. */
function textOf(read: Read, skip: ReadonlySet<string>): string {
  const known = textsBySkip.get(skip) ?? new Map<Read, string>();
  textsBySkip.set(skip, known);
  let text = known.get(read);
  if (text === undefined) {
    const { kept } = chooseBody(read.page, read.metadata, read.marks, skip);
    text = kept.map((piece) => piece.text).join('\n\n');
    known.set(read, text);
  }
  return text;
}

/** Over all segments: how many of those that belong to the text are in it, and how many that do not. */
function segmentScore(skip: ReadonlySet<string>): number {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const read of segmented) {
    const text = textOf(read, skip).replace(/\s+/g, ' ');
    const holds = (segment: string) => text.includes(segment.replace(/\s+/g, ' ').trim());
    const found = read.gold.with?.filter(holds).length ?? 0;
    right += found;
    missed += (read.gold.with?.length ?? 0) - found;
    wrong += read.gold.without?.filter(holds).length ?? 0;
  }
  return (2 * right) / (2 * right + wrong + missed);
}

/** The measure of the article benchmark: 4-gram shingles, precision and recall averaged over pages. */
function bodyScore(skip: ReadonlySet<string>): { f1: number; meanF1: number } {
  const precisions: number[] = [];
  const recalls: number[] = [];
  const scores: number[] = [];
  for (const read of labelled) {
    const found = shingles(textOf(read, skip));
    const { gold } = read;
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
function wantedText({ articleBody, optional = [] }: Labelled, found: ReadonlyMap<string, number>): string {
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
