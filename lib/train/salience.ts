/**
 * Fits the weights of salience by pairs within one article (logistic loss on the difference of their evidence), and
 * prints cross-validated NDCG@5.
 *
 *   npm run train:salience -- --data FOLDER
 *
 * `FOLDER` holds `.ndjson` files of `{text, entities: [{name, score, mentions: [[start, end]]}]}`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mergeAliases } from '../core/entities/aliases';
import { EVIDENCE, evidenceFor } from '../core/entities/evidence';
import { findNames } from '../core/entities/names';
import { resolveReferences } from '../core/entities/references';
import { rolesOf } from '../core/entities/roles';
import { splitSentences } from '../core/text/sentences';
import { tokenize } from '../core/text/tokens';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Name the folder of labelled articles: --data FOLDER');
const entities = new Uint8Array(readFileSync(join(import.meta.dirname, '../../public/models/entities.bin')));

interface Gold {
  readonly text: string;
  readonly entities: readonly { readonly score: number; readonly mentions: readonly (readonly [number, number])[] }[];
}
/** One article: the evidence of each group found, and what readers gave it. */
interface Article {
  readonly evidence: readonly (readonly number[])[];
  readonly gains: readonly number[];
  readonly ideal: number;
}

const articles = readdirSync(values.data)
  .filter((name) => name.endsWith('.ndjson'))
  .sort()
  .flatMap((name) =>
    readFileSync(join(values.data!, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => articleOf(JSON.parse(line) as Gold, name.startsWith('gum'))),
  );

function articleOf({ text, entities: gold }: Gold, exhaustive: boolean): Article {
  const tokens = tokenize(text);
  const sentences = splitSentences(text);
  const groups = mergeAliases(
    text,
    findNames(text, tokens, sentences, { entities }, () => {}),
  );
  const references = resolveReferences(text, tokens, sentences, groups, rolesOf(text, tokens, sentences, groups));
  const evidence = evidenceFor(text, sentences, groups, references, undefined);
  const found: { evidence: number[]; gain: number }[] = [];
  const taken = new Set<number>();
  groups.forEach(({ mentions }, index) => {
    const hits = gold.map(
      (one) =>
        one.mentions.filter(([start, end]) => mentions.some((mention) => mention.start < end && start < mention.end))
          .length,
    );
    const best = hits.indexOf(Math.max(0, ...hits));
    const matched = best >= 0 && hits[best]! > 0 && !taken.has(best);
    if (!matched && !exhaustive) return;
    if (matched) taken.add(best);
    found.push({ evidence: EVIDENCE.map((name) => evidence[index]![name]), gain: matched ? gold[best]!.score : 0 });
  });
  return {
    evidence: found.map((one) => one.evidence),
    gains: found.map(({ gain }) => gain),
    ideal: dcg(gold.map(({ score }) => score).sort((a, b) => b - a)),
  };
}

function dcg(gains: readonly number[]): number {
  return gains.slice(0, 5).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

const dot = (weights: readonly number[], evidence: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * evidence[index]!, 0);

function ndcg(list: readonly Article[], weights: readonly number[]): number {
  const scored = list.filter(({ ideal }) => ideal > 0);
  return (
    scored.reduce((sum, { evidence, gains, ideal }) => {
      const order = evidence
        .map((one, index) => ({ score: dot(weights, one), gain: gains[index]! }))
        .sort((a, b) => b.score - a.score);
      return sum + dcg(order.map(({ gain }) => gain)) / ideal;
    }, 0) / scored.length
  );
}

/** Two entities of one article that readers told apart: what the more salient has more of, and how much it counts. */
interface Pair {
  readonly difference: readonly number[];
  readonly weight: number;
}

/** The pairs of one article; their weights sum to 1, so that every article counts the same. */
function pairsOf({ evidence, gains }: Article): Pair[] {
  const pairs = evidence.flatMap((one, a) =>
    evidence.flatMap((other, b) => {
      const gap = gains[a]! - gains[b]!;
      return gap > 0 ? [{ difference: one.map((value, index) => value - other[index]!), weight: gap }] : [];
    }),
  );
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return pairs.map(({ difference, weight }) => ({ difference, weight: weight / total }));
}

/** Gradient descent on the logistic loss of the pairs. */
function fitWeights(list: readonly Article[]): number[] {
  const weights = EVIDENCE.map(() => 0);
  const pairs = list.flatMap(pairsOf);
  for (let turn = 0; turn < 400; turn++) {
    const gradient = weights.map((weight) => -0.004 * weight);
    for (const { difference, weight } of pairs) {
      const pull = weight / list.length / (1 + Math.exp(dot(weights, difference)));
      for (let index = 0; index < difference.length; index++) gradient[index]! += pull * difference[index]!;
    }
    for (let index = 0; index < weights.length; index++) weights[index]! += 4 * gradient[index]!;
  }
  return weights;
}

const FOLDS = 5;
let held = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const inside = articles.filter((_, index) => index % FOLDS === fold);
  held += ndcg(inside, fitWeights(articles.filter((_, index) => index % FOLDS !== fold))) / FOLDS;
}
const weights = fitWeights(articles);
process.stderr.write(
  `NDCG@5 ${ndcg(articles, weights).toFixed(4)}, cross-validated ${held.toFixed(4)}, ${articles.length} articles\n`,
);
const card = {
  source:
    'Fitted by lib/train/salience.ts on 180 Wikinews stories (CC BY 2.5) with salience given by readers and 18 documents of GUM (CC BY).',
  licence: 'MIT',
  date: '2026-11-23',
  crossValidatedNdcgAt5: Number(held.toFixed(3)),
  weights: Object.fromEntries(EVIDENCE.map((name, index) => [name, Number(weights[index]!.toFixed(3))])),
};
writeFileSync(join(import.meta.dirname, '../core/entities/data/salience.json'), `${JSON.stringify(card, null, 2)}\n`);
