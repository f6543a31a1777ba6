import type { Block } from '../article';
import type { Span } from '../text/spans';

/** A list this far below its heading is not read under it any more. */
const FARTHEST = 60;

/**
 * Where each list item gets its context from, by block index: the nearest heading above its list, or the line right
 * above the list that ends with a colon. Undefined for blocks that are no list items and for lists without either.
 */
export function listContexts(text: string, blocks: readonly Block[]): (Span | undefined)[] {
  let heading: { at: number; span: Span } | undefined;
  let above: Span | undefined;
  return blocks.map(({ kind, start, end }, at) => {
    if (kind === 'heading') heading = { at, span: { start, end } };
    if (kind !== 'list-item') {
      above = kind === 'heading' || text[end - 1] === ':' ? { start, end } : undefined;
      return undefined;
    }
    return above ?? (heading && at - heading.at <= FARTHEST ? heading.span : undefined);
  });
}
