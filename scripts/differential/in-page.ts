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

/** Reads the page in the window it is called in. */
export function readHere(url: string): Reading {
  const article = extractArticle(document, { url });
  if (!article.ok) return { article };
  const analysis = analyse(article.value, {});
  const anchoring = anchorArticle(article.value.text, readPageText(document));
  const places = allFindings(analysis).map((finding) =>
    anchoring
      .rangesOf(finding)
      .map((range) => liveRange(range).toString())
      .join('|'),
  );
  return { article, analysis, places };
}
