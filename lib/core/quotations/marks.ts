import type { Span } from '../text/spans';

/** Words between quotation marks. Spans never overlap; what is quoted inside a quotation is part of it. */
export interface Quoted extends Span {
  /** The words without their marks. */
  readonly inner: Span;
  /** `doubled`: two apostrophes, the stand-in of typewriters and wire archives. */
  readonly mark: 'double' | 'single' | 'doubled';
  /** False where a paragraph ends before the quotation does. */
  readonly closed: boolean;
  /** It goes on with the quotation before it, which its paragraph did not close. */
  readonly continues: boolean;
}

/** How many marks may wait for their partner at once. */
const DEEPEST = 8;
/** A quotation left open to the end of its paragraph has more than this many letters, or it is a stray mark. */
const LEAST_UNCLOSED = 3;
const BEFORE_OPENING = /[\s([{<\-–—/:,>]/u;
const AFTER_CLOSING = /[\s)\]}>\-–—/.,;:!?…*]/u;
const DOUBLE = /''|``|["“”„‟«»‹›「」『』＂]/gu;
const SINGLE = /(?<!')'(?!')|[‘’‚‛]/gu;
/** Words that lost their head: ’em, ’til, ’90s. */
const ELISION = /^(?:em|til|tis|twas|cause|round|bout|cos|n|neath|\d+s?)(?![\p{L}\p{N}])/iu;

/**
 * The outermost quotations of a text in reading order, paragraph by paragraph (a line break parts paragraphs), in
 * the marks of the world's press: “ ”, " ", „ “, « », ‹ ›, 「 」, '' '' and single quotes kept apart from apostrophes.
 * Marks without a partner give nothing, unless the paragraph opens a quotation that the next one takes up. Time is
 * linear in the number of marks, balanced or not.
 */
export function quotedSpans(text: string): Quoted[] {
  const found: Quoted[] = [];
  let openBefore: Quoted | undefined;
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (line[0].trim() === '') continue;
    const doubles = doubleQuoted(line[0]);
    const all = withSingles(line[0], doubles);
    const first = all[0];
    const startsQuoted = first !== undefined && line[0].slice(0, first.start).trim() === '';
    if (openBefore?.closed === false && !startsQuoted && !keptOpen(line.input, openBefore)) found.pop();
    for (const [index, quoted] of all.entries())
      found.push({
        ...shifted(quoted, line.index),
        continues: index === 0 && startsQuoted && openBefore?.closed === false,
      });
    openBefore = all.length > 0 ? found[found.length - 1] : undefined;
  }
  if (openBefore?.closed === false && !keptOpen(text, openBefore)) found.pop();
  return found;
}

type InLine = Omit<Quoted, 'continues'>;

function shifted({ start, end, inner, mark, closed }: InLine, by: number): InLine {
  return { start: start + by, end: end + by, inner: { start: inner.start + by, end: inner.end + by }, mark, closed };
}

/** A quotation that nobody closes stands when it introduces itself: after “:” or “,”, also of the paragraph before. */
function keptOpen(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 8), start).trimEnd();
  return /[:,]$/.test(before) && /[.!?…]['’]?$/.test(text.slice(Math.max(0, end - 2), end));
}

/** “He calls it “hell” and stays,” she said: a mark inside its like is read as nested, if all of them find partners. */
function doubleQuoted(line: string): InLine[] {
  return parsed(line, true) ?? parsed(line, false)!;
}

/** Undefined where `nests` leaves a quotation open that holds another of the same mark. */
function parsed(line: string, nests: boolean): InLine[] | undefined {
  const found: InLine[] = [];
  let waiting: { at: number; mark: string }[] = [];
  let nested = false;
  for (const { 0: mark, index: at } of line.matchAll(DOUBLE)) {
    const partner = line[at - 1] === '=' || opens(line, mark, at, waiting) ? -1 : partnerOf(mark, waiting);
    if (partner >= 0) {
      if (partner === 0) found.push(between(line, waiting[0]!, at + mark.length, mark.length));
      waiting = waiting.slice(0, partner);
    } else if (opens(line, mark, at, waiting)) {
      // The same mark opening again: the first had no partner, as in a caption cut off by a page.
      const again = waiting.findIndex((open) => open.mark === mark);
      if (again >= 0) nested = true;
      if (again >= 0 && !nests) waiting = waiting.slice(0, again);
      waiting.push({ at, mark });
      if (waiting.length > DEEPEST) waiting.shift();
    }
  }
  const open = waiting[0];
  if (nests && nested && open !== undefined) return undefined;
  const lastLetter = line.trimEnd().length;
  if (open !== undefined && lastLetter - open.at > LEAST_UNCLOSED)
    found.push({
      start: open.at,
      end: lastLetter,
      inner: { start: open.at + open.mark.length, end: lastLetter },
      mark: kindOf(open.mark),
      closed: false,
    });
  return found;
}

function between(line: string, open: { at: number; mark: string }, end: number, closing: number): InLine {
  const inner = { start: open.at + open.mark.length, end: Math.max(open.at + open.mark.length, end - closing) };
  return { start: open.at, end: Math.min(end, line.length), inner, mark: kindOf(open.mark), closed: true };
}

function kindOf(mark: string): Quoted['mark'] {
  return mark === "''" || mark === '``' ? 'doubled' : 'double';
}

/** Marks that may close what the key opens; straight and curly marks are mixed up often enough to be let through. */
const PARTNERS: Readonly<Record<string, string>> = {
  '“': '”"‟＂“',
  '"': '"”“＂',
  '„': '“”"‟',
  '”': '”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '＂': '＂"”',
  "''": "''",
  '``': "''",
};

function partnerOf(mark: string, waiting: readonly { mark: string }[]): number {
  for (let index = waiting.length - 1; index >= 0; index--) {
    const partners = PARTNERS[waiting[index]!.mark] ?? '';
    if (mark === "''" ? partners === mark : partners.includes(mark)) return index;
  }
  return -1;
}

function opens(line: string, mark: string, at: number, waiting: readonly { mark: string }[]): boolean {
  if (mark === '„' || mark === '「' || mark === '『' || mark === '``') return true;
  if ('」』'.includes(mark)) return false;
  const isWaiting = partnerOf(mark, waiting) >= 0;
  // `href="…"`: markup that a page shows as text.
  if (line[at - 1] === '=') return false;
  // “…over,"she said: a blank was lost after the closing mark.
  if (isWaiting && /[.,!?…]/.test(line[at - 1] ?? '')) return false;
  const before = at === 0 || BEFORE_OPENING.test(line[at - 1]!) || /["“‘'«]/.test(line[at - 1]!);
  const after = at + mark.length >= line.length || AFTER_CLOSING.test(line[at + mark.length]!);
  if (mark === '“')
    return !(isWaiting && waiting.some((open) => open.mark === '„')) && !(isWaiting && after && !before);
  if (mark === '”') return !isWaiting && before && !after;
  if (before !== after) return before;
  return !isWaiting;
}

/** `doubles` with the single-quoted stretches around or between them. */
function withSingles(line: string, doubles: readonly InLine[]): InLine[] {
  const singles = singleQuoted(line, doubles);
  if (singles.length === 0) return [...doubles];
  const outer = doubles.filter(({ start, end }) => !singles.some((single) => single.start < start && end < single.end));
  return [...outer, ...singles].sort((a, b) => a.start - b.start);
}

function singleQuoted(line: string, doubles: readonly InLine[]): InLine[] {
  const found: InLine[] = [];
  let open: number | undefined;
  let possessive: number | undefined;
  let inside = 0;
  const close = (end: number) => {
    if (open !== undefined) found.push(between(line, { at: open, mark: "'" }, end, 1));
    open = undefined;
    possessive = undefined;
  };
  for (const { 0: mark, index: at } of line.matchAll(SINGLE)) {
    while (inside < doubles.length && doubles[inside]!.end <= at) inside++;
    if (inside < doubles.length && doubles[inside]!.start < at) continue;
    if (opensSingle(line, mark, at)) {
      if (possessive !== undefined) close(possessive + 1);
      open = at;
      possessive = undefined;
    } else if (open !== undefined && closesSingle(line, at)) {
      // “the girls’ team”: a plural possessive closes only when nothing better comes.
      if (/s/i.test(line[at - 1]!) && /^\s+\p{Ll}/u.test(line.slice(at + 1, at + 4))) possessive ??= at;
      else close(at + 1);
    }
  }
  if (possessive !== undefined) close(possessive + 1);
  return found.map((quoted) => ({ ...quoted, mark: 'single' as const }));
}

function opensSingle(line: string, mark: string, at: number): boolean {
  if (mark === '’' || (at > 0 && !/[\s([{\-–—/:"“]/u.test(line[at - 1]!))) return false;
  const after = line.slice(at + 1, at + 10);
  return /^["“\p{L}\p{N}$£€[(…]/u.test(after) && (mark === '‘' || mark === '‚' ? true : !ELISION.test(after));
}

function closesSingle(line: string, at: number): boolean {
  return !/\s/.test(line[at - 1]!) && (at + 1 >= line.length || !/[\p{L}\p{N}]/u.test(line[at + 1]!));
}
