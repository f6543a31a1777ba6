/**
 * Whether a UTF-16 code unit counts when the words of an article are compared with those of a page: all but white
 * space and what is never seen (soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark).
 */
export function isLetter(code: number): boolean {
  if (code <= 0x20) return false;
  if (code < 0xa0) return code !== 0x7f && code !== 0x85;
  if (code === 0xa0 || code === 0xad || code === 0x1680 || code === 0x3000 || code === 0xfeff) return false;
  return !(
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064)
  );
}

/** The letters of a text, and where each stands in it. */
export interface Letters {
  readonly letters: string;
  readonly offsets: Uint32Array;
}

/** Word by word, and into memory of a known size: a long page has hundreds of thousands of letters. */
export function lettersOf(text: string, start: number, end: number): Letters {
  const offsets = new Uint32Array(Math.max(0, end - start));
  const words: string[] = [];
  let count = 0;
  let word = -1;
  for (let offset = start; offset < end; offset++) {
    if (isLetter(text.charCodeAt(offset))) {
      if (word < 0) word = offset;
      offsets[count++] = offset;
    } else if (word >= 0) {
      words.push(text.slice(word, offset));
      word = -1;
    }
  }
  if (word >= 0) words.push(text.slice(word, end));
  return { letters: words.join(''), offsets: offsets.subarray(0, count) };
}
