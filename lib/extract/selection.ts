import type { Article, ExtractionFailure } from '../core/article';
import { asDefined } from '../core/as-defined';
import { fail, ok, type Result } from '../core/result';
import { articleFromText, countWords } from '../core/text/plain';
import { collectAnchors } from './anchors';
import { compose } from './body/compose';
import { addressOf, type ExtractOptions } from './extract';
import { languageOf } from './metadata/language';
import { readMetadata } from './metadata/metadata';
import { readFragment, readPage } from './read-page';

/**
 * The reader's selection as an article, for pages that are none: its text, with the page's metadata.
 *
 * A range keeps the blocks and the anchors of what it covers; a string is read as plain text. Empty selections fail
 * with `not-an-article`. Looks at the document only.
 */
export function extractSelection(
  given: Document,
  selection: string | Range,
  options: ExtractOptions = {},
): Result<Article, ExtractionFailure> {
  const document = asDefined(given);
  const url = options.url ?? addressOf(document);
  const page = readPage(document);
  if (!page) return fail('too-large');
  const {
    articleBody: _body,
    isArticle: _article,
    isClosed: _closed,
    isLive: _live,
    ...about
  } = readMetadata(document, page, url);
  if (typeof selection === 'string') {
    if (selection.trim() === '') return fail('not-an-article');
    const lang = languageOf(selection, about.lang);
    return ok({ ...articleFromText(selection.trim(), url ? { url } : {}), ...about, ...(lang ? { lang } : {}) });
  }
  const { pieces } = readFragment(document, selection.cloneContents());
  const body = compose(pieces);
  if (body.text === '') return fail('not-an-article');
  // The anchors of the copy are those of the page that the range touches, in the same order.
  const anchors = [...document.querySelectorAll('a[href], area[href]')];
  const first = anchors.findIndex((anchor) => selection.intersectsNode(anchor));
  const lang = languageOf(body.text, about.lang);
  return ok({
    ...(url ? { url } : {}),
    ...about,
    ...(lang ? { lang } : {}),
    text: body.text,
    blocks: body.blocks,
    wordCount: countWords(body.text),
    anchors: collectAnchors(document, (anchor) => (first < 0 ? undefined : body.spanOf(anchor - first))),
    leftOut: [],
  });
}
