import { advert } from './advert';
import { author } from './author';
import { citation } from './citation';
import { comment } from './comment';
import { crossReference } from './cross-reference';
import { figure } from './figure';
import { mention } from './mention';
import { navigation } from './navigation';
import { readMore } from './read-more';
import type { Placed, Role } from './role';
import { share } from './share';
import { subscribe } from './subscribe';

/** Every role of a link, in the order in which they are asked: the first that fits is taken. */
export const roles = {
  advert,
  share,
  comment,
  author,
  subscribe,
  figure,
  'read-more': readMore,
  navigation,
  'cross-reference': crossReference,
  mention,
  citation,
} as const satisfies Record<string, Role>;

export type RoleId = keyof typeof roles;

const ENTRIES = Object.entries(roles) as [RoleId, Role][];

/** The first role that fits; what fits none stands outside the text and is navigation. */
export function roleOf(placed: Placed): { readonly id: RoleId; readonly evidence: string } {
  if (placed.embedded) return { id: 'citation', evidence: 'It stands in a post that the article shows' };
  for (const [id, role] of ENTRIES) {
    const evidence = role.evidence(placed);
    if (evidence !== undefined) return { id, evidence };
  }
  return { id: 'navigation', evidence: 'It stands outside the text' };
}
