import type { ClaimKind } from '../analysis';
import { kindFeatures } from './kind-features';
import type { Statement } from './statements';
import { CLAIM_WEIGHTS, linear } from './weights';

/**
 * What a claim asserts: the kind with the highest score over `KIND_FEATURES`. Where two kinds fit, the label follows
 * what the sentence turns on: a law announced for next year is a rule, a count of the dead a quantity.
 */
export function kindOf(statement: Statement): ClaimKind {
  const features = kindFeatures(statement);
  let best: ClaimKind = 'other';
  let most = Number.NEGATIVE_INFINITY;
  for (const [kind, weights] of Object.entries(CLAIM_WEIGHTS.kinds) as [ClaimKind, Parameters<typeof linear>[0]][]) {
    const score = linear(weights, features);
    if (score > most) {
      most = score;
      best = kind;
    }
  }
  return best;
}
