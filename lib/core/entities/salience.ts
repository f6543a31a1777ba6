import data from './data/salience.json';
import { EVIDENCE, type Evidence } from './evidence';

const WEIGHTS: Readonly<Record<string, number>> = data.weights;
/** The sum that stands for 0.5: about the fourth entity of a story of the press. */
const MIDDLE = 4;

/**
 * How central each entity is to the article, 0 to 1, in the order of `evidence`. The weights are fitted to what
 * readers called salient; see `lib/train/salience.ts`.
 */
export function salienceOf(evidence: readonly Evidence[]): number[] {
  return evidence.map((one) => logistic(weighed(one) - MIDDLE));
}

/**
 * What an actor has beyond salience: it acts, speaks, holds a role, or is a state that stands before what it does
 * ("US strikes"). Who does neither is still, and a place is then the more where, not who, the more it follows "in".
 */
const ACTING = {
  acts: 0.7,
  speaks: 0.8,
  role: 1.3,
  attributive: 1,
  person: 1.3,
  organization: 0.4,
  still: -1.2,
  stillPlace: -0.3,
  stillLocated: -1.2,
} as const;

/** Indexes of the entities that carry the story, most central first, five at most. */
export function actorsAmong(evidence: readonly Evidence[]): number[] {
  const strength = evidence.map((one) => {
    const still = one.acts === 0 && one.speaks === 0;
    const where = one.place ? ACTING.stillPlace + ACTING.stillLocated * one.located : 0;
    const kind = one.place ? 0 : one.organization ? ACTING.organization : ACTING.person;
    return (
      weighed(one) +
      ACTING.acts * one.acts +
      ACTING.speaks * one.speaks +
      ACTING.role * one.role +
      ACTING.attributive * one.attributive +
      kind +
      (still ? ACTING.still + where : 0)
    );
  });
  const order = strength.map((_, index) => index).sort((a, b) => strength[b]! - strength[a]! || a - b);
  return order.slice(0, 5);
}

function weighed(evidence: Evidence): number {
  return EVIDENCE.reduce((sum, name) => sum + (WEIGHTS[name] ?? 0) * evidence[name], 0);
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
