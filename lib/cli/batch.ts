import { analyse } from '../core/analyse';
import type { Analysis } from '../core/analysis';
import type { ExtractionFailure } from '../core/article';
import type { Models } from '../core/models';
import { articleFromText } from '../core/text/plain';
import { extractArticle } from '../extract/extract';
import { parsePage } from './page';

/** One line in. Exactly one of `html` and `text` is given; a `title` or `url` that is empty counts as absent. */
export interface BatchRequest {
  readonly id: string;
  readonly html?: string;
  readonly text?: string;
  readonly title?: string;
  readonly url?: string;
}

/** Why a line has no analysis. `failed` is a fault of ours, `timed-out` and `too-large` limits of the terminal's. */
export type BatchFailure = ExtractionFailure | 'timed-out' | 'failed';

/** One line out. */
export type BatchResponse =
  | { readonly id: string; readonly analysis: Analysis }
  | { readonly id: string; readonly error: { readonly code: BatchFailure; readonly message: string } };

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

/** The id under which a line is answered. */
export function idOf(line: string, fallbackId: string): string {
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === 'string' || typeof id === 'number' ? String(id) : fallbackId;
  } catch {
    return idWithin(line) ?? fallbackId;
  }
}

/** An answer without an analysis. */
export function refusal(id: string, code: BatchFailure, message: string): BatchResponse {
  return { id, error: { code, message } };
}

/**
 * The id of a line that cannot be parsed, where it can be read all the same: `{"id": "a7", "text": "cut off` has "a7".
 * Looks at the first 4,096 code units only.
 */
export function idWithin(line: string): string | undefined {
  const found = /[{,]\s*"id"\s*:\s*(?<id>"(?:[^"\\]|\\.){1,500}"|-?\d{1,20}(?!\d))/.exec(line.slice(0, 4_096));
  if (found === null) return undefined;
  try {
    return String(JSON.parse(found.groups!.id!));
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
