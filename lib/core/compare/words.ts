/** A run of words of a sentence, and whether the other sentence has it too, in this order. */
export interface WordRun {
  readonly words: string;
  readonly isShared: boolean;
}

/** Longer sentences are not laid word by word: what is given back is one run. */
const MOST_WORDS = 300;

/**
 * Two sentences cut into runs that both have and runs that one has alone; each side's runs joined are the sentence. By
 * the longest common subsequence of words.
 */
export function wordRuns(before: string, after: string): { before: readonly WordRun[]; after: readonly WordRun[] } {
  const a = pieces(before);
  const b = pieces(after);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return { before: [{ words: before, isShared: false }], after: [{ words: after, isShared: false }] };
  const shared = commonWords(a.map(bare), b.map(bare));
  return {
    before: runs(a, new Set(shared.map(([left]) => left))),
    after: runs(b, new Set(shared.map(([, right]) => right))),
  };
}

/** Words with the white space after them. */
function pieces(sentence: string): string[] {
  return sentence.match(/\s*\S+\s*/g) ?? [];
}

/** Typography is no change. */
function bare(piece: string): string {
  return piece
    .trim()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

function commonWords(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  /** `longest[i * width + j]`: how many words `a` from `i` and `b` from `j` have in common, in order. */
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function runs(parts: readonly string[], shared: ReadonlySet<number>): WordRun[] {
  const made: { words: string; isShared: boolean }[] = [];
  for (const [turn, words] of parts.entries()) {
    const isShared = shared.has(turn);
    const last = made.at(-1);
    if (last?.isShared === isShared) last.words += words;
    else made.push({ words, isShared });
  }
  return made;
}
