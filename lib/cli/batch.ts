import { analyse } from '../core/analyse';
import type { Analysis } from '../core/analysis';
import type { ExtractionFailure } from '../core/article';
import type { Models } from '../core/models';
import { articleFromText } from '../core/text/plain';
import { extractArticle } from '../extract/extract';
import { parsePage } from './page';

export interface BatchRequest {
  readonly id: string;
  readonly html?: string;
  readonly text?: string;
  readonly title?: string;
  readonly url?: string;
}

export type BatchResponse =
  | { readonly id: string; readonly analysis: Analysis }
  | { readonly id: string; readonly error: { readonly code: string; readonly message: string } };

const FAILURES: Record<ExtractionFailure, string> = {
  'not-an-article': 'The page reads like a list, a home page or an empty page.',
  'restricted-page': 'The page cannot be read.',
  'too-large': 'The page is too large to read.',
  'bad-input': 'The page could not be parsed.',
};

/** One answer to one line of NDJSON, whatever the line holds. `fallbackId` names a line that has no readable id. */
export function answerLine(line: string, fallbackId: string, models: Models): BatchResponse {
  let id = fallbackId;
  try {
    const request: unknown = JSON.parse(line);
    if (typeof request !== 'object' || request === null)
      return failure(id, 'bad-input', 'The line is not a JSON object.');
    const { id: given, html, text, title, url } = request as Partial<Record<keyof BatchRequest, unknown>>;
    if (typeof given === 'string' || typeof given === 'number') id = String(given);
    const about = {
      ...(typeof title === 'string' && title !== '' ? { title } : {}),
      ...(typeof url === 'string' && url !== '' ? { url } : {}),
    };
    if (typeof text === 'string' && html === undefined)
      return { id, analysis: analyse(articleFromText(text, about), models) };
    if (typeof html !== 'string' || text !== undefined)
      return failure(id, 'bad-input', 'Give exactly one of “html” and “text”.');
    const article = extractArticle(parsePage(html), about);
    return article.ok
      ? { id, analysis: analyse(article.value, models) }
      : failure(id, article.failure, FAILURES[article.failure]);
  } catch (error) {
    return failure(id, 'bad-input', error instanceof Error ? error.message : String(error));
  }
}

function failure(id: string, code: string, message: string): BatchResponse {
  return { id, error: { code, message } };
}
