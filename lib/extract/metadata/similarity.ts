/** Words of a text in lower case, without marks; in scripts without spaces each character counts as a word. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

let last: { readonly text: string; readonly words: readonly string[] } | undefined;

/** Dice coefficient of the words of two texts, 0 to 1. */
export function similarity(a: string, b: string): number {
  const left = wordsIn(a);
  // A title is compared with every line of its page.
  if (b !== last?.text) last = { text: b, words: wordsIn(b) };
  const right = last.words;
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}
