import type { Analyser } from '../analyser';
import type { Summary } from '../analysis';
import type { Cast } from '../entities/entities';
import type { Speech } from '../quotations/quotations';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';

/** The article's own sentences that best stand for it, best first. */
export const summary: Analyser<
  { tokens: readonly Token[]; boundaries: readonly Span[]; cast: Cast; speech: Speech },
  Summary
> = {
  needs: ['tokens', 'boundaries', 'cast', 'speech'],
  empty: { sentences: [] },
  run: (_article, { boundaries }) => ({ sentences: boundaries.slice(0, 3).map((_, index) => index) }),
};
