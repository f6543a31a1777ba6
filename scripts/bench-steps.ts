import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModels } from '../lib/cli/models';
import { parsePage } from '../lib/cli/page';
import { analyseInSteps } from '../lib/core/analyse';
import { articleFromText, countWords } from '../lib/core/text/plain';
import { extractArticle } from '../lib/extract/extract';
import { GOLDEN_PAGES, goldenPages } from '../tests/support/golden';

/**
 * Prints how many milliseconds each analyser takes for an article of 800 words, put together from the English pages
 * among the fixtures: the median of many runs after a warm-up. “Who says so” is `speech` and `assertions` together.
 */
const WORDS = 800;
const WARM_UP = 30;
const RUNS = 60;

const article = articleFromText(textOf(WORDS));
const models = loadModels();
const times = new Map<string, number[]>();
for (let run = 0; run < WARM_UP + RUNS; run++) {
  let last = performance.now();
  for (const { ran } of analyseInSteps(article, models)) {
    const now = performance.now();
    if (run >= WARM_UP) times.set(ran, [...(times.get(ran) ?? []), now - last]);
    last = performance.now();
  }
}
const medians = [...times].map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1]!] as const);
for (const [name, ms] of medians) process.stdout.write(`${name.padEnd(12)} ${ms.toFixed(2)} ms\n`);
const saying = medians.filter(([name]) => name === 'speech' || name === 'assertions');
process.stdout.write(`who says so  ${saying.reduce((sum, [, ms]) => sum + ms, 0).toFixed(2)} ms\n`);
process.stdout.write(`${article.wordCount} words, Node ${process.version}, median of ${RUNS} runs\n`);

function textOf(words: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (const slug of goldenPages()) {
    const html = readFileSync(join(GOLDEN_PAGES, slug, 'page.html'), 'utf8');
    const extracted = extractArticle(parsePage(html), { url: 'https://example.org/' });
    if (!extracted.ok || !extracted.value.lang?.startsWith('en')) continue;
    const { text, blocks } = extracted.value;
    for (const { start, end } of blocks) {
      if (count >= words) return paragraphs.join('\n\n');
      paragraphs.push(text.slice(start, end));
      count += countWords(text.slice(start, end));
    }
  }
  return paragraphs.join('\n\n');
}
