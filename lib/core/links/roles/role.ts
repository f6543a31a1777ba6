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
  /** It stands in a post of someone else that the article shows. */
  readonly embedded: boolean;
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

const FRAME_NAMES = ['nav', 'navbar', 'navigation', 'menu', 'submenu', 'megamenu', 'footer', 'topbar', 'sitemap'];

/** Whether it stands in a menu or in the head or foot of the page; a menu inside the article is not meant. */
export function isInFrame({ anchor: { context }, near, inBody }: Pick<Placed, 'anchor' | 'near' | 'inBody'>): boolean {
  if (inBody) return false;
  const { landmarks } = context;
  const frame = landmarks.findIndex((landmark) => PAGE_FRAME.has(landmark));
  if (frame >= 0) return !landmarks.slice(frame).some((landmark) => landmark === 'article' || landmark === 'main');
  return firstOf(near, FRAME_NAMES) !== undefined;
}

/** How many words a link's text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
