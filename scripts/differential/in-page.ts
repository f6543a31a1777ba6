import { analyse } from '../../lib/core/analyse';
import type { Analysis } from '../../lib/core/analysis';
import type { Article, ExtractionFailure } from '../../lib/core/article';
import type { Result } from '../../lib/core/result';
import { extractArticle } from '../../lib/extract/extract';
import { anchorArticle } from '../../lib/page/anchor';
import { readPageText } from '../../lib/page/page-text';
import { liveRange } from '../../lib/page/place';
import { allFindings } from '../load/findings';

/** What one engine makes of one page. */
export interface Reading {
  readonly article: Result<Article, ExtractionFailure>;
  /** Without fitted weights. */
  readonly analysis?: Analysis;
  /** The words at the place of each finding; empty where there is no certain place. */
  readonly places?: readonly string[];
}

/**
 * Loads a page of this site into a frame as large as the window, and reads it there: what is bundled here starts once
 * for all pages, which costs more than reading most of them.
 */
export async function readInFrame(path: string, url: string): Promise<Reading> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = path;
  document.body.append(frame);
  try {
    await loaded;
    return readHere(frame.contentDocument!, url);
  } finally {
    frame.remove();
  }
}

function readHere(page: Document, url: string): Reading {
  const article = extractArticle(page, { url });
  if (!article.ok) return { article };
  const analysis = analyse(article.value, {});
  const anchoring = anchorArticle(article.value.text, readPageText(page));
  const places = allFindings(analysis).map((finding) =>
    anchoring
      .rangesOf(finding)
      .map((range) => liveRange(range).toString())
      .join('|'),
  );
  return { article, analysis, places };
}
