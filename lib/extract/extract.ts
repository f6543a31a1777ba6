import type { Article, ExtractionFailure } from '../core/article';
import { fail, type Result } from '../core/result';

export interface ExtractOptions {
  /** The page's address; a Node DOM does not know it. */
  readonly url?: string;
}

/**
 * The article of a page. Reads a copy: the document given is never changed.
 */
export function extractArticle(_document: Document, _options: ExtractOptions = {}): Result<Article, ExtractionFailure> {
  return fail('not-an-article');
}
