import { mixed, readingsOf } from '../core/claims/checkworthiness';
import { rounded } from '../core/claims/ngram-table';
import { assertsNothing, reportingFeatures } from '../core/claims/reporting-features';
import { speechReader } from '../core/claims/speech-score';
import type { ClaimWeights } from '../core/claims/weights';
import { linear } from '../core/claims/weights';
import type { Labelled, NewsLabel } from './claims-data';
import { denseRow, fitLogistic } from './logistic';
import { areaUnderCurve } from './measures';
import { scaled, scaleOf, unscaled } from './scaling';

const CHECKABLE_PENALTY = 30;
const IMPORTANT_PENALTY = 30;
const FOLDS = 10;
/** A sentence becomes a claim where, on held-out stories, this share of those above it is checkable. */
const PRECISION = 0.905;
const NOTHING_ASSERTED = -4;

interface Example {
  readonly story: number;
  readonly label: NewsLabel;
  readonly features: readonly number[];
  readonly fragment: boolean;
}

/** Fits the scorer for reporting, and prints its scores with whole stories held out. */
export function fitReporting(
  stories: readonly Labelled<NewsLabel>[],
  speech: ClaimWeights['speech'],
): ClaimWeights['reporting'] {
  const speechOf = speechReader({ speech });
  const examples = stories.flatMap(({ article, statements, labels }, story) => {
    const readings = readingsOf(article, statements, speechOf);
    const rows = reportingFeatures(article.text, readings, speechOf);
    return rows.map(
      (features, at): Example => ({ story, label: labels[at]!, features, fragment: assertsNothing(readings[at]!) }),
    );
  });
  const scores = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(examples.filter(({ story }) => story % FOLDS !== fold));
    for (const [at, { story, features, fragment }] of examples.entries()) {
      if (story % FOLDS !== fold) continue;
      const score = mixed(linear(model.checkable, features), linear(model.important, features));
      scores[at] = fragment ? Math.min(NOTHING_ASSERTED, score) : score;
    }
  }
  const threshold = thresholdFor(PRECISION, scores, examples);
  report(stories.length, scores, examples, threshold);
  return { ...fitModel(examples), shift: rounded(-threshold) };
}

function fitModel(examples: readonly Example[]): Pick<ClaimWeights['reporting'], 'checkable' | 'important'> {
  const scale = scaleOf(examples.map(({ features }) => features));
  const fitted = (chosen: readonly Example[], truth: (label: NewsLabel) => number, penalty: number) =>
    unscaled(
      fitLogistic(
        chosen.map(({ features }) => denseRow(scaled(features, scale))),
        chosen.map(({ label }) => truth(label)),
        { size: scale.mean.length, penalty },
      ),
      scale,
    );
  return {
    checkable: fitted(
      examples.filter(({ label, fragment }) => label.checkable !== undefined && !fragment),
      ({ checkable }) => (checkable ? 1 : 0),
      CHECKABLE_PENALTY,
    ),
    // Readers who differed between 1 and 2 make a half.
    important: fitted(
      examples.filter(({ label }) => label.check !== undefined && label.check > 0),
      ({ check }) => check! - 1,
      IMPORTANT_PENALTY,
    ),
  };
}

/** The lowest score at which the share of checkable sentences at or above it is still `precision`. */
function thresholdFor(precision: number, scores: readonly number[], examples: readonly Example[]): number {
  const order = scores
    .map((_, at) => at)
    .filter((at) => examples[at]!.label.checkable !== undefined)
    .sort((a, b) => scores[b]! - scores[a]!);
  let right = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (const [turn, at] of order.entries()) {
    if (examples[at]!.label.checkable) right++;
    if (right / (turn + 1) >= precision) threshold = scores[at]!;
  }
  return threshold;
}

function report(stories: number, scores: readonly number[], examples: readonly Example[], threshold: number): void {
  const among = (pick: (label: NewsLabel) => boolean | undefined) => {
    const kept = examples.flatMap(({ label }, at) => (pick(label) === undefined ? [] : [at]));
    return { scores: kept.map((at) => scores[at]!), truth: kept.map((at) => pick(examples[at]!.label)!) };
  };
  const checkable = among((label) => label.checkable);
  const important = among(({ check }) => (check === undefined || check === 1.5 ? undefined : check === 2));
  const found = important.scores.filter((score, at) => important.truth[at] && score >= threshold).length;
  process.stdout.write(
    `news, ${FOLDS} folds over ${stories} stories: checkable AUC ` +
      `${areaUnderCurve(checkable.scores, checkable.truth).toFixed(3)} (${checkable.scores.length}), important AUC ` +
      `${areaUnderCurve(important.scores, important.truth).toFixed(3)} (${important.scores.length}), important recall ` +
      `${(found / important.truth.filter(Boolean).length).toFixed(3)} at the threshold\n`,
  );
}
