import type { Analyser } from '../analyser';
import type { AttributionKind, Quotation, Speaker } from '../analysis';
import type { Cast } from '../entities/entities';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';

/**
 * Words credited to a source: what is said (`content`), who says it and the words that show it. Every quotation is
 * one; so is every claim that the article does not make in its own voice.
 */
export interface Report {
  readonly content: Span;
  readonly kind: Exclude<AttributionKind, 'none'>;
  readonly source?: Speaker;
  readonly cue?: Span;
  /** Why the source is not named, as the article puts it. */
  readonly reason?: Span;
  /** The source behind the source. */
  readonly via?: Speaker;
}

export interface Speech {
  /** In reading order. */
  readonly quotations: readonly Quotation[];
  /** In reading order of `content`. */
  readonly reports: readonly Report[];
}

export const speech: Analyser<{ tokens: readonly Token[]; boundaries: readonly Span[]; cast: Cast }, Speech> = {
  needs: ['tokens', 'boundaries', 'cast'],
  empty: { quotations: [], reports: [] },
  run: () => ({ quotations: [], reports: [] }),
};
