import type { Anchor } from '../article';
import type { DestinationId } from './destinations/registry';
import { firstOf, isInFrame, type Placed } from './roles/role';
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
  const around = wordsOf(context.ancestors, '');
  const bare = {
    anchor,
    target,
    destination,
    inBody: span !== undefined,
    ownSite: destination === 'same-site' || isSister(target),
    near: wordsOf(context.ancestors.slice(0, NEAR), context.attributes),
    around,
    embedded: isQuotedBlock(anchor) && firstOf(around, EMBEDS) !== undefined,
    words: anchor.text.toLowerCase(),
  };
  const isListed = context.siblings >= 2 && context.linkDensity >= 0.5 && outside < PROSE_ELSEWHERE;
  const isProse = span
    ? outside >= PROSE_IN_BODY && !isListed
    : outside >= PROSE_ELSEWHERE && context.linkDensity < 0.5 && !isInFrame(bare);
  return { ...bare, inline: isProse };
}

/** Whether a target belongs to the owner of the page's site without being that site. */
export function isSister({ page, owner, domain }: Target): boolean {
  return owner !== undefined && owner === page.owner && domain !== page.site?.domain;
}

const EMBEDS = [
  'tweet',
  'twitter',
  'instagram',
  'embed',
  'embedded',
  'oembed',
  'tiktok',
  'fb',
  'bluesky',
  'truthsocial',
];

function isQuotedBlock({ context }: Anchor): boolean {
  return context.ancestors.some(({ tag }) => tag === 'blockquote');
}

function wordsOf(ancestors: readonly { readonly words: string }[], attributes: string): ReadonlySet<string> {
  let words = attributes;
  for (const ancestor of ancestors) if (ancestor.words !== '') words += ` ${ancestor.words}`;
  return new Set(words.split(' '));
}
