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
    const replaced = await withLibrary(async (library) => {
      const there = await library.get(key);
      await library.save({
        schemaVersion: LIBRARY_VERSION,
        key,
        ...(reading.address ? { address: reading.address } : {}),
        readAt: reading.readAt,
        savedAt,
        analysis,
      });
      return there;
    });
    await noteKept(true);
    return ok({ key, savedAt, ...(replaced ? { replaced } : {}) });
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

export async function removeSaved(keys: readonly string[]): Promise<SavedReading[]> {
  const { removed, left } = await withLibrary(async (library) => ({
    removed: await library.remove(...keys),
    left: await library.count(),
  }));
  await noteKept(left > 0);
  return removed;
}

/** Puts readings back as they were. */
export async function putBack(readings: readonly SavedReading[]): Promise<void> {
  await withLibrary((library) => library.save(...readings));
  await noteKept(true);
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
    await noteKept(use.count > 0);
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

/** Puts a checked backup's readings into the library, or a new one, and answers how many were written. */
export async function restoreLibrary(
  backup: CheckedBackup,
  how: 'merge' | 'replace',
  work: Work = {},
): Promise<number> {
  const { written, count } = await withLibrary(
    async (library) => ({ written: await restore(library, backup, how, work), count: await library.count() }),
    false,
  );
  await noteKept(count > 0);
  return written;
}

/**
 * Deletes everything, some at a time: thousands take a while. Stopped by the signal, it leaves the rest. In place of a
 * library that was lost, or that the browser cannot read, a new one is begun.
 */
export async function emptyLibrary(work: Work = {}): Promise<void> {
  try {
    await withLibrary((library) => discardAll(library, work), false);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    await Library.delete();
  }
  await noteKept(false);
}

async function discardAll(library: Library, { onProgress, signal }: Work): Promise<void> {
  const AT_ONCE = 50;
  const keys = await library.keys();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    await library.discard(...keys.slice(from, from + AT_ONCE));
    onProgress?.(Math.min(from + AT_ONCE, keys.length));
  }
  await library.clear();
}

/** Not one of a newer release, nor one that another window holds: those are whole. Firefox says either of damage. */
function isUnreadable(error: unknown): boolean {
  return ['UnknownError', 'QuotaExceededError'].includes((error as { name?: string }).name ?? '');
}

/** Unless told not to, it finds out whether the browser has thrown away what was kept. */
export async function withLibrary<Answer>(
  use: (library: Library) => Promise<Answer>,
  mustBeThere?: false,
): Promise<Answer> {
  // Firefox gives our pages in a private window a database of their own, which is gone with the window.
  if (browser.extension?.inIncognitoContext) throw new DOMException('Nothing is kept here.', 'InvalidStateError');
  const library = await Library.open(undefined, mustBeThere ?? (await isKept()));
  try {
    return await use(library);
  } finally {
    library.close();
  }
}

/** Set while something is kept. It stands apart from the library, which the browser may lose as a whole. */
const KEPT = 'libraryKept';

async function isKept(): Promise<boolean> {
  return (await browser.storage.local.get(KEPT))[KEPT] === true;
}

async function noteKept(kept: boolean): Promise<void> {
  if ((await isKept()) !== kept) await browser.storage.local.set({ [KEPT]: kept });
}
