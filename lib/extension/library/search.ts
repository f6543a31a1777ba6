import type { LibraryDatabase, SavedTerms } from './database';

/** As many as IndexedDB can be asked for. */
export const ALL = 4_294_967_295;

/** Lists up to this length are read whole; of longer ones only as much as is asked for. */
const SHORT = 300;
/** Readings with a word that merely begins like a longer one: more than this are not told apart by time. */
const MOST_BEGINNINGS = 2_000;

/** The time as it stands before a key, so that later readings sort first. Works until the year 2286. */
export function termsId({ key, savedAt }: { readonly key: string; readonly savedAt: string }): string {
  const age = 9_999_999_999_999 - (Date.parse(savedAt) || 0);
  return `${String(age).padStart(13, '0')} ${key}`;
}

/**
 * Keys of readings that hold every word, newest first, `most` at most unless few hold them. The last word may be a
 * beginning, since the reader may still be typing; where enough readings hold it as a word of its own, only these.
 *
 * How long it takes depends on how many readings are asked for and hardly on how many there are: frequent words are
 * read off their index in order of time, and where one word is rare, only its readings are looked into.
 */
export async function keysHolding(
  database: LibraryDatabase,
  words: readonly string[],
  most: number,
): Promise<string[]> {
  const { index } = reading(database);
  const last = words.at(-1)!;
  if (words.length === 1) {
    const whole = await index.getAllKeys(IDBKeyRange.only(last), most);
    if (whole.length >= most) return whole.map(keyIn);
    return distinct(await index.getAllKeys(beginning(last), MOST_BEGINNINGS)).map(keyIn);
  }
  const ranges = words.map((word, turn) => (turn === words.length - 1 ? beginning(word) : IDBKeyRange.only(word)));
  const short = await Promise.all(ranges.map((range) => index.getAllKeys(range, SHORT)));
  const rarest = short.filter((ids) => ids.length < SHORT).sort((a, b) => a.length - b.length)[0];
  if (rarest !== undefined) return lookedInto(database, distinct(rarest), words, most);

  // Every word is frequent.
  const all = await Promise.all(ranges.map(async (range) => new Set(await reading(database).index.getAllKeys(range))));
  const [first, ...others] = all;
  return distinct([...first!].filter((id) => others.every((ids) => ids.has(id)))).map(keyIn);
}

async function lookedInto(
  database: LibraryDatabase,
  ids: readonly string[],
  words: readonly string[],
  most: number,
): Promise<string[]> {
  const { store } = reading(database);
  const found: string[] = [];
  for (const id of ids) {
    const terms = await store.get(id);
    if (terms !== undefined && holds(terms, words)) found.push(terms.key);
    if (found.length === most) break;
  }
  return found;
}

function holds({ terms }: SavedTerms, words: readonly string[]): boolean {
  const last = words.length - 1;
  return words.every((word, turn) =>
    turn === last ? terms.some((term) => term.startsWith(word)) : terms.includes(word),
  );
}

function reading(database: LibraryDatabase) {
  const { store } = database.transaction('terms');
  return { store, index: store.index('terms') };
}

function beginning(word: string): IDBKeyRange {
  return IDBKeyRange.bound(word, `${word}\uffff`);
}

/** Each once, newest first. */
function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function keyIn(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}
