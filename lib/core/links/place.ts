import type { Anchor } from '../article';
import type { DestinationId } from './destinations/registry';
import { isInFrame, type Placed } from './roles/role';
import type { Target } from './target';

/** How many of the nearest ancestors name the place of a link. */
const NEAR = 3;
/** Fewest code units outside links that make a block running text, inside and outside `Article.text`. */
const PROSE_IN_BODY = 12;
const PROSE_ELSEWHERE = 60;

/** A link in its place: what stands around it, read from its anchor. */
export function placed(anchor: Anchor, target: Target, destination: DestinationId): Placed {
  const { context, span } = anchor;
  const outside = context.block.length * (1 - context.linkDensity);
  const bare = {
    anchor,
    target,
    destination,
    inBody: span !== undefined,
    ownSite: destination === 'same-site' || isSister(target),
    near: wordsOf(context.ancestors.slice(0, NEAR), context.attributes),
    around: wordsOf(context.ancestors, ''),
    words: anchor.text.toLowerCase(),
  };
  const isProse = span ? outside >= PROSE_IN_BODY : outside >= PROSE_ELSEWHERE && context.linkDensity < 0.5;
  return { ...bare, inline: isProse && !(span === undefined && isInFrame({ ...bare, inline: false })) };
}

/** Whether a target belongs to the owner of the page's site without being that site. */
export function isSister({ page, owner, domain }: Target): boolean {
  return owner !== undefined && owner === page.owner && domain !== page.site?.domain;
}

function wordsOf(ancestors: readonly { readonly words: string }[], attributes: string): ReadonlySet<string> {
  return new Set([attributes, ...ancestors.map(({ words }) => words)].flatMap((words) => words.split(' ')));
}
