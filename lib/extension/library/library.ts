import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { migrated } from './migrations';
import { entryOf, type SavedEntry, type SavedReading, wordsOf } from './record';

interface LibrarySchema extends DBSchema {
  readings: { key: string; value: SavedReading };
  entries: { key: string; value: SavedEntry; indexes: { savedAt: string; terms: string; outlet: string } };
}

/** What to list. All given conditions hold together. */
export interface LibraryQuery {
  /** Words that all occur, the last one as a beginning. */
  readonly words?: string;
  readonly outlet?: string;
  /** ISO 8601 days or times; `since` inclusive, `until` exclusive, of the time of saving. */
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
}

/** Why a reading could not be saved. Nothing that was saved before is lost in either case. */
export type SaveFailure = 'storage-full' | 'storage-unavailable';

/**
 * Readings the reader chose to keep, in IndexedDB. Each reading and its entry in the list are written in one
 * transaction, so a browser that is killed in between leaves either both or neither.
 */
export class Library {
  readonly #database: IDBPDatabase<LibrarySchema>;

  private constructor(database: IDBPDatabase<LibrarySchema>) {
    this.#database = database;
  }

  static async open(name = 'newsglass'): Promise<Library> {
    const database = await openDB<LibrarySchema>(name, 1, {
      upgrade(upgrading) {
        upgrading.createObjectStore('readings', { keyPath: 'key' });
        const entries = upgrading.createObjectStore('entries', { keyPath: 'key' });
        entries.createIndex('savedAt', 'savedAt');
        entries.createIndex('outlet', 'outlet');
        entries.createIndex('terms', 'terms', { multiEntry: true });
      },
      // Another window wants a newer version: let it, the next call here opens anew.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new Library(database);
  }

  close(): void {
    this.#database.close();
  }

  /** Saves readings, all or none; one under a key that is taken replaces it. */
  async save(...readings: readonly SavedReading[]): Promise<void> {
    const transaction = this.#database.transaction(['readings', 'entries'], 'readwrite', { durability: 'strict' });
    try {
      for (const reading of readings) {
        await transaction.objectStore('readings').put(reading);
        await transaction.objectStore('entries').put(entryOf(reading));
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
  async list(query: LibraryQuery = {}): Promise<SavedEntry[]> {
    const words = wordsOf(query.words ?? '');
    const found =
      words.length > 0
        ? await this.#holding(words)
        : query.outlet !== undefined
          ? await this.#database.getAllFromIndex('entries', 'outlet', query.outlet)
          : undefined;
    const fits = (entry: SavedEntry): boolean =>
      (query.outlet === undefined || entry.outlet === query.outlet) &&
      (query.since === undefined || entry.savedAt >= query.since) &&
      (query.until === undefined || entry.savedAt < query.until);
    const limit = query.limit ?? 100;
    if (found !== undefined)
      return found
        .filter(fits)
        .sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0))
        .slice(0, limit);

    const newest: SavedEntry[] = [];
    const index = this.#database.transaction('entries').store.index('savedAt');
    for (let at = await index.openCursor(null, 'prev'); at !== null && newest.length < limit; at = await at.continue())
      if (fits(at.value)) newest.push(at.value);
    return newest;
  }

  /** Entries that hold every word; the last word may be a beginning, since the reader may still be typing. */
  async #holding(words: readonly string[]): Promise<SavedEntry[]> {
    const index = this.#database.transaction('entries').store.index('terms');
    const last = words.at(-1)!;
    let keys: Set<string> | undefined;
    for (const word of words) {
      const range = word === last ? IDBKeyRange.bound(word, `${word}\uffff`) : IDBKeyRange.only(word);
      const holding: ReadonlySet<string> = new Set(await index.getAllKeys(range));
      const kept: Iterable<string> = keys === undefined ? holding : [...keys].filter((key) => holding.has(key));
      keys = new Set(kept);
      if (keys.size === 0) return [];
    }
    const entries = await Promise.all([...keys!].map((key) => this.#database.get('entries', key)));
    return entries.filter((entry) => entry !== undefined);
  }

  /** Takes a reading out and answers with it, so that it can be put back. */
  async remove(key: string): Promise<SavedReading | undefined> {
    const transaction = this.#database.transaction(['readings', 'entries'], 'readwrite');
    const reading = await transaction.objectStore('readings').get(key);
    await transaction.objectStore('readings').delete(key);
    await transaction.objectStore('entries').delete(key);
    await transaction.done;
    return reading;
  }

  async clear(): Promise<void> {
    const transaction = this.#database.transaction(['readings', 'entries'], 'readwrite');
    await Promise.all([transaction.objectStore('readings').clear(), transaction.objectStore('entries').clear()]);
    await transaction.done;
  }

  count(): Promise<number> {
    return this.#database.count('entries');
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
