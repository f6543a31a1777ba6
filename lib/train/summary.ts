/**
 * Fits the sentence ranker of lib/core/summary.
 *
 *   tsx lib/train/summary.ts --data ../shared/bench/summary [--out lib/core/summary/weights.json] [--rounds N] [--ablation]
 *
 * reads `cnn-dev.ndjson` and `mixed-dev.ndjson` of that folder. Weights move one at a time by seeded steps and keep a
 * move that raises ROUGE-1 of the first three sentences over all articles; the same data gives the same bytes. Scores
 * of five folds, each scored by weights fitted on the other four, are printed first. With `--ablation` those of each
 * family of features left out are printed instead, and nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentOf } from '../core/summary/content';
import { FEATURES, SET_FEATURES } from '../core/summary/features';
import { type Choice, select, type Weights } from '../core/summary/select';
import { candidates, choiceOf } from '../core/summary/summary';
import { articleFromText } from '../core/text/plain';
import { splitSentences } from '../core/text/sentences';
import { tokenize } from '../core/text/tokens';
import { ridge } from './ridge';
import { Rouge1, rougeWords } from './rouge';
import { seeded, shuffled } from './seeded';
import { Climber, type Example, SENTENCES } from './summary-climber';

const SETS = ['cnn', 'mixed'] as const;
const FOLDS = 5;
const SEED = 20261123;
/** Keeps weights from wandering where nothing depends on them. */
const PENALTY = 2e-5;
/** What `--ablation` leaves out, one family at a time. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'position in the article': [
    'first',
    'second',
    'third',
    'fourthOrFifth',
    'inversePosition',
    'logPosition',
    'relativePosition',
    'lastTenth',
  ],
  length: ['words', 'wordsSquared', 'short', 'lengthSoFar'],
  'repeated words': ['topStems', 'topStemDensity', 'meanFrequency', 'frequencyMass', 'newTopStems'],
  similarity: ['centrality', 'leadSimilarity', 'firstSimilarity', 'previousSimilarity', 'nextSimilarity', 'novelty'],
  'names, numbers, days': ['repeatedNames', 'names', 'numbers', 'timeWord'],
  'quotation and speech': ['quoted', 'opensQuoted', 'speechVerb'],
  'openings and voice': ['backwardOpening', 'discourseOpening', 'personal', 'question', 'colonOrBracket'],
  'the set': [...SET_FEATURES],
};

/** ROUGE does not see that a sentence taken out of its place asks, or points back to what is not there; readers do. */
const MOST: Readonly<Partial<Record<string, number>>> = { question: -1, backwardOpening: -0.5, discourseOpening: -0.3 };

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    rounds: { type: 'string', default: '8' },
    ablation: { type: 'boolean' },
  },
});
if (values.data === undefined) throw new Error('--data FOLDER is needed');
const folder = values.data;
const rounds = Number(values.rounds);

const examples = shuffled(
  SETS.flatMap((set) => read(set)),
  SEED,
);
if (values.ablation) {
  for (const [family, names] of [['none', []], ...Object.entries(FAMILIES)] as const) {
    const scores = heldOut(new Set(names));
    const row = SETS.map((set) => {
      const of = examples.filter((example) => example.set === set);
      return (100 * mean(of.map((example) => scores.get(example)! - example.lead))).toFixed(2);
    });
    process.stdout.write(`| ${family} | ${names.length} | ${row.join(' | ')} |\n`);
  }
  process.exit();
}
const held = heldOut();
const weights = climb(examples).map((weight) => Math.round(weight * 1000) / 1000);
for (const set of SETS) {
  const of = examples.filter((example) => example.set === set);
  const lead = 100 * mean(of.map((example) => example.lead));
  const crossed = 100 * mean(of.map((example) => held.get(example)!));
  const fitted = 100 * mean(of.map((example) => score(example, weights)));
  process.stdout.write(
    `${set}: ${of.length} articles, first three ${lead.toFixed(2)}, held out ${crossed.toFixed(2)} ` +
      `(${(crossed - lead).toFixed(2)} over), fitted ${fitted.toFixed(2)}\n`,
  );
}
for (const [index, name] of [...FEATURES, ...SET_FEATURES].entries())
  process.stdout.write(`${name.padEnd(20)} ${weights[index]}\n`);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify({ weights })}\n`);

/** Each example scored by weights fitted on the folds it is not in, the weights of `left` being held at 0. */
function heldOut(left: ReadonlySet<string> = new Set()): ReadonlyMap<Example, number> {
  const scores = new Map<Example, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = climb(
      examples.filter((_, index) => index % FOLDS !== fold),
      left,
    );
    for (const [index, example] of examples.entries())
      if (index % FOLDS === fold) scores.set(example, score(example, weights));
    process.stderr.write(`fold ${fold + 1} of ${FOLDS}\n`);
  }
  return scores;
}

function read(set: string): Example[] {
  const lines = readFileSync(join(folder, `${set}-dev.ndjson`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { text, summary } = JSON.parse(line) as { text: string; summary: string };
    const article = articleFromText(text);
    const spans = splitSentences(text);
    const turns = candidates(article, spans);
    const content = contentOf(text, spans, tokenize(text));
    const choice = choiceOf(content, turns, undefined);
    const scorer = new Rouge1(
      rougeWords(summary),
      spans.map(({ start, end }) => rougeWords(text.slice(start, end))),
    );
    return {
      set,
      choice: { ...choice, similarity: remembered(choice) },
      scorer: scorer.of(turns),
      lead: scorer.f1([0, 1, 2].filter((turn) => turn < spans.length)),
    };
  });
}

/** The same similarities, computed once for all rounds. */
function remembered({ features, similarity }: Choice): Choice['similarity'] {
  const size = features.length;
  const known = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) known[a * size + b] = known[b * size + a] = similarity(a, b);
  return (a, b) => known[a * size + b]!;
}

function score({ choice, scorer }: Example, weights: Weights): number {
  return scorer.f1(select(choice, weights, SENTENCES));
}

/** Begins with a regression of each sentence's own score on its features, and climbs from there. */
function climb(train: readonly Example[], left: ReadonlySet<string> = new Set()): number[] {
  const next = seeded(SEED);
  const most = FEATURES.map((name) => MOST[name] ?? Number.POSITIVE_INFINITY);
  const fixed = [...FEATURES, ...SET_FEATURES].map((name) => left.has(name));
  const weights = [...begun(train).map((weight, at) => Math.min(weight, most[at]!)), ...SET_FEATURES.map(() => 0)].map(
    (weight, at) => (fixed[at] ? 0 : weight),
  );
  const steps: number[] = weights.map(() => 0.4);
  const climber = new Climber(train, weights, PENALTY);
  let best = climber.objective();
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < weights.length; at++) {
      const step = steps[at]! * (0.5 + next() / 2 ** 32);
      if (fixed[at]) continue;
      const moved = [step, -2 * step].some((by) => {
        climber.move(at, by);
        const reached = weights[at]! > (most[at] ?? Number.POSITIVE_INFINITY) ? -1 : climber.objective();
        if (reached <= best + 1e-7) return false;
        best = reached;
        return true;
      });
      if (!moved) climber.move(at, step);
      steps[at] = Math.min(1, Math.max(0.02, steps[at]! * (moved ? 1.5 : 0.7)));
    }
  }
  return weights;
}

/** Ridge regression, scaled so that scores within an article differ by about 1. */
function begun(train: readonly Example[]): number[] {
  const rows: (readonly [Float64Array, number])[] = [];
  for (const { choice, scorer } of train) {
    const targets = choice.features.map((_, turn) => scorer.f1([turn]));
    const middle = mean(targets);
    const centre = FEATURES.map((_, at) => mean(choice.features.map((row) => row[at]!)));
    for (const [turn, row] of choice.features.entries())
      rows.push([row.map((value, at) => value - centre[at]!), targets[turn]! - middle]);
  }
  const solved = ridge(rows, 20);
  const spread = Math.sqrt(mean(rows.map(([row]) => row.reduce((sum, x, at) => sum + x * solved[at]!, 0) ** 2)));
  return solved.map((weight) => weight / spread);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
