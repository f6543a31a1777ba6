import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { migrated } from './migrations';
import { entryOf, type SavedEntry, type SavedReading, termsOf } from './record';
import { termsId } from './search';

/** What a search looks through: apart from the entries, so that a list does not load every word of every article. */
export interface SavedTerms {
  /** See `termsId`: sorts by time, newest first. */
  readonly id: string;
  readonly key: string;
  readonly terms: readonly string[];
}

export interface LibrarySchema extends DBSchema {
  readings: { key: string; value: SavedReading };
  entries: {
    key: string;
    value: SavedEntry;
    indexes: { savedAt: string; outlet: string; outletSavedAt: [string, string] };
  };
  terms: { key: string; value: SavedTerms; indexes: { terms: string } };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

export const STORES = ['readings', 'entries', 'terms'] as const;
export type LibraryWriting = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

/** Of the stores; the records in them carry a version of their own. */
const STORES_VERSION = 2;

/** How long a window that holds an older version open is waited for. */
const BLOCKED_MS = 5_000;

/** Chromium throws a database away that it cannot read, and says nothing: the next one is empty. */
export class LostLibraryError extends Error {
  override readonly name = 'LostLibraryError';
}

/**
 * Rejects where the browser keeps no database, where another window keeps this one from being opened, and, when it
 * `mustBeThere`, where there is none: then none is begun.
 */
export function openDatabase(name: string, mustBeThere = false): Promise<LibraryDatabase> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    let isLost = false;
    const giveUp = (): void => {
      isLate = true;
      reject(new DOMException('The library is held open by another window.', 'TimeoutError'));
    };
    const begin = (transaction: Beginning): boolean => {
      isLost = mustBeThere;
      if (!isLost) return true;
      transaction.done.catch(() => undefined);
      transaction.abort();
      return false;
    };
    open(name, begin, () => setTimeout(giveUp, BLOCKED_MS)).then(
      (database) => (isLate ? database.close() : resolve(database)),
      (error) => reject(isLost ? new LostLibraryError('The library is not there any more.') : error),
    );
  });
}

export function deleteDatabase(name: string): Promise<void> {
  return deleteDB(name);
}

type Beginning = { abort(): void; readonly done: Promise<void> };

/** `begin` is asked before a database is made where there was none. */
function open(name: string, begin: (transaction: Beginning) => boolean, blocked: () => void): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(name, STORES_VERSION, {
    blocked,
    async upgrade(upgrading, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1 && !begin(transaction)) return;
      if (oldVersion < 1) upgrading.createObjectStore('readings', { keyPath: 'key' });
      // Version 1 kept the words to search in the entries.
      else upgrading.deleteObjectStore('entries');
      const entries = upgrading.createObjectStore('entries', { keyPath: 'key' });
      entries.createIndex('savedAt', 'savedAt');
      entries.createIndex('outlet', 'outlet');
      entries.createIndex('outletSavedAt', ['outlet', 'savedAt']);
      const terms = upgrading.createObjectStore('terms', { keyPath: 'id' });
      terms.createIndex('terms', 'terms', { multiEntry: true });
      const writing = transaction as unknown as LibraryWriting;
      for (let at = await writing.objectStore('readings').openCursor(); at !== null; at = await at.continue()) {
        const reading = migrated(at.value);
        if (reading !== undefined) await describe(writing, reading);
      }
    },
    // Another window wants a newer version: let it, the next call opens anew.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Writes what is kept of a reading beside itself, in place of what was kept of an earlier one under its key. */
export async function describe(writing: LibraryWriting, reading: SavedReading): Promise<void> {
  const earlier = await writing.objectStore('entries').get(reading.key);
  if (earlier !== undefined) await writing.objectStore('terms').delete(termsId(earlier));
  await writing.objectStore('entries').put(entryOf(reading));
  await writing.objectStore('terms').put({ id: termsId(reading), key: reading.key, terms: termsOf(reading.analysis) });
}

/** Takes out what `describe` wrote. */
export async function forget(writing: LibraryWriting, key: string): Promise<void> {
  const entry = await writing.objectStore('entries').get(key);
  if (entry !== undefined) await writing.objectStore('terms').delete(termsId(entry));
  await writing.objectStore('entries').delete(key);
}
