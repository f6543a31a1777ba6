import type { Span } from '../text/spans';
import data from './data/titles.json';

const TITLES = new Set(data.titles);
const LONGEST_TITLE = Math.max(...data.titles.map((title) => title.split(' ').length));

/**
 * `span` without what stands at the edge of a name and is no part of it: punctuation, "the", a possessive ending and,
 * for a person, titles ("Foreign Minister"). Undefined when nothing with a letter is left.
 */
export function trimName(text: string, span: Span, person: boolean): Span | undefined {
  let { start, end } = span;
  const lead = /^[^\p{L}\p{N}#@]+/u.exec(text.slice(start, end));
  if (lead) start += lead[0].length;
  const tail = /[^\p{L}\p{N}]+$/u.exec(text.slice(start, end));
  if (tail) end -= tail[0].length;
  // "Jr." and "U.S." keep their stop.
  if (
    text[end] === '.' &&
    /(?:\b(?:Jr|Sr|Inc|Corp|Co|Ltd|St|Bros)|(?:^|[^\p{L}])\p{L}(?:\.\p{L})+)$/u.test(text.slice(start, end))
  )
    end++;
  const possessive = /(?:['’]s|(?<=s)['’])$/i.exec(text.slice(start, end));
  if (possessive) end -= possessive[0].length;
  const article = /^the\s+/i.exec(text.slice(start, end));
  if (article) start += article[0].length;
  if (person) start += titleLength(text.slice(start, end));
  return end > start && /\p{L}/u.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** Whether the whole of it is a title, such as “Foreign Minister”. */
export const isTitle = (form: string): boolean => TITLES.has(form.toLowerCase().replace(/[.,]/g, ''));

/** Code units at the beginning of `name` that are titles and the space after them; never the whole name. */
export function titleLength(name: string): number {
  let from = 0;
  for (;;) {
    const rest = name.slice(from);
    const words = [...rest.matchAll(/\S+/g)].slice(0, LONGEST_TITLE + 1);
    let length = 0;
    for (let count = Math.min(LONGEST_TITLE, words.length - 1); count > 0; count--) {
      const last = words[count - 1]!;
      const phrase = rest
        .slice(0, last.index + last[0].length)
        .toLowerCase()
        .replace(/[.,]/g, '')
        .replace(/\s+/g, ' ');
      if (!TITLES.has(phrase)) continue;
      length = words[count]!.index;
      break;
    }
    if (length === 0) return from;
    from += length;
  }
}
