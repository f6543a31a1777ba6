/** How fast the name tagger loads and reads, in milliseconds, words a second, and beside compromise on the same text. Usage: npm run bench:entities */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../lib/core/entities/tagger/model';
import { tagNames } from '../lib/core/entities/tagger/tagger';
import { roughNames } from '../lib/core/text/nlp';
import { splitSentences } from '../lib/core/text/sentences';
import { tokenize } from '../lib/core/text/tokens';

const ROUNDS = 7;
const root = join(import.meta.dirname, '..');
const bytes = new Uint8Array(readFileSync(join(root, 'public/models/entities.bin')));
const { texts } = JSON.parse(readFileSync(join(root, 'tests/fixtures/people/texts.json'), 'utf8')) as {
  readonly texts: readonly { readonly text: string }[];
};
const once = texts.map(({ text: marked }) => marked.replace(/\[([^|\]]+)\|[^\]]*\]/g, '$1')).join('\n\n');
const text = Array.from({ length: 10 }, () => once).join('\n\n');
const tokens = tokenize(text);
const sentences = splitSentences(text);
const words = tokens.filter(({ kind }) => kind === 'word').length;
const model = readModel(bytes);

/** The median of several runs, after two that warm up. */
function medianMs(run: () => unknown): number {
  for (let turn = 0; turn < 2; turn++) run();
  const taken = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return taken.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

const loading = medianMs(() => readModel(bytes));
const tagging = medianMs(() => tagNames(text, tokens, sentences, model));
const rough = medianMs(() => roughNames(text));
process.stdout.write(
  `loading ${loading.toFixed(0)} ms (at most 150)\n` +
    `tagging ${Math.round((1000 * words) / tagging)} words/s over ${words} words (at least 50000)\n` +
    `tagging takes ${(tagging / rough).toFixed(2)} of compromise’s parse with names\n`,
);
