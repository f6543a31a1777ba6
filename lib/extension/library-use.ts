import { saveFile } from './download';
import { backup, readBackup, restore } from './library/backup';
import { Library, type SaveFailure, saveFailure } from './library/library';
import { keyOf, LIBRARY_VERSION } from './library/record';
import { correctedAnalysis, type Reading } from './session';

/** Keeps a reading in the library; answers why where it cannot. */
export async function saveReading(reading: Reading): Promise<SaveFailure | undefined> {
  const analysis = correctedAnalysis(reading);
  if (!analysis) return undefined;
  try {
    await withLibrary((library) =>
      library.save({
        schemaVersion: LIBRARY_VERSION,
        key: keyOf(analysis, reading.address),
        ...(reading.address ? { address: reading.address } : {}),
        readAt: reading.readAt,
        savedAt: new Date().toISOString(),
        analysis,
      }),
    );
    return undefined;
  } catch (error) {
    return saveFailure(error);
  }
}

/** How many readings there are and how much room they take; nothing where the browser keeps no library. */
export async function libraryUse(): Promise<{ count: number; bytes: number }> {
  try {
    return await withLibrary(async (library) => {
      const entries = await library.list({ limit: Number.POSITIVE_INFINITY });
      return { count: entries.length, bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0) };
    });
  } catch {
    return { count: 0, bytes: 0 };
  }
}

/** Hands the whole library to the reader as one file and returns its name. */
export async function backUpLibrary(): Promise<string> {
  const parts = await withLibrary((library) => backup(library));
  const name = `newsglass-library-${new Date().toISOString().slice(0, 10)}.ndjson`;
  saveFile({ name, mediaType: 'application/x-ndjson', text: parts.join('') });
  return name;
}

/** Puts a backup's readings beside those there are; how many it held, or undefined where the file is not whole. */
export async function restoreLibrary(file: Blob): Promise<number | undefined> {
  const read = readBackup(await file.text());
  if (!read.ok) return undefined;
  await withLibrary((library) => restore(library, read.value, 'merge'));
  return read.value.length;
}

export function emptyLibrary(): Promise<void> {
  return withLibrary((library) => library.clear());
}

async function withLibrary<Answer>(use: (library: Library) => Promise<Answer>): Promise<Answer> {
  const library = await Library.open();
  try {
    return await use(library);
  } finally {
    library.close();
  }
}
