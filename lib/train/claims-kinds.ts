import type { ClaimKind } from '../core/analysis';
import { kindFeatures } from '../core/claims/kind-features';
import { rounded } from '../core/claims/ngram-table';
import type { ClaimWeights } from '../core/claims/weights';
import { linear } from '../core/claims/weights';
import type { Labelled, NewsLabel } from './claims-data';
import { denseRow, fitLogistic } from './logistic';
import { scaled, scaleOf, unscaled } from './scaling';

type LabelledKind = Exclude<ClaimKind, 'other'>;
type Kinds = ClaimWeights['kinds'];

const KINDS: readonly LabelledKind[] = ['event', 'quantity', 'prediction', 'rule', 'causal', 'comparison'];
const PENALTY = 8;
const FOLDS = 10;
/** Two claims in three are events; without this the fit hardly ever names another kind. */
const EVENT_HANDICAP = 0.4;

interface Example {
  readonly story: number;
  readonly kind: LabelledKind;
  readonly features: readonly number[];
}

/** Fits one scorer per kind of claim, and prints how often the best is right with whole stories held out. */
export function fitKinds(stories: readonly Labelled<NewsLabel>[]): Kinds {
  const examples = stories.flatMap(({ statements, labels }, story) =>
    statements.flatMap((statement, at): Example[] => {
      const { checkable, type } = labels[at]!;
      const kind = KINDS.find((one) => one === type);
      return checkable && kind ? [{ story, kind, features: kindFeatures(statement) }] : [];
    }),
  );
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const kinds = fitModel(examples.filter(({ story }) => story % FOLDS !== fold));
    for (const { story, kind, features } of examples)
      if (story % FOLDS === fold && bestOf(kinds, features) === kind) right++;
  }
  process.stdout.write(
    `kinds, ${FOLDS} folds over ${stories.length} stories: accuracy ${(right / examples.length).toFixed(3)} ` +
      `(${examples.length})\n`,
  );
  return fitModel(examples);
}

function bestOf(kinds: Kinds, features: readonly number[]): LabelledKind {
  const scores = KINDS.map((kind) => linear(kinds[kind], features));
  return KINDS[scores.indexOf(Math.max(...scores))]!;
}

function fitModel(examples: readonly Example[]): Kinds {
  const scale = scaleOf(examples.map(({ features }) => features));
  const rows = examples.map(({ features }) => denseRow(scaled(features, scale)));
  const fitted = (wanted: LabelledKind) => {
    const truth = examples.map(({ kind }) => (kind === wanted ? 1 : 0));
    const { bias, weights } = unscaled(fitLogistic(rows, truth, { size: scale.mean.length, penalty: PENALTY }), scale);
    return { bias: rounded(wanted === 'event' ? bias - EVENT_HANDICAP : bias), weights };
  };
  return {
    event: fitted('event'),
    quantity: fitted('quantity'),
    prediction: fitted('prediction'),
    rule: fitted('rule'),
    causal: fitted('causal'),
    comparison: fitted('comparison'),
  };
}
