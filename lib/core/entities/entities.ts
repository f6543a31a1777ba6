import type { Analyser } from '../analyser';
import type { Entity } from '../analysis';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';

/** The people, organisations and places of the article with all their mentions, and those that carry the story. */
export interface Cast {
  /** By falling salience. */
  readonly entities: readonly Entity[];
  /** Ids, most central first, five at most. */
  readonly keyActors: readonly string[];
}

export const cast: Analyser<{ tokens: readonly Token[]; boundaries: readonly Span[] }, Cast> = {
  needs: ['tokens', 'boundaries'],
  empty: { entities: [], keyActors: [] },
  run: () => ({ entities: [], keyActors: [] }),
};
