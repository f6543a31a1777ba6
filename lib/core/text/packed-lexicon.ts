/** What each word or phrase is: a tag, or several in order. */
export type Lexicon = Readonly<Record<string, string | readonly string[]>>;

/** A lexicon in few letters, which {@link unpack} reads in one go. */
export interface PackedLexicon {
  /**
   * The words in the order of their code units, front-coded: a capital letter for how many letters a word shares with
   * the one before (`A` for none, `Z` for 25), then its other letters.
   */
  readonly words: string;
  /** For each word one letter: `0` and on from there in the order of `tags`. */
  readonly letters: string;
  readonly tags: readonly (string | readonly string[])[];
  /** The few words that have capital letters, as they are. */
  readonly others: Lexicon;
}

const NONE_SHARED = 65;
const MOST_SHARED = 25;
const FIRST_TAG = 48;

/** Packs a lexicon. The order of its entries is not kept. */
export function pack(lexicon: Lexicon): PackedLexicon {
  const tags: (string | readonly string[])[] = [];
  const turns = new Map<string, number>();
  const others: Record<string, string | readonly string[]> = {};
  let words = '';
  let letters = '';
  let before = '';
  for (const word of Object.keys(lexicon).sort()) {
    const tag = lexicon[word]!;
    if (/[A-Z]/.test(word)) {
      others[word] = tag;
      continue;
    }
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared += 1;
    words += String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
    const key = JSON.stringify(tag);
    if (!turns.has(key)) turns.set(key, tags.push(tag) - 1);
    letters += String.fromCharCode(FIRST_TAG + turns.get(key)!);
    before = word;
  }
  return { words, letters, tags, others };
}

/** The entries of a packed lexicon: those of {@link PackedLexicon.words} in order, then the others. */
export function unpack({ words, letters, tags, others }: PackedLexicon): Record<string, string | readonly string[]> {
  const lexicon: Record<string, string | readonly string[]> = {};
  let before = '';
  let at = 0;
  for (let turn = 0; turn < letters.length; turn++) {
    const shared = words.charCodeAt(at) - NONE_SHARED;
    let end = at + 1;
    while (end < words.length && (words.charCodeAt(end) < NONE_SHARED || words.charCodeAt(end) > NONE_SHARED + 25))
      end++;
    before = before.slice(0, shared) + words.slice(at + 1, end);
    lexicon[before] = tags[letters.charCodeAt(turn) - FIRST_TAG]!;
    at = end;
  }
  return Object.assign(lexicon, others);
}
