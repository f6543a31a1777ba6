import type { Analysis } from '../core/analysis';
import type { ExtractionFailure } from '../core/article';

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
