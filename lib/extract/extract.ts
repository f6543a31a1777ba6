import type { Article, ExtractionFailure } from '../core/article';
import { fail, ok, type Result } from '../core/result';
import { countWords } from '../core/text/plain';
import { collectAnchors } from './anchors';
import { chooseBody } from './body/choose';
import { compose } from './body/compose';
import { readMetadata } from './metadata/metadata';
import { readPage } from './read-page';
import { readabilityMarks } from './readability';

export interface ExtractOptions {
  /** The page's address; a Node DOM does not know it. */
  readonly url?: string;
}

/** Fewer words than this are no article, whatever the page says. */
const FEWEST_WORDS = 25;

/**
 * The article of a page. Reads a copy: the document given is never changed.
 */
export function extractArticle(document: Document, options: ExtractOptions = {}): Result<Article, ExtractionFailure> {
  const url = options.url ?? addressOf(document);
  const page = readPage(document);
  if (!page) return fail('too-large');
  const { articleBody, ...metadata } = readMetadata(document, page, url);
  const marks = readabilityMarks(page.copy);
  const { kept, leftOut } = chooseBody(page, { ...metadata, ...(articleBody ? { articleBody } : {}) }, marks);
  const body = compose(kept);
  const wordCount = countWords(body.text);
  if (wordCount < FEWEST_WORDS && body.text.length < 150) return fail('not-an-article');
  return ok({
    ...(url ? { url } : {}),
    ...metadata,
    text: body.text,
    blocks: body.blocks,
    wordCount,
    anchors: collectAnchors(document, body.spanOf),
    leftOut,
  });
}

function addressOf(document: Document): string | undefined {
  const address = (document as { URL?: string }).URL;
  return address && /^https?:/.test(address) ? address : undefined;
}
