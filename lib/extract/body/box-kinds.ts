import type { Box } from '../page-tree';
import data from './data/box-words.json';

export type BoxKind = keyof typeof data.kinds;

const PATTERNS = Object.entries(data.kinds).map(
  ([kind, words]) => [kind as BoxKind, new RegExp(`(?:^| )(?:${words.join('|')})(?= |$)`)] as const,
);
const NONE: ReadonlySet<BoxKind> = new Set();

/** What ids, classes and the like say of a box: "related-posts" gives `related` and `body`. */
export function kindsOf(words: string): ReadonlySet<BoxKind> {
  if (words === '') return NONE;
  const plain = plainWords(words);
  const kinds = new Set<BoxKind>();
  for (const [kind, pattern] of PATTERNS) if (pattern.test(plain)) kinds.add(kind);
  return kinds;
}

/** The kinds of every box, by its turn. */
export function kindsOfBoxes(boxes: readonly Box[]): readonly ReadonlySet<BoxKind>[] {
  const known = new Map<string, ReadonlySet<BoxKind>>();
  return boxes.map((box) => {
    const words = `${box.id} ${box.words}`;
    let kinds = known.get(words);
    if (!kinds) {
      kinds = kindsOf(words);
      known.set(words, kinds);
    }
    return kinds;
  });
}

/** "articleBody related-posts__list" gives "article body related posts list". */
export function plainWords(words: string): string {
  return words
    .slice(0, 400)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
