import { firstChildOf, nextSiblingOf, nodeTypeOf, parentElementOf } from './plain-dom';

/** More elements than this are no article: the largest page of the press has a tenth of it. */
export const MOST_ELEMENTS = 150_000;

/**
 * Whether more elements than `most` stand in and below `root`. Counting costs little beside reading, so that a page
 * beyond all measure is answered before it is read.
 */
export function holdsMoreThan(most: number, root: Element | null): boolean {
  let elements = 0;
  let node: Node | null = root;
  while (node) {
    if (nodeTypeOf(node) === 1 && ++elements > most) return true;
    let next = firstChildOf(node);
    while (!next && node && node !== root) {
      next = nextSiblingOf(node);
      if (!next) node = parentElementOf(node as Element);
    }
    node = next;
  }
  return false;
}
