import type { Link } from '../analysis';

/** What a link of the text leads to, in a reader's words. */
export type LinkClass = 'document' | 'reporting' | 'reference' | 'site' | 'post' | 'profile' | 'promotion' | 'other';

/** In the order they are shown. */
export const LINK_CLASSES: readonly LinkClass[] = [
  'document',
  'reporting',
  'site',
  'post',
  'reference',
  'profile',
  'promotion',
  'other',
];

const IN_TEXT = new Set(['cross-reference', 'mention', 'citation', 'figure']);

/** A map, because a saved reading may hold any word: a plain object knows `constructor` too. */
const BY_DESTINATION: ReadonlyMap<string, LinkClass> = new Map(
  Object.entries<LinkClass>({
    'same-site': 'site',
    'share-endpoint': 'profile',
    'social-profile': 'profile',
    'social-post': 'post',
    'app-store': 'promotion',
    'ad-tracker': 'promotion',
    shop: 'promotion',
    archive: 'reference',
    reference: 'reference',
    media: 'reporting',
    'fact-checker': 'reporting',
    wire: 'reporting',
    news: 'reporting',
    legal: 'document',
    data: 'document',
    academic: 'document',
    intergovernmental: 'document',
    government: 'document',
    'document-host': 'document',
  }),
);

/** The class of a link, or undefined when it is not part of the text: menus, share bars, comments and the like. */
export function linkClass({ destination, role, isPdf, deep }: Link): LinkClass | undefined {
  if (!IN_TEXT.has(role)) return undefined;
  const found = BY_DESTINATION.get(destination) ?? (isPdf ? 'document' : 'other');
  // An institution's front door is no document.
  return found === 'document' && !deep && !isPdf ? 'other' : found;
}

/** Links of the text by class; classes without any are empty. */
export function linksByClass(links: readonly Link[]): Readonly<Record<LinkClass, readonly Link[]>> {
  const of = (wanted: LinkClass) => links.filter((link) => linkClass(link) === wanted);
  return Object.fromEntries(LINK_CLASSES.map((name) => [name, of(name)])) as unknown as Record<
    LinkClass,
    readonly Link[]
  >;
}
