import { type Span, trimmed } from '../text/spans';
import { webAddress } from './escape';

/** Quotes up to this many code units are written out whole, longer ones by their beginning and end. */
const LONGEST_WHOLE = 90;
/** Words at each end of a long quote, and words of context on each side; more are taken until the place is unique. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 10;

/** Of an article: its text, and what else the page shows of it. */
export interface Readable {
  readonly text: string;
  readonly title?: string;
  readonly leftOut?: readonly { readonly text: string }[];
}

interface Quote {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/**
 * Gives the address of a place in an article: `https://…#:~:text=…`, which browsers scroll to and mark. Without the
 * fragment when no quote of reasonable length is unique; undefined when the address is not one of the web.
 * After the W3C community group's "Text Fragments" (wicg.github.io/scroll-to-text-fragment).
 */
export function deepLinks(address: string | undefined, article: Readable): (span: Span) => string | undefined {
  const web = webAddress(address);
  if (web === undefined) return () => undefined;
  const page = web.split(':~:')[0]!.replace(/#$/, '');
  const directive = textDirectives(article);
  return (span) => {
    const found = directive(span);
    return found === undefined ? page : `${page}${page.includes('#') ? '' : '#'}:~:${found}`;
  };
}

/**
 * `text=[prefix-,]start[,end][,-suffix]` for spans of a text, each verified to lead there and nowhere else: neither in
 * the text nor in what else was read on the page, a caption that repeats a sentence above all.
 */
export function textDirectives({ text, title = '', leftOut = [] }: Readable): (span: Span) => string | undefined {
  const folded = fold([text, title, ...leftOut.map((one) => one.text)].join('\n\n'));
  return (span) => {
    const wanted = trimmed(text, span);
    if (wanted.end <= wanted.start) return undefined;
    for (const quote of quotes(text, wanted)) if (leadsOnlyTo(folded, quote, wanted)) return written(quote);
    return undefined;
  };
}

/** From the shortest to the most explicit. */
function* quotes(text: string, { start, end }: Span): Generator<Quote> {
  const words = text.slice(start, end);
  const whole = words.length <= LONGEST_WHOLE && !words.includes('\n');
  if (whole) yield { start: words };
  for (let count = FEWEST_WORDS; count <= MOST_WORDS; count += 3) {
    const body: Quote = whole ? { start: words } : { start: firstWords(words, count), end: lastWords(words, count) };
    if (!whole && body.start.length + body.end!.length >= words.length) return;
    const prefix = lastWords(lineBefore(text, start), count);
    const suffix = firstWords(lineAfter(text, end), count);
    if (!whole) yield body;
    if (prefix !== '') yield { ...body, prefix };
    if (suffix !== '') yield { ...body, suffix };
    if (prefix !== '' && suffix !== '') yield { ...body, prefix, suffix };
  }
}

/** As a browser looks: the first place where all parts fit. It must be the wanted one, and no second may follow. */
function leadsOnlyTo(text: string, quote: Quote, wanted: Span): boolean {
  const [start, end, prefix, suffix] = [quote.start, quote.end, quote.prefix, quote.suffix].map(
    (part) => part && fold(part),
  );
  let places = 0;
  for (let at = text.indexOf(start!); at >= 0; at = text.indexOf(start!, at + 1)) {
    if (
      prefix !== undefined &&
      !text
        .slice(Math.max(0, at - prefix.length - 4), at)
        .trimEnd()
        .endsWith(prefix)
    )
      continue;
    let close = at + start!.length;
    if (end !== undefined) {
      const found = text.indexOf(end, close);
      if (found < 0) break;
      close = found + end.length;
    }
    if (
      suffix !== undefined &&
      !text
        .slice(close, close + suffix.length + 4)
        .trimStart()
        .startsWith(suffix)
    )
      continue;
    if (at !== wanted.start || close !== wanted.end || ++places > 1) return false;
  }
  return places === 1;
}

/** Lower case of the same length, as browsers compare; a letter whose lower case is longer stays. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

function firstWords(words: string, count: number): string {
  return new RegExp(`^\\s*(\\S+(?:[^\\S\\n]+\\S+){0,${count - 1}})`).exec(words.slice(0, 400))?.[1] ?? '';
}

function lastWords(words: string, count: number): string {
  const line = words.slice(Math.max(words.lastIndexOf('\n') + 1, words.length - 400)).trimEnd();
  const parts = line.split(/\s+/);
  return parts.length <= count ? line.trimStart() : line.slice(wordStart(line, parts.length - count));
}

function wordStart(line: string, turn: number): number {
  let at = 0;
  for (const gap of line.matchAll(/\s+/g)) if (gap.index > 0 && --turn === 0) at = gap.index + gap[0].length;
  return at;
}

function lineBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 400), at);
}

function lineAfter(text: string, at: number): string {
  const close = text.indexOf('\n', at);
  return text.slice(at, Math.min(close < 0 ? text.length : close, at + 400));
}

function written({ prefix, start, end, suffix }: Quote): string {
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`];
  return `text=${parts.filter((part) => part !== undefined).join(',')}`;
}

/** Percent-encoded, with the three marks that have a meaning in the directive. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD').replace(/\s+/g, ' ')).replaceAll('-', '%2D');
}
