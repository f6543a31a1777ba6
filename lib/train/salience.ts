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
import { denseRow, fitLogistic } from './logistic';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Name the folder of labelled articles: --data FOLDER');
const entities = new Uint8Array(readFileSync(join(import.meta.dirname, '../../public/models/entities.bin')));

interface Gold {
  readonly text: string;
  readonly entities: readonly { readonly score: number; readonly mentions: readonly (readonly [number, number])[] }[];
}
/** An entity that was found: what the article shows of it, what readers gave it, and whom they meant (-1: nobody). */
interface Candidate {
  readonly evidence: readonly number[];
  readonly gain: number;
  readonly meant: number;
}
interface Article {
  readonly candidates: readonly Candidate[];
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
  const roles = rolesOf(text, tokens, sentences, groups);
  const references = resolveReferences(text, tokens, sentences, groups, roles);
  const evidence = evidenceFor(text, sentences, groups, references, undefined, roles);
  const candidates = groups.flatMap(({ mentions }, index): Candidate[] => {
    const hits = gold.map(
      (one) =>
        one.mentions.filter(([start, end]) => mentions.some((mention) => mention.start < end && start < mention.end))
          .length,
    );
    const best = hits.indexOf(Math.max(1, ...hits));
    if (best < 0 && !exhaustive) return [];
    return [
      {
        evidence: EVIDENCE.map((name) => evidence[index]![name]),
        gain: best < 0 ? 0 : gold[best]!.score,
        meant: best,
      },
    ];
  });
  return { candidates, ideal: dcg(gold.map(({ score }) => score).sort((a, b) => b - a)) };
}

function dcg(gains: readonly number[]): number {
  return gains.slice(0, 5).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

const dot = (weights: readonly number[], evidence: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * evidence[index]!, 0);

/** What counts is the order; the second entity found for one that readers meant gains nothing. */
function ndcg(list: readonly Article[], weights: readonly number[]): number {
  const scored = list.filter(({ ideal }) => ideal > 0);
  return (
    scored.reduce((sum, { candidates, ideal }) => {
      const order = candidates
        .map(({ evidence, gain, meant }) => ({ score: dot(weights, evidence), gain, meant }))
        .sort((a, b) => b.score - a.score);
      const met = new Set<number>();
      const gains = order.map(({ gain, meant }) => {
        const again = meant >= 0 && met.has(meant);
        met.add(meant);
        return again ? 0 : gain;
      });
      return sum + dcg(gains) / ideal;
    }, 0) / scored.length
  );
}

/** Two entities of one article that readers told apart: what the more salient has more of, and how much it counts. */
interface Pair {
  readonly difference: readonly number[];
  readonly weight: number;
}

/** The pairs of one article; their weights sum to 1, so that every article counts the same. */
function pairsOf({ candidates }: Article): Pair[] {
  const pairs = candidates.flatMap((one) =>
    candidates.flatMap((other) => {
      const gap = one.gain - other.gain;
      return gap > 0
        ? [{ difference: one.evidence.map((value, index) => value - other.evidence[index]!), weight: gap }]
        : [];
    }),
  );
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return pairs.map(({ difference, weight }) => ({ difference, weight: weight / total }));
}

const PENALTY = 0.004;

/** Logistic regression of which of a pair stands first; each pair is read both ways, so the bias stays at zero. */
function fitWeights(list: readonly Article[]): number[] {
  const pairs = list.flatMap(pairsOf);
  const importance = pairs.map(({ weight }) => weight / list.length / 2);
  const { weights } = fitLogistic(
    pairs.flatMap(({ difference }) => [denseRow(difference), denseRow(difference.map((value) => -value))]),
    pairs.flatMap(() => [1, 0]),
    { size: EVIDENCE.length, penalty: PENALTY, importance: importance.flatMap((one) => [one, one]) },
  );
  return [...weights];
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
  date: '2026-11-25',
  crossValidatedNdcgAt5: Number(held.toFixed(3)),
  weights: Object.fromEntries(EVIDENCE.map((name, index) => [name, Number(weights[index]!.toFixed(3))])),
};
writeFileSync(join(import.meta.dirname, '../core/entities/data/salience.json'), `${JSON.stringify(card, null, 2)}\n`);
