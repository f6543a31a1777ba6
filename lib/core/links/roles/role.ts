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
  /** It stands in a menu or in the head or foot of the page; a menu inside the article is not meant. */
  readonly inFrame: boolean;
  /** The page's own site, or one of the same owner. */
  readonly ownSite: boolean;
  /** Words that name the anchor and its three nearest ancestors: what stands farther off says too much about the page. */
  readonly near: readonly string[];
  /** It stands in a post of someone else that the article shows. */
  readonly embedded: boolean;
  /** The anchor's words in lower case, the first 160 code units of them. */
  readonly words: string;
}

/** What a link does in the article, and how it is known. */
export interface Role {
  readonly label: string;
  /** One plain sentence when the link plays this role. */
  evidence(placed: Placed): string | undefined;
}

/** The first of the words that is one of those wanted. */
export function firstOf(words: readonly string[], wanted: ReadonlySet<string>): string | undefined {
  return words.find((word) => wanted.has(word));
}

/** How many words a link's text has. */
export function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const isSpace = text.charCodeAt(index) <= 0x20;
    if (!isSpace && !inside) count++;
    inside = !isSpace;
  }
  return count;
}
