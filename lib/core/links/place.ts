import type { Anchor, AnchorContext } from '../article';
import type { DestinationId } from './destinations/registry';
import { firstOf, type Placed } from './roles/role';
import type { Target } from './target';

/** How many of the nearest ancestors name the place of a link. */
const NEAR = 3;
/** Fewest code units outside links that make a block running text, inside and outside `Article.text`. */
const PROSE_IN_BODY = 12;
const PROSE_ELSEWHERE = 60;

/** How much of an anchor's text the rules read: a card may hold paragraphs. */
const WORDS_LIMIT = 160;

/** A link in its place: what stands around it, read from its anchor. */
export function placed(anchor: Anchor, target: Target, destination: DestinationId): Placed {
  const { context, span } = anchor;
  const outside = context.block.length * (1 - context.linkDensity);
  const near = wordsOf(context.ancestors.slice(0, NEAR), context.attributes);
  const inFrame = span === undefined && isInFrame(context, near);
  const isListed = context.siblings >= 2 && context.linkDensity >= 0.5 && outside < PROSE_ELSEWHERE;
  const inline = span
    ? outside >= PROSE_IN_BODY && !isListed
    : outside >= PROSE_ELSEWHERE && context.linkDensity < 0.5 && !inFrame;
  return {
    anchor,
    target,
    destination,
    inline,
    inBody: span !== undefined,
    inFrame,
    ownSite: destination === 'same-site' || isSister(target),
    near,
    embedded: isEmbedded(anchor),
    words: anchor.text.slice(0, WORDS_LIMIT).toLowerCase(),
  };
}

/** Whether a target belongs to the owner of the page's site without being that site. */
export function isSister({ page, owner, domain }: Target): boolean {
  return owner !== undefined && owner === page.owner && domain !== page.site?.domain;
}

const PAGE_FRAME = new Set(['nav', 'navigation', 'footer', 'contentinfo', 'menu', 'banner']);
const FRAME_NAMES = new Set([
  'nav',
  'navbar',
  'navigation',
  'menu',
  'submenu',
  'megamenu',
  'footer',
  'topbar',
  'sitemap',
]);

function isInFrame({ landmarks }: AnchorContext, near: readonly string[]): boolean {
  const frame = landmarks.findIndex((landmark) => PAGE_FRAME.has(landmark));
  if (frame < 0) return firstOf(near, FRAME_NAMES) !== undefined;
  return !landmarks.slice(frame).some((landmark) => landmark === 'article' || landmark === 'main');
}

const EMBEDS = /\b(?:tweet|twitter|instagram|embed|embedded|oembed|tiktok|fb|bluesky|truthsocial)\b/;

/** Posts of others are shown as quotations by the code that the networks hand out. */
function isEmbedded({ context: { ancestors } }: Anchor): boolean {
  return ancestors.some(({ tag }) => tag === 'blockquote') && ancestors.some(({ words }) => EMBEDS.test(words));
}

function wordsOf(ancestors: readonly { readonly words: string }[], attributes: string): string[] {
  let words = attributes;
  for (const ancestor of ancestors) if (ancestor.words !== '') words += ` ${ancestor.words}`;
  return words.split(' ');
}
