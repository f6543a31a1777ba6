import { analyse } from '../core/analyse';
import type { ExtractionFailure } from '../core/article';
import type { Models } from '../core/models';
import { articleFromText } from '../core/text/plain';
import { extractArticle } from '../extract/extract';
import { parsePage } from './page';
import { type BatchRequest, type BatchResponse, idWithin, refusal } from './request';

export const EXTRACTION_FAILURES: Record<ExtractionFailure, string> = {
  'not-an-article': 'The page reads like a list, a home page or an empty page.',
  'restricted-page': 'The page cannot be read.',
  'too-large': 'The page is too large to read.',
  'bad-input': 'The page could not be parsed.',
};

/** One answer to one line of NDJSON, whatever the line holds. `fallbackId` names a line that has no readable id. */
export function answerLine(line: string, fallbackId: string, models: Models): BatchResponse {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch (error) {
    return refusal(idWithin(line) ?? fallbackId, 'bad-input', `The line is not JSON: ${messageOf(error)}`);
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    return refusal(fallbackId, 'bad-input', 'The line is not a JSON object.');
  const { id: given, html, text, title, url } = request as Partial<Record<keyof BatchRequest, unknown>>;
  const id = typeof given === 'string' || typeof given === 'number' ? String(given) : fallbackId;
  const about = {
    ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}),
    ...(typeof url === 'string' && url !== '' ? { url } : {}),
  };
  try {
    if (typeof text === 'string' && html === undefined)
      return { id, analysis: analyse(articleFromText(text, about), models) };
    if (typeof html !== 'string' || text !== undefined)
      return refusal(id, 'bad-input', 'Give exactly one of “html” and “text”, as a string.');
    const article = extractArticle(parsePage(html), about);
    return article.ok
      ? { id, analysis: analyse(article.value, models) }
      : refusal(id, article.failure, EXTRACTION_FAILURES[article.failure]);
  } catch (error) {
    return refusal(id, 'failed', `The analysis broke off: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
