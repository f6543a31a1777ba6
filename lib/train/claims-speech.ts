import type { NgramWeights } from '../core/claims/ngram-table';
import { packNgrams, rounded } from '../core/claims/ngram-table';
import { ngramsOf } from '../core/claims/ngrams';
import type { SpeechScore } from '../core/claims/speech-score';
import { aloneLogOdds, amongNeighbours, NGRAM_NORM } from '../core/claims/speech-score';
import { traitsOf } from '../core/claims/traits';
import type { ClaimWeights, Linear } from '../core/claims/weights';
import type { DebateLabel, Labelled } from './claims-data';
import type { Fit, Row } from './logistic';
import { denseRow, fitLogistic, logOdds } from './logistic';
import { areaUnderCurve, bestF1 } from './measures';
import { scaleOf, unscaled } from './scaling';

/** An n-gram counts when it stands in this many sentences at least. */
const FEWEST_SENTENCES = 5;
/** `log(sentences / sentences with it)` of an n-gram that counts as 1; rarer ones count more, commoner ones less. */
const MIDDLING_RARITY = 4.84;
/** How much a pair of stems counts beside a stem. */
const PAIR_SHARE = 0.75;
/** Traits are standardised to this deviation, so that the penalty weighs on them as on n-grams. */
const TRAIT_DEVIATION = 0.3;
const FACTUAL_PENALTY = 5;
const IMPORTANT_PENALTY = 8;
const SLOTS = 16_384;
const FOLDS = 5;
/** What the threshold is lowered by, in log-odds: about where F1 is best on the debates of 2004 to 2008. */
const LATER_DEBATES = 0.33;

interface Example {
  readonly debate: number;
  readonly label: DebateLabel['class'];
  readonly ngrams: ReadonlySet<string>;
  readonly traits: readonly number[];
}

/** Fits the scorer for people speaking, and prints its scores with whole debates held out. */
export function fitSpeech(debates: readonly Labelled<DebateLabel>[]): ClaimWeights['speech'] {
  const examples = debates.flatMap(({ statements, labels }, debate) =>
    statements.map(
      (statement, at): Example => ({
        debate,
        label: labels[at]!.class,
        ngrams: ngramsOf(statement),
        traits: traitsOf(statement),
      }),
    ),
  );
  const truth = examples.map(({ label }) => label === 'CFS');
  const heldOut = heldOutScores(examples);
  const alone = heldOut.map(aloneLogOdds);
  const mean = (values: readonly number[]) => rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
  const missing = {
    factual: mean(heldOut.map(({ factual }) => factual)),
    important: mean(heldOut.map(({ important }) => important)),
  };
  const rows = debates
    .map((_, debate) => heldOut.filter((_, at) => examples[at]!.debate === debate))
    .flatMap((scores) => scores.map((_, at) => amongNeighbours(scores, at, missing)));
  const fit = fitLogistic(rows.map(denseRow), truth.map(Number), { size: rows[0]!.length, penalty: 1 });
  const scores = rows.map((row) => logOdds(fit, denseRow(row)));
  const { f1, threshold } = bestF1(scores, truth);
  process.stdout.write(
    `debates, ${FOLDS} folds over ${debates.length} debates, ${examples.length} sentences: AUC ` +
      `${areaUnderCurve(scores, truth).toFixed(4)} (sentence alone ${areaUnderCurve(alone, truth).toFixed(4)}), ` +
      `best F1 ${f1.toFixed(3)}\n`,
  );
  const model = fitModel(examples);
  return {
    ngrams: packNgrams(model.ngrams, SLOTS),
    factual: model.factual,
    important: model.important,
    neighbours: {
      // The middle of the best held-out thresholds becomes 0.5: a single best one is luck.
      bias: rounded(fit.bias - threshold + LATER_DEBATES),
      weights: [...fit.weights].map(rounded),
      missing,
    },
  };
}

function heldOutScores(examples: readonly Example[]): SpeechScore[] {
  const scores: SpeechScore[] = new Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(examples.filter(({ debate }) => debate % FOLDS !== fold));
    for (const [at, example] of examples.entries())
      if (example.debate % FOLDS === fold)
        scores[at] = { factual: scoreOf(model, example, 'factual'), important: scoreOf(model, example, 'important') };
  }
  return scores;
}

interface Model {
  readonly ngrams: ReadonlyMap<string, NgramWeights>;
  readonly factual: Linear;
  readonly important: Linear;
}

function fitModel(examples: readonly Example[]): Model {
  const sentences = new Map<string, number>();
  for (const { ngrams } of examples) for (const ngram of ngrams) sentences.set(ngram, (sentences.get(ngram) ?? 0) + 1);
  const vocabulary = [...sentences].filter(([, count]) => count >= FEWEST_SENTENCES).map(([ngram]) => ngram);
  const indexOf = new Map(vocabulary.map((ngram, at) => [ngram, at]));
  // As in tf-idf, but of the penalty alone: what is stored is the weight of the bare n-gram.
  const rarity = vocabulary.map(
    (ngram) =>
      Math.sqrt(Math.log(examples.length / sentences.get(ngram)!) / MIDDLING_RARITY) *
      (ngram.includes(' ') ? PAIR_SHARE : 1),
  );
  const scale = scaleOf(
    examples.map(({ traits }) => traits),
    TRAIT_DEVIATION,
  );
  const size = vocabulary.length + scale.mean.length;
  const rows = examples.map(({ ngrams, traits }): Row => {
    const known = [...ngrams].flatMap((ngram) => indexOf.get(ngram) ?? []);
    const value = NGRAM_NORM / Math.sqrt(Math.max(1, known.length));
    return {
      at: Int32Array.from([...known, ...traits.map((_, at) => vocabulary.length + at)]),
      value: Float64Array.from([
        ...known.map((at) => value * rarity[at]!),
        ...traits.map((trait, at) => (trait - scale.mean[at]!) * scale.factor[at]!),
      ]),
    };
  });
  const factual = fitLogistic(
    rows,
    examples.map(({ label }) => (label === 'NFS' ? 0 : 1)),
    { size, penalty: FACTUAL_PENALTY },
  );
  const facts = examples.flatMap(({ label }, at) => (label === 'NFS' ? [] : [at]));
  const important = fitLogistic(
    facts.map((at) => rows[at]!),
    facts.map((at) => (examples[at]!.label === 'CFS' ? 1 : 0)),
    { size, penalty: IMPORTANT_PENALTY },
  );
  const traitsPart = (fit: Fit) =>
    unscaled({ weights: fit.weights.subarray(vocabulary.length), bias: fit.bias }, scale);
  return {
    ngrams: new Map(
      vocabulary.map((ngram, at) => [
        ngram,
        { factual: factual.weights[at]! * rarity[at]!, important: important.weights[at]! * rarity[at]! },
      ]),
    ),
    factual: traitsPart(factual),
    important: traitsPart(important),
  };
}

function scoreOf(model: Model, { ngrams, traits }: Example, question: 'factual' | 'important'): number {
  const known = [...ngrams].flatMap((ngram) => model.ngrams.get(ngram)?.[question] ?? []);
  const { bias, weights } = model[question];
  return (
    bias +
    weights.reduce((sum, weight, at) => sum + weight * traits[at]!, 0) +
    (NGRAM_NORM / Math.sqrt(Math.max(1, known.length))) * known.reduce((sum, weight) => sum + weight, 0)
  );
}
