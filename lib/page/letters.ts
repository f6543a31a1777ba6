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
  readonly offsets: readonly number[];
}

export function lettersOf(text: string, start: number, end: number): Letters {
  const offsets: number[] = [];
  let letters = '';
  for (let offset = start; offset < end; offset++) {
    if (!isLetter(text.charCodeAt(offset))) continue;
    letters += text[offset];
    offsets.push(offset);
  }
  return { letters, offsets };
}
