/** Phrases looked up by their first word, so that a sentence is read once however long the list is. */
export type PhraseIndex<Entry> = ReadonlyMap<string, readonly (readonly [words: readonly string[], entry: Entry])[]>;

export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  /** Index of its first word, and how many words it takes. */
  readonly at: number;
  readonly length: number;
}

/** An index of phrases (words in lower case parted by single spaces) and what each stands for; longest first. */
export function indexPhrases<Entry>(entries: Iterable<readonly [phrase: string, entry: Entry]>): PhraseIndex<Entry> {
  const index = new Map<string, (readonly [readonly string[], Entry])[]>();
  for (const [phrase, entry] of entries) {
    const words = phrase.split(' ');
    const first = words[0]!;
    index.set(first, [...(index.get(first) ?? []), [words, entry] as const]);
  }
  for (const list of index.values()) list.sort(([a], [b]) => b.length - a.length);
  return index;
}

/** Every phrase in a run of lower-case words, in reading order; matches never overlap, the longest at a place wins. */
export function findPhrases<Entry>(words: readonly string[], index: PhraseIndex<Entry>): PhraseMatch<Entry>[] {
  const found: PhraseMatch<Entry>[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = index.get(words[at]!)?.find(([phrase]) => phrase.every((word, turn) => words[at + turn] === word));
    if (match === undefined) continue;
    found.push({ entry: match[1], at, length: match[0].length });
    at += match[0].length - 1;
  }
  return found;
}
