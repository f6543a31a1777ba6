import type { Article, ExtractionFailure } from '../core/article';
import { asDefined } from '../core/as-defined';
import { fail, ok, type Result } from '../core/result';
import { countWords } from '../core/text/plain';
import { readAnchors } from './anchors';
import { chooseBody } from './body/choose';
import { compose } from './body/compose';
import { cutOffOf } from './cut-off';
import { genreOf } from './genre';
import { isArticle } from './is-article';
import { languageOf } from './metadata/language';
import { readMetadata } from './metadata/metadata';
import type { Piece } from './page-tree';
import { readPage } from './read-page';
import { readabilityMarks } from './readability';

export interface ExtractOptions {
  /** The page's address; a Node DOM does not know it. */
  readonly url?: string;
  /** What stands in the middle of the reader's window: of several articles on a page, the one around it is read. */
  readonly inView?: readonly Element[];
}

/** A longer text is cut: no news page has a tenth of it. */
const LONGEST = 1_000_000;

/**
 * The article of a page. Reads a copy: the document given is never changed.
 *
 * `not-an-article` for front pages, near-empty pages and lists of teasers, `too-large` for pages beyond all measure.
 */
export function extractArticle(given: Document, options: ExtractOptions = {}): Result<Article, ExtractionFailure> {
  const steps = extractInSteps(given, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps, between which a page may have its turn. The words and the links are read in the first one, so
 * that what changes meanwhile does not mix into them.
 */
export function* extractInSteps(
  given: Document,
  options: ExtractOptions = {},
): Generator<void, Result<Article, ExtractionFailure>> {
  const document = asDefined(given);
  const url = options.url ?? addressOf(document);
  const page = readPage(document);
  if (!page) return fail('too-large');
  const anchorsAt = readAnchors(document);
  yield;
  const metadata = readMetadata(document, page, url, options.inView);
  yield;
  const marks = readabilityMarks(page.copy);
  yield;
  const { kept, leftOut, core } = chooseBody(page, metadata, marks);
  if (!isArticle(kept, core, metadata, url)) return fail('not-an-article');
  yield;
  const readable = withinLength(kept);
  if (readable.length === 0) return fail('too-large');
  const body = compose(readable);
  const wordCount = countWords(body.text);
  const genre = genreOf(page, metadata, readable);
  const cutOff = readable.length < kept.length ? 'size' : cutOffOf(page, metadata, readable, wordCount);
  const { articleBody: _body, isArticle: _article, isClosed: _closed, isLive: _live, ...about } = metadata;
  const lang = languageOf(body.text, metadata.lang);
  return ok({
    ...(url ? { url } : {}),
    ...about,
    ...(lang ? { lang } : {}),
    ...(genre ? { genre } : {}),
    ...(cutOff ? { cutOff } : {}),
    text: body.text,
    blocks: body.blocks,
    wordCount,
    anchors: anchorsAt(body.spanOf),
    leftOut,
  });
}

function withinLength(pieces: readonly Piece[]): readonly Piece[] {
  let length = 0;
  const end = pieces.findIndex(({ text }) => {
    length += text.length + 2;
    return length > LONGEST;
  });
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** The address of a live document, where it is one of the web. */
export function addressOf(document: Document): string | undefined {
  const address = (document as { URL?: string }).URL;
  return address && /^https?:/.test(address) ? address : undefined;
}
