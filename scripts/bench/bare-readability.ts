import Readability from '@mozilla/readability/Readability.js';

/** Readability as anyone runs it, on a document of its own. It throws on some trees; the time until then counts. */
export function bareReadability(document: Document): void {
  try {
    new Readability(document).parse();
  } catch {
    // As in the extraction: no article from this witness.
  }
}
