import { firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, parentNodeOf } from './plain-dom';

/** An element without text may hold any number of others. */
const MOST_NODES = 2_000;

/**
 * The text an element begins with: all of it up to `most` code units, more than that where there is more. A page may
 * stand within a thousand elements that call themselves a title, and each would be asked for all of its words. Without
 * that of a `<noscript>` inside, which in a browser is the source of what is not shown.
 */
export function openingText(element: Element, most: number): string {
  let text = '';
  let node: Node = element;
  for (let nodes = 0; nodes < MOST_NODES && text.length <= most; nodes++) {
    let next = node !== element && isNotice(node) ? null : firstChildOf(node);
    while (!next) {
      if (node === element) return text;
      next = nextSiblingOf(node);
      if (!next) node = parentNodeOf(node)!;
    }
    node = next;
    const type = nodeTypeOf(node);
    if (type === 3 || type === 4) text += (node as Text).data;
  }
  return text;
}

function isNotice(node: Node): boolean {
  return nodeTypeOf(node) === 1 && localNameOf(node as Element) === 'noscript';
}
