import { parseHTML } from 'linkedom';
import { DeepPage, parseByStandard } from './node-tree';

/**
 * A page's source as a document of the Node DOM, with scripting off.
 *
 * Parsed by the HTML standard, as a browser does. A page nested deeper than any browser keeps it loses its divisions
 * first, because the standard's algorithm is quadratic in depth; throws where that does not help.
 */
export function parsePage(html: string): Document {
  try {
    return parseByStandard(html, emptyDocument());
  } catch (error) {
    if (!(error instanceof DeepPage)) throw error;
    return parseByStandard(withoutDivisions(html), emptyDocument());
  }
}

function emptyDocument(): Document {
  return parseHTML('').document as unknown as Document;
}

/** The source with every run of tags of grouping elements turned into one of a paragraph, which does not nest. */
function withoutDivisions(html: string): string {
  return html
    .replace(/<\/?(?:b|big|code|em|font|i|nobr|s|small|span|strike|strong|tt|u)\b[^<>]*>/gi, '')
    .replace(
      /(?:<\/?(?:article|aside|blockquote|center|div|dl|dd|fieldset|form|main|ol|section|table|tbody|td|tr|ul)\b[^<>]*>\s*)+/gi,
      '<p>',
    );
}
