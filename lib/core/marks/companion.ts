import type { Span } from '../text/spans';

/** What a view of ours beside the page tells it: what it shows, and, after a jump, that the reader may want to come back. */
export type CompanionAsks = { readonly follow: Followed } | { readonly offerBack: true };

export interface Followed {
  /** `Article.text`, which the places are in. */
  readonly text: string;
  /** In reading order. */
  readonly places: readonly Span[];
  readonly words: { readonly back: string; readonly direction: 'ltr' | 'rtl' };
}

/**
 * What a page tells it: the place the reader has scrolled to, as an index; that the reader wants back; the id of a
 * finding the reader wants to put right.
 */
export type CompanionHears = { readonly at: number } | { readonly back: true } | { readonly correct: string };
