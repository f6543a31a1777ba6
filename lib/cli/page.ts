import { parseHTML } from 'linkedom';

/** A page's source as a document of the Node DOM. */
export function parsePage(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
