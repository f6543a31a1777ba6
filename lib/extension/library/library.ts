import { describe, type LibraryDatabase, openDatabase, STORES } from './database';
import { migrated } from './migrations';
import { type SavedEntry, type SavedReading, wordsOf } from './record';

/** What to list. All given conditions hold together. */
export interface LibraryQuery {
  /** Words that all occur, the last one as a beginning. */
  readonly words?: string;
  readonly outlet?: string;
  /** ISO 8601 days or times; `since` inclusive, `until` exclusive, of the time of saving. */
  readonly since?: string;
  readonly until?: string;
  /** Default 100. */
  readonly limit?: number;
}

/** Why a reading could not be saved. Nothing that was saved before is lost in either case. */
export type SaveFailure = 'storage-full' | 'storage-unavailable';

/**
 * Readings the reader chose to keep, in IndexedDB. Each reading and what is kept beside it are written in one
 * transaction, so a browser that is killed in between leaves either all or nothing of it.
 */
export class Library {
  readonly #database: LibraryDatabase;

  private constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  static async open(name = 'newsglass'): Promise<Library> {
    return new Library(await openDatabase(name));
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
  async list({ words = '', outlet, since, until, limit = 100 }: LibraryQuery = {}): Promise<SavedEntry[]> {
    // No error to the reader, but one to IndexedDB.
    if (since !== undefined && until !== undefined && since >= until) return [];
    const wanted = wordsOf(words);
    const keys = wanted.length > 0 ? await this.#holding(wanted) : undefined;
    if (keys?.size === 0) return [];
    const fits = (entry: SavedEntry): boolean =>
      (keys === undefined || keys.has(entry.key)) && (outlet === undefined || entry.outlet === outlet);

    const store = this.#database.transaction('entries').store;
    // A few are looked up one by one; where many hold the words, the newest of them are soon met on the way back.
    if (keys !== undefined && keys.size <= limit) {
      const entries = await Promise.all([...keys].map((key) => store.get(key)));
      return entries
        .filter((entry) => entry !== undefined)
        .filter((entry) => fits(entry) && isBetween(entry.savedAt, since, until))
        .sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
    }
    const newest: SavedEntry[] = [];
    const cursor = store.index('savedAt').openCursor(between(since, until), 'prev');
    for (let at = await cursor; at !== null && newest.length < limit; at = await at.continue())
      if (fits(at.value)) newest.push(at.value);
    return newest;
  }

  /** Keys of readings that hold every word; the last word may be a beginning, since the reader may still be typing. */
  async #holding(words: readonly string[]): Promise<ReadonlySet<string>> {
    const index = this.#database.transaction('terms').store.index('terms');
    let keys: ReadonlySet<string> | undefined;
    for (const [turn, word] of words.entries()) {
      const isLast = turn === words.length - 1;
      const range = isLast ? IDBKeyRange.bound(word, `${word}\uffff`) : IDBKeyRange.only(word);
      const holding: ReadonlySet<string> = new Set(await index.getAllKeys(range));
      keys = keys === undefined ? holding : new Set([...keys].filter((key) => holding.has(key)));
      if (keys.size === 0) break;
    }
    return keys ?? new Set();
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
      for (const store of STORES) await transaction.objectStore(store).delete(key);
    }
    await transaction.done;
    return removed;
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

/** What went wrong, when it is of the ordinary kind. */
export function saveFailure(error: unknown): SaveFailure {
  return (error as { name?: string } | null)?.name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable';
}

function isBetween(time: string, since: string | undefined, until: string | undefined): boolean {
  return (since === undefined || time >= since) && (until === undefined || time < until);
}

/** Null for no bound at all. */
function between(since: string | undefined, until: string | undefined): IDBKeyRange | null {
  if (since !== undefined && until !== undefined) return IDBKeyRange.bound(since, until, false, true);
  if (since !== undefined) return IDBKeyRange.lowerBound(since);
  return until === undefined ? null : IDBKeyRange.upperBound(until, true);
}
