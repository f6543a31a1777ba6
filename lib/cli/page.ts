import { parseHTML } from 'linkedom';
import { DeepPage, parseByStandard } from './node-tree';

/**
 * A page's source as a document of the Node DOM, with scripting off.
 *
 * Parsed by the HTML standard, as a browser does; a page nested deeper than any browser keeps it is parsed loosely
 * instead, because the standard's algorithm is quadratic in depth.
 */
export function parsePage(html: string): Document {
  try {
    return parseByStandard(html, parseHTML('').document as unknown as Document);
  } catch (error) {
    if (error instanceof DeepPage) return parseHTML(html).document as unknown as Document;
    throw error;
  }
}
