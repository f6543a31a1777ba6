import type { Anchor } from '../../article';
import type { DestinationId } from '../destinations/registry';
import type { Target } from '../target';

/** A link in its place on the page, as the rules for roles see it. */
export interface Placed {
  readonly anchor: Anchor;
  readonly target: Target;
  readonly destination: DestinationId;
  /** It stands inside running text of the article. */
  readonly inline: boolean;
  /** It stands inside `Article.text`, as running text or as a line of its own. */
  readonly inBody: boolean;
  /** The page's own site, or one of the same owner. */
  readonly ownSite: boolean;
  /** Words that name the anchor and its three nearest ancestors: what stands farther off says too much about the page. */
  readonly near: ReadonlySet<string>;
  /** Words that name any of its ancestors, eight at most. */
  readonly around: ReadonlySet<string>;
  /** The anchor's words in lower case. */
  readonly words: string;
}

/** What a link does in the article, and how it is known. */
export interface Role {
  readonly label: string;
  /** One plain sentence when the link plays this role. */
  evidence(placed: Placed): string | undefined;
}

/** The first of some words that a set holds. */
export function firstOf(words: ReadonlySet<string>, wanted: readonly string[]): string | undefined {
  return wanted.find((word) => words.has(word));
}

const PAGE_FRAME = new Set(['nav', 'navigation', 'footer', 'contentinfo', 'menu', 'banner']);

/** Whether it stands in a menu or in the head or foot of the page. */
export function isInFrame({ anchor: { context } }: Placed): boolean {
  return context.landmarks.some((landmark) => PAGE_FRAME.has(landmark));
}

/** How many words a link's text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
