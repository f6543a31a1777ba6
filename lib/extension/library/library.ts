import { deleteDatabase, describe, forget, type LibraryDatabase, openDatabase, STORES } from './database';
import { migrated } from './migrations';
import { type SavedEntry, type SavedReading, wordsOf } from './record';
import { ALL, keysHolding } from './search';

/** What to list. All given conditions hold together. */
export interface LibraryQuery {
  /** Words that all occur, the last one as a beginning. */
  readonly words?: string;
  readonly outlet?: string;
  /** ISO 8601 days or times; `since` inclusive, `until` exclusive, of the time of saving. */
  readonly since?: string;
  readonly until?: string;
  /** Default 50. */
  readonly limit?: number;
}

/**
 * Why the library could not be used: there is no room, the browser keeps none in this window, it could not open or read
 * what it keeps, or it has thrown it away.
 */
export type LibraryFailure = 'storage-full' | 'storage-unavailable' | 'storage-broken' | 'storage-lost';

/**
 * Readings the reader chose to keep, in IndexedDB. Each reading and what is kept beside it are written in one
 * transaction, so a browser that is killed in between leaves either all or nothing of it.
 */
export class Library {
  readonly #database: LibraryDatabase;

  private constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  /** See `openDatabase`. */
  static async open(name = 'newsglass', mustBeThere = false): Promise<Library> {
    return new Library(await openDatabase(name, mustBeThere));
  }

  /** Deletes it as a whole, without opening it. */
  static delete(name = 'newsglass'): Promise<void> {
    return deleteDatabase(name);
  }

  close(): void {
    this.#database.close();
  }

  /** Saves readings, all or none; one under a key that is taken replaces it. */
  async save(...readings: readonly SavedReading[]): Promise<void> {
    const transaction = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' });
    try {
      for (const reading of readings) {
        await transaction.objectStore('readings').put(reading);
        await describe(transaction, reading);
      }
      await transaction.done;
    } catch (error) {
      // What was put before the failure must go as well, unless the transaction has ended itself.
      transaction.done.catch(() => undefined);
      try {
        transaction.abort();
      } catch {}
      throw error;
    }
  }

  /** The saved reading, brought up to this version; undefined when there is none or it cannot be read. */
  async get(key: string): Promise<SavedReading | undefined> {
    return migrated(await this.#database.get('readings', key));
  }

  /** The entry of a saved page, without its reading. */
  entry(key: string): Promise<SavedEntry | undefined> {
    return this.#database.get('entries', key);
  }

  /** Entries that fit, newest first. */
  async list({ words = '', outlet, since, until, limit = 50 }: LibraryQuery = {}): Promise<SavedEntry[]> {
    // No error to the reader, but one to IndexedDB.
    if (since !== undefined && until !== undefined && since >= until) return [];
    const wanted = wordsOf(words);
    if (wanted.length > 0) return this.#holding(wanted, { outlet, since, until, limit });

    const { store } = this.#database.transaction('entries');
    const newest: SavedEntry[] = [];
    const cursor =
      outlet === undefined
        ? store.index('savedAt').openCursor(between(since, until), 'prev')
        : store.index('outletSavedAt').openCursor(ofOutlet(outlet, since, until), 'prev');
    for (let at = await cursor; at !== null && newest.length < limit; at = await at.continue()) newest.push(at.value);
    return newest;
  }

  /** Entries that hold the words and fit, newest first. */
  async #holding(
    words: readonly string[],
    { outlet, since, until, limit }: { [Name in 'outlet' | 'since' | 'until']: string | undefined } & { limit: number },
  ): Promise<SavedEntry[]> {
    // What is asked for beside the words is looked at afterwards: more have to be looked at then.
    const isFree = outlet === undefined && since === undefined && until === undefined;
    const keys = await keysHolding(this.#database, words, isFree ? limit : ALL);
    const { store } = this.#database.transaction('entries');
    const found: SavedEntry[] = [];
    for (let from = 0; from < keys.length && found.length < limit; from += limit) {
      const entries = await Promise.all(keys.slice(from, from + limit).map((key) => store.get(key)));
      for (const entry of entries)
        if (
          entry !== undefined &&
          (outlet === undefined || entry.outlet === outlet) &&
          isBetween(entry.savedAt, since, until)
        )
          found.push(entry);
    }
    return found.slice(0, limit);
  }

  /** Every outlet there is, by name. */
  async outlets(): Promise<string[]> {
    const outlets: string[] = [];
    const index = this.#database.transaction('entries').store.index('outlet');
    for (let at = await index.openKeyCursor(null, 'nextunique'); at !== null; at = await at.continue())
      outlets.push(at.key);
    return outlets;
  }

  /** Takes readings out, all or none, and answers with them, so that they can be put back. */
  async remove(...keys: readonly string[]): Promise<SavedReading[]> {
    const transaction = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' });
    const removed: SavedReading[] = [];
    for (const key of keys) {
      const reading = await transaction.objectStore('readings').get(key);
      if (reading !== undefined) removed.push(reading);
      await transaction.objectStore('readings').delete(key);
      await forget(transaction, key);
    }
    await transaction.done;
    return removed;
  }

  /** Takes readings out, all or none, where nobody will want them back. */
  async discard(...keys: readonly string[]): Promise<void> {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    for (const key of keys) {
      await transaction.objectStore('readings').delete(key);
      await forget(transaction, key);
    }
    await transaction.done;
  }

  async clear(): Promise<void> {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
    await transaction.done;
  }

  count(): Promise<number> {
    return this.#database.count('readings');
  }

  /** How much room the readings take as JSON, in bytes of UTF-8. */
  async bytes(): Promise<number> {
    const entries = await this.#database.getAll('entries');
    return entries.reduce((sum, entry) => sum + entry.bytes, 0);
  }

  /** Every key, in order. */
  async keys(): Promise<readonly string[]> {
    return this.#database.getAllKeys('readings');
  }

  /** Every reading as it is stored, in the order of keys, a few at a time, so that a large library fits in memory. */
  async *all(): AsyncGenerator<SavedReading> {
    let after: string | undefined;
    for (;;) {
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      const some = await this.#database.getAll('readings', range, 50);
      yield* some;
      if (some.length < 50) return;
      after = some.at(-1)!.key;
    }
  }
}

/** Names of errors; every other one is of a library that is there and does not work. */
const FAILURES: Readonly<Record<string, LibraryFailure>> = {
  QuotaExceededError: 'storage-full',
  // Browsers refuse a database where they keep nothing, and where the reader forbade it.
  InvalidStateError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  LostLibraryError: 'storage-lost',
};

export function libraryFailure(error: unknown): LibraryFailure {
  const { name } = (error ?? {}) as { name?: unknown };
  return (typeof name === 'string' && Object.hasOwn(FAILURES, name) && FAILURES[name]) || 'storage-broken';
}

function isBetween(time: string, since: string | undefined, until: string | undefined): boolean {
  return (since === undefined || time >= since) && (until === undefined || time < until);
}

function ofOutlet(outlet: string, since = '', until = '\uffff'): IDBKeyRange {
  return IDBKeyRange.bound([outlet, since], [outlet, until], false, true);
}

/** Null for no bound at all. */
function between(since: string | undefined, until: string | undefined): IDBKeyRange | null {
  if (since !== undefined && until !== undefined) return IDBKeyRange.bound(since, until, false, true);
  if (since !== undefined) return IDBKeyRange.lowerBound(since);
  return until === undefined ? null : IDBKeyRange.upperBound(until, true);
}
