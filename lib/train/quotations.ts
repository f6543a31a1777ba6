/**
 * Fits everything that lib/core/quotations learns from labelled news.
 *
 *   tsx lib/train/quotations.ts --data ../shared/bench/quotations [--only speakers|referents|attributions] [--out DIR]
 *
 * reads `train.ndjson` of that folder and writes the weights beside the code that reads them. There is no chance in
 * it: articles are visited in orders fixed by seeds, so the same data gives the same files to the bit.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Cast } from '../core/entities/entities';
import { cueWords, cueWordsFile, examplesOf, fitTagger } from './indirect';
import type { LabelledArticle } from './polnear';
import { castOf, packagedModels, readArticles } from './polnear';
import { fitReferents } from './referents';
import { fitSpeakers, packed } from './speakers';

/** Buckets of the tagger of indirect speech: five labels of one byte each make 160 KB. */
const TAGGER_SIZE = 1 << 15;
const TAGGER = { epochs: 4, rate: 0.1, decay: 1e-4, dropout: 0.15 };

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' } },
});
const articles = readArticles(readFileSync(join(values.data ?? '', 'train.ndjson'), 'utf8'));
const folder = values.out ?? fileURLToPath(new URL('../core/quotations/data', import.meta.url));
const models = packagedModels();
const casts = new Map<string, Cast>();
const castFor = (article: LabelledArticle): Cast => {
  const known = casts.get(article.id) ?? castOf(article, models);
  casts.set(article.id, known);
  return known;
};

const wanted = (name: string) => values.only === undefined || values.only === name;
const write = (name: string, what: string, weights: object) => {
  const about = {
    what: `${what}, see README.md beside this file`,
    source: 'Fitted by lib/train/quotations.ts on PolNeAR (train)',
    licence: 'MIT',
    date: '2026-11-23',
  };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ about, ...weights }, null, 2)}\n`);
};

if (wanted('cue-words')) writeFileSync(join(folder, 'cue-words.json'), cueWordsFile(cueWords(articles, castFor)));
if (wanted('referents'))
  write('referents', 'Weights of the ranker of antecedents', packed(fitReferents(articles, castFor)));
if (wanted('speakers')) write('speakers', 'Weights of the ranker of speakers', packed(fitSpeakers(articles, castFor)));
if (wanted('attributions')) {
  const examples = articles.flatMap((article) => examplesOf(article, castFor(article), TAGGER_SIZE));
  const { unary, pair } = fitTagger(examples, TAGGER_SIZE, TAGGER);
  const pairs = Array.from(pair, (weight) => Number(weight.toFixed(3)));
  write('attributions', 'Weights of the tagger of indirect speech', { ...packed(unary, 0.9999), pairs });
}
