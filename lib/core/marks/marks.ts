import type { Span } from '../text/spans';

/** One kind of mark in the page. */
export type Layer = 'person' | 'organization' | 'place' | 'claim-sourced' | 'claim-unsourced';

export interface Mark extends Span {
  readonly layer: Layer;
  /** The entity's or claim's id. */
  readonly id: string;
}

/** `quiet` underlines names and tints the open claim only; `standard` tints every claim. */
export type Strength = 'quiet' | 'standard';

/** What stands behind the text: marks follow the page, not the theme of the system. */
export type Ground = 'light' | 'dark';

/** How many marks were painted, and how many had no certain place on the page and were left out. */
export interface MarkOutcome {
  readonly painted: number;
  readonly leftOut: number;
  /** Present when nothing could be painted: the browser has no custom highlights. */
  readonly unsupported?: true;
}

/**
 * What became of a jump to some words: the reader is there; the article is, but does not show them at one certain
 * place; or the page is another by now.
 */
export type JumpOutcome = 'there' | 'not-shown' | 'gone';
