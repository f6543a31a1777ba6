import { parseArgs } from 'node:util';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';
import { BAD_PAGES, ordinaryPage } from './bad-pages';

/**
 * How long broken and immense pages take to parse and to read, in CPU time, against an ordinary page of the same length
 * in the same run. Prints a Markdown table. `npm run bench:bad-input`; `--only WORDS` takes the pages so named.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

const ordinary = new Map<number, { parseMs: number; readMs: number }>();

for (let turn = 0; turn < 5; turn++) measure(ordinaryPage(100_000));
process.stdout.write(
  '| page | MB | answer | parsed, ms | read, ms | an ordinary one, ms | ratio |\n|---|---|---|---|---|---|---|\n',
);
for (const { name, build, full } of BAD_PAGES.filter((page) => page.name.includes(values.only))) {
  const html = build(full);
  // A small page is over before the clock ticks: both are read several times.
  const rounds = html.length < 200_000 ? 20 : 1;
  const bad = measure(html, rounds);
  const usual = ordinaryOf(html.length, rounds);
  const ratio = (bad.parseMs + bad.readMs) / (usual.parseMs + usual.readMs);
  const cells = [
    name,
    (html.length / 1e6).toFixed(html.length < 1e6 ? 3 : 1),
    bad.answer,
    bad.parseMs.toFixed(0),
    bad.readMs.toFixed(0),
    (usual.parseMs + usual.readMs).toFixed(0),
    ratio.toFixed(2),
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

/** Lengths within a tenth of one another are measured once. */
function ordinaryOf(length: number, rounds: number): { parseMs: number; readMs: number } {
  const size = Math.round(Math.log(length) * 10);
  const known = ordinary.get(size) ?? measure(ordinaryPage(length), rounds);
  ordinary.set(size, known);
  return known;
}

function measure(html: string, rounds = 1): { answer: string; parseMs: number; readMs: number } {
  let parseMs = 0;
  let readMs = 0;
  let answer = '';
  for (let round = 0; round < rounds; round++) {
    const start = cpuMs();
    let document: Document | undefined;
    try {
      document = parsePage(html);
    } catch (error) {
      answer = `not parsed: ${error instanceof Error ? error.message.slice(0, 60) : error}`;
    }
    parseMs += cpuMs() - start;
    if (!document) continue;
    const begun = cpuMs();
    const result = extractArticle(document, { url: 'https://skarn.example/2026/market' });
    readMs += cpuMs() - begun;
    answer = result.ok ? `${result.value.wordCount} words${result.value.cutOff ? ', cut' : ''}` : result.failure;
  }
  return { answer, parseMs: parseMs / rounds, readMs: readMs / rounds };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
