import { fail, ok, type Result } from '../../core/result';
import { breathe, type Work } from '../work';
import type { Library } from './library';
import { linesOf } from './lines';
import { isOfNewerVersion, migrated } from './migrations';
import { LIBRARY_VERSION, type SavedReading } from './record';
import { isSound } from './saved-shape';

/** First line of a backup; every following line is one saved reading as JSON (NDJSON). */
interface Header {
  readonly newsglassLibrary: number;
  readonly readings: number;
}

export const BACKUP_TYPE = 'application/x-ndjson';

/** Readings that are turned into lines before the browser takes them off our hands. */
const AT_ONCE = 50;

/** The whole library as one file, which is never in memory as a whole: thousands of articles are more than a string can hold. */
export async function backup(library: Library, { onProgress, signal }: Work = {}): Promise<Blob> {
  const parts: Blob[] = [];
  let lines: string[] = [];
  let readings = 0;
  for await (const reading of library.all()) {
    lines.push(`${JSON.stringify(reading)}\n`);
    if (++readings % AT_ONCE > 0) continue;
    parts.push(new Blob(lines));
    lines = [];
    signal?.throwIfAborted();
    onProgress?.(readings);
    await breathe();
  }
  const header: Header = { newsglassLibrary: LIBRARY_VERSION, readings };
  return new Blob([`${JSON.stringify(header)}\n`, ...parts, ...lines], { type: BACKUP_TYPE });
}

export type RestoreFailure =
  | { readonly code: 'not-a-backup' }
  | { readonly code: 'newer-version' }
  /** `line` is 1-based, the header being line 1. */
  | { readonly code: 'damaged'; readonly line: number };

/** A backup that was read from beginning to end and found sound. */
export interface CheckedBackup {
  readonly file: Blob;
  readonly readings: number;
}

/** Reads a backup without touching anything: either every reading in it is sound, or none is taken. */
export async function checkBackup(
  file: Blob,
  { onProgress, signal }: Work = {},
): Promise<Result<CheckedBackup, RestoreFailure>> {
  let header: Partial<Header> | undefined;
  let line = 0;
  try {
    for await (const words of linesOf(file)) {
      line++;
      if (line === 1) {
        header = parsed(words) as Partial<Header> | undefined;
        if (typeof header?.newsglassLibrary !== 'number') return fail({ code: 'not-a-backup' });
        if (header.newsglassLibrary > LIBRARY_VERSION) return fail({ code: 'newer-version' });
        continue;
      }
      const record = parsed(words);
      if (isOfNewerVersion(record)) return fail({ code: 'newer-version' });
      const reading = migrated(record);
      if (reading === undefined || !isSound(reading)) return fail({ code: 'damaged', line });
      if (line % AT_ONCE > 0) continue;
      signal?.throwIfAborted();
      onProgress?.(line - 1);
      await breathe();
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    return fail(line === 0 ? { code: 'not-a-backup' } : { code: 'damaged', line: line + 1 });
  }
  if (header === undefined) return fail({ code: 'not-a-backup' });
  const readings = line - 1;
  // A file that was cut off ends early.
  return readings === header.readings ? ok({ file, readings }) : fail({ code: 'damaged', line: line + 1 });
}

/**
 * Puts readings back. `merge` keeps what is there and, of two readings of one page, the one saved later; `replace`
 * ends with exactly what the backup held: what is not in it is removed only after everything in it was written, so
 * that a browser killed halfway has lost nothing. Stopped by the signal, it leaves what it wrote so far beside what was
 * there. Answers how many readings it wrote.
 */
export async function restore(
  library: Library,
  { file, readings }: CheckedBackup,
  how: 'merge' | 'replace',
  { onProgress, signal }: Work = {},
): Promise<number> {
  let some: SavedReading[] = [];
  let [read, written] = [0, 0];
  const kept = new Set<string>();
  for await (const reading of readingsIn(file)) {
    kept.add(reading.key);
    const there = how === 'merge' ? await library.entry(reading.key) : undefined;
    if (there === undefined || there.savedAt < reading.savedAt) some.push(reading);
    if (++read % 25 > 0 && read < readings) continue;
    signal?.throwIfAborted();
    await library.save(...some);
    written += some.length;
    some = [];
    onProgress?.(read);
  }
  if (read !== readings) throw new Error(`The backup held ${readings} readings when it was checked, and now ${read}.`);
  if (how === 'merge') return written;
  const gone = (await library.keys()).filter((key) => !kept.has(key));
  for (let from = 0; from < gone.length; from += AT_ONCE) await library.discard(...gone.slice(from, from + AT_ONCE));
  return written;
}

async function* readingsIn(file: Blob): AsyncGenerator<SavedReading> {
  let line = 0;
  for await (const words of linesOf(file)) {
    if (++line === 1) continue;
    const reading = migrated(parsed(words));
    if (reading === undefined) throw new Error(`Line ${line} of the backup is not what it was when it was checked.`);
    yield reading;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
