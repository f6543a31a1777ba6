import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../core/result';
import { saveFile } from './download';
import { BACKUP_TYPE, backup, type CheckedBackup, restore } from './library/backup';
import { Library, type LibraryFailure, type LibraryQuery, libraryFailure } from './library/library';
import { keyOf, LIBRARY_VERSION, type SavedEntry, type SavedReading } from './library/record';
import { correctedAnalysis, type Reading } from './session';
import type { Work } from './work';

/** Where a reading was kept, and the earlier one of the same page that gave way to it. */
export interface Saved {
  readonly key: string;
  readonly savedAt: string;
  readonly replaced?: SavedReading;
}

/** Keeps a reading in the library; answers why where it cannot. The reading must be done. */
export async function saveReading(reading: Reading): Promise<Result<Saved, LibraryFailure>> {
  const analysis = correctedAnalysis(reading);
  if (!analysis) throw new Error('There is no analysis to save.');
  const key = keyOf(analysis, reading.address);
  const savedAt = new Date().toISOString();
  try {
    return await withLibrary(async (library) => {
      const replaced = await library.get(key);
      await library.save({
        schemaVersion: LIBRARY_VERSION,
        key,
        ...(reading.address ? { address: reading.address } : {}),
        readAt: reading.readAt,
        savedAt,
        analysis,
      });
      return ok({ key, savedAt, ...(replaced ? { replaced } : {}) });
    });
  } catch (error) {
    return fail(libraryFailure(error));
  }
}

/** The saved reading of the page a reading is of; undefined where there is none, or no library. */
export async function savedReadingOf(reading: Reading): Promise<SavedReading | undefined> {
  const analysis = correctedAnalysis(reading);
  if (!analysis) return undefined;
  try {
    return await withLibrary((library) => library.get(keyOf(analysis, reading.address)));
  } catch {
    return undefined;
  }
}

export function savedReading(key: string): Promise<SavedReading | undefined> {
  return withLibrary((library) => library.get(key));
}

/** Saved articles that fit, newest first, and every outlet there is. */
export function listSaved(query: LibraryQuery): Promise<{ entries: SavedEntry[]; outlets: string[] }> {
  return withLibrary(async (library) => ({ entries: await library.list(query), outlets: await library.outlets() }));
}

export function removeSaved(keys: readonly string[]): Promise<SavedReading[]> {
  return withLibrary((library) => library.remove(...keys));
}

/** Puts readings back as they were. */
export function putBack(readings: readonly SavedReading[]): Promise<void> {
  return withLibrary((library) => library.save(...readings));
}

/** How many readings there are and how much room they take, and what the browser allows. */
export interface LibraryUse {
  readonly count: number;
  readonly bytes: number;
  /** Of everything the extension keeps, in bytes; absent where the browser does not say. */
  readonly quota?: number;
}

/** Why it is not known, where the library cannot be looked at. */
export async function libraryUse(): Promise<Result<LibraryUse, LibraryFailure>> {
  try {
    const use = await withLibrary(async (library) => ({ count: await library.count(), bytes: await library.bytes() }));
    const { quota } = (await navigator.storage?.estimate()) ?? {};
    return ok({ ...use, ...(quota === undefined ? {} : { quota }) });
  } catch (error) {
    return fail(libraryFailure(error));
  }
}

/** Hands the whole library to the reader as one file and returns its name. */
export async function backUpLibrary(work: Work = {}): Promise<string> {
  const contents = await withLibrary((library) => backup(library, work));
  const name = `newsglass-library-${new Date().toISOString().slice(0, 10)}.ndjson`;
  saveFile({ name, mediaType: BACKUP_TYPE, contents });
  return name;
}

/** Puts a checked backup's readings into the library and answers how many were written. */
export function restoreLibrary(backup: CheckedBackup, how: 'merge' | 'replace', work: Work = {}): Promise<number> {
  return withLibrary((library) => restore(library, backup, how, work));
}

/** Deletes everything, some at a time: thousands take a while. Stopped by the signal, it leaves the rest. */
export function emptyLibrary({ onProgress, signal }: Work = {}): Promise<void> {
  const AT_ONCE = 50;
  return withLibrary(async (library) => {
    const keys = await library.keys();
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      signal?.throwIfAborted();
      await library.discard(...keys.slice(from, from + AT_ONCE));
      onProgress?.(Math.min(from + AT_ONCE, keys.length));
    }
    await library.clear();
  });
}

export async function withLibrary<Answer>(use: (library: Library) => Promise<Answer>): Promise<Answer> {
  // Firefox gives our pages in a private window a database of their own, which is gone with the window.
  if (browser.extension?.inIncognitoContext) throw new DOMException('Nothing is kept here.', 'InvalidStateError');
  const library = await Library.open();
  try {
    return await use(library);
  } finally {
    library.close();
  }
}
