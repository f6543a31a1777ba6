import type { Quoted } from './marks';

const SMALL = /^(?:a|an|the|of|in|on|at|for|and|or|but|to|with|from|by|as|is|vs|v|de|la|le)$/i;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/**
 * Whether quoted words read as the title of a work or the name of a show: two words or more, all but the small ones
 * capitalised ("The Day of the Dog"), nothing of a sentence about them.
 */
export function readsAsTitle(text: string, { inner }: Quoted): boolean {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + 200)).match(WORD) ?? [];
  if (words.length < 2 || words.length > 14) return false;
  const large = words.filter((word) => !SMALL.test(word));
  const capitals = large.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return large.length >= 1 && capitals === large.length && capitals >= 2;
}
