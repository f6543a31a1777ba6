import { fail, ok, type Result } from '../../core/result';
import type { Work } from '../work';
import type { Library } from './library';
import { migrated } from './migrations';
import { LIBRARY_VERSION, type SavedReading } from './record';

/** First line of a backup; every following line is one saved reading as JSON (NDJSON). */
interface Header {
  readonly newsglassLibrary: number;
  readonly readings: number;
}

/** The whole library as the parts of one file. */
export async function backup(library: Library, { onProgress, signal }: Work = {}): Promise<string[]> {
  const lines: string[] = [];
  for await (const reading of library.all()) {
    lines.push(`${JSON.stringify(reading)}\n`);
    signal?.throwIfAborted();
    if (lines.length % 50 === 0) onProgress?.(lines.length);
  }
  const header: Header = { newsglassLibrary: LIBRARY_VERSION, readings: lines.length };
  return [`${JSON.stringify(header)}\n`, ...lines];
}

export type RestoreFailure =
  | { readonly code: 'not-a-backup' }
  | { readonly code: 'newer-version' }
  /** `line` is 1-based, the header being line 1. */
  | { readonly code: 'damaged'; readonly line: number };

/** Reads a backup without touching anything: either every reading in it is sound, or none is taken. */
export function readBackup(file: string): Result<readonly SavedReading[], RestoreFailure> {
  const lines = file.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const header = parsed(lines[0] ?? '') as Partial<Header> | undefined;
  if (typeof header?.newsglassLibrary !== 'number') return fail({ code: 'not-a-backup' });
  if (header.newsglassLibrary > LIBRARY_VERSION) return fail({ code: 'newer-version' });
  const readings: SavedReading[] = [];
  for (const [turn, line] of lines.slice(1).entries()) {
    const reading = migrated(parsed(line));
    if (reading === undefined) return fail({ code: 'damaged', line: turn + 2 });
    readings.push(reading);
  }
  // A file that was cut off ends early.
  if (readings.length !== header.readings) return fail({ code: 'damaged', line: lines.length + 1 });
  return ok(readings);
}

/**
 * Puts readings back. `merge` keeps what is there and, of two readings of one page, the one saved later; `replace`
 * ends with exactly what the backup held: what is not in it is removed only after everything in it was written, so
 * that a browser killed halfway has lost nothing. Stopped by the signal, it leaves what it wrote so far beside what was
 * there. Answers how many readings it wrote.
 */
export async function restore(
  library: Library,
  readings: readonly SavedReading[],
  how: 'merge' | 'replace',
  { onProgress, signal }: Work = {},
): Promise<number> {
  const AT_ONCE = 25;
  let written = 0;
  for (let from = 0; from < readings.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const some = readings.slice(from, from + AT_ONCE);
    const wanted: SavedReading[] = [];
    for (const reading of some) {
      const there = how === 'merge' ? await library.entry(reading.key) : undefined;
      if (there === undefined || there.savedAt < reading.savedAt) wanted.push(reading);
    }
    await library.save(...wanted);
    written += wanted.length;
    onProgress?.(Math.min(from + AT_ONCE, readings.length));
  }
  if (how === 'merge') return written;
  const kept = new Set(readings.map(({ key }) => key));
  const gone: string[] = [];
  for await (const { key } of library.all()) if (!kept.has(key)) gone.push(key);
  await library.remove(...gone);
  return written;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
