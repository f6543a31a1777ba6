import type { Analyser } from '../analyser';
import type { Claim, Link } from '../analysis';
import type { Cast } from '../entities/entities';
import type { Speech } from '../quotations/quotations';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';

export interface Assertions {
  /** One number per sentence, 0 to 1. */
  readonly checkworthiness: readonly number[];
  /** In reading order. */
  readonly claims: readonly Claim[];
}

export const assertions: Analyser<
  { tokens: readonly Token[]; boundaries: readonly Span[]; cast: Cast; speech: Speech; links: readonly Link[] },
  Assertions
> = {
  needs: ['tokens', 'boundaries', 'cast', 'speech', 'links'],
  empty: { checkworthiness: [], claims: [] },
  run: (_article, { boundaries }) => ({ checkworthiness: boundaries.map(() => 0), claims: [] }),
};
