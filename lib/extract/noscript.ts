import { firstElementChildOf, textContentOf } from './plain-dom';

/** A shorter `<noscript>` is a notice, in characters. */
const LEAST_OF_PAGE = 1_000;

/**
 * Tells whether most of the page stands in a `<noscript>`: without scripting, one that holds an unclosed `<div>` never
 * ends, and all that follows is inside it. With scripting, it has no elements.
 */
export function pageHolder(root: Element): (element: Element) => boolean {
  // A page may have thousands of such notices.
  let whole: number | undefined;
  return (element) => {
    if (!firstElementChildOf(element)) return false;
    const length = (textContentOf(element) ?? '').length;
    if (length <= LEAST_OF_PAGE) return false;
    whole ??= (textContentOf(root) ?? '').length;
    return 2 * length > whole;
  };
}
