import { changesBetween } from '../core/compare/changes';
import { savedReadingOf } from './library-use';
import { correctedAnalysis, type Reading } from './session';

/** What the library knows of the page in front of the reader. */
export interface SavedState {
  readonly key: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** How many changes there are since then. */
  readonly changes: number;
}

/** Undefined where the page is not saved. */
export async function savedStateOf(reading: Reading): Promise<SavedState | undefined> {
  const now = correctedAnalysis(reading);
  const saved = now && (await savedReadingOf(reading));
  if (!saved) return undefined;
  return { key: saved.key, savedAt: saved.savedAt, changes: changesBetween(saved.analysis, now).length };
}
