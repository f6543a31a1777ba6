import { parseArgs } from 'node:util';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';
import { BAD_PAGES, ordinaryPage } from './bad-pages';

/**
 * How long broken and immense pages take to parse and to read, in CPU time, against an ordinary page of the same length
 * in the same run. Prints a Markdown table. `npm run bench:bad-input`; `--only WORDS` takes the pages so named.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

interface Times {
  readonly answer: string;
  readonly parseMs: number;
  readonly readMs: number;
}

for (let turn = 0; turn < 5; turn++) measured(ordinaryPage(100_000));
process.stdout.write(
  '| page | MB | elements | answer | parsed, ms | read, ms | an ordinary one, ms | ratio |\n|---|---|---|---|---|---|---|---|\n',
);
for (const { name, build, full } of BAD_PAGES.filter((page) => page.name.includes(values.only))) {
  const html = build(full);
  const usual = ordinaryPage(html.length);
  // In turn, because the machine has others to serve; a small page is over before the clock ticks.
  let bad: Times | undefined;
  let ordinary: Times | undefined;
  for (let turn = 0; turn < (html.length < 5_000_000 ? 3 : 1); turn++) {
    bad = shorter(bad, measured(html, html.length < 200_000 ? 10 : 1));
    ordinary = shorter(ordinary, measured(usual, html.length < 200_000 ? 10 : 1));
  }
  const cells = [
    name,
    (html.length / 1e6).toFixed(html.length < 1e6 ? 3 : 1),
    (html.match(/<[a-z]/g)?.length ?? 0).toLocaleString('en'),
    bad!.answer,
    bad!.parseMs.toFixed(0),
    bad!.readMs.toFixed(0),
    total(ordinary!).toFixed(0),
    (total(bad!) / total(ordinary!)).toFixed(2),
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function shorter(known: Times | undefined, next: Times): Times {
  return known && total(known) <= total(next) ? known : next;
}

function total({ parseMs, readMs }: Times): number {
  return parseMs + readMs;
}

function measured(html: string, rounds = 1): Times {
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
