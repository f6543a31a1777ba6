import type { PageText } from './page-text';

/** A stretch of a block's letters and where the same letters begin on the page. */
export interface Stretch {
  /** Index of the first letter in the block. */
  readonly from: number;
  /** Index of the first letter in `PageText.letters`. */
  readonly to: number;
  readonly length: number;
}

/** Where a block stands: one stretch, or several with foreign words of the page between them. */
export type Place = readonly Stretch[];

/** Letters of a block by which it is looked up among the beginnings of lines. */
const KEY = 12;
/** Where so many lines begin alike, only those that are the same to the end are looked at. */
const MOST_ALIKE = 200;
/** A block this long that occurs once is certain wherever it stands. */
export const UNMISTAKABLE = 40;
/** Runs of foreign words inside one block (a label, a note for screen readers), and their letters at most. */
const MOST_FOREIGN_RUNS = 12;
const MOST_FOREIGN_LETTERS = 400;
/** Letters looked at in all while searching between neighbours, so that a hostile page cannot hold up the reader. */
const MOST_LETTERS_SEARCHED = 20_000_000;

/**
 * The place of each block of an article on the page, in the order of the blocks; undefined where there is no certain
 * one. A block that occurs once is certain. One that occurs several times is placed only between its neighbours, and
 * only where one occurrence is there, where one touches a neighbour, where the page has it as often as the article, or
 * where the order of the blocks beside it leaves one.
 * Linear in the page for texts that repeat little.
 */
export function placeBlocks(blocks: readonly string[], page: PageText): readonly (Place | undefined)[] {
  const candidates = candidatesAtBreaks(blocks, page);
  const places: (Place | undefined)[] = blocks.map(() => undefined);
  const fixed = inOrder(candidates.map((all) => (all.length === 1 ? all[0] : undefined)));
  blocks.forEach((block, index) => {
    const only = candidates[index]!.length === 1 ? candidates[index]![0] : undefined;
    if (only !== undefined && (fixed[index] || block.length >= UNMISTAKABLE)) places[index] = whole(block, only);
  });
  const search = new Search(page);
  const nextFixed = startsOfNextFixed(places, fixed, page.letters.length);
  const still = new Map<string, number>();
  const kindOf = (index: number): string => `${nextFixed[index]} ${blocks[index]}`;
  blocks.forEach((_, index) => {
    if (places[index] === undefined) still.set(kindOf(index), (still.get(kindOf(index)) ?? 0) + 1);
  });
  const certain = inOneWay(blocks, places, fixed, candidates, nextFixed);
  let after = 0;
  blocks.forEach((block, index) => {
    if (places[index] === undefined && block !== '') {
      const before = nextFixed[index]!;
      const alike = still.get(kindOf(index))!;
      still.set(kindOf(index), alike - 1);
      places[index] =
        amongSeveral(block, candidates[index]!, after, before, alike) ??
        (certain[index] === undefined ? undefined : whole(block, certain[index])) ??
        search.between(block, after, before);
    }
    const place = places[index];
    const isOutOfOrder = candidates[index]!.length === 1 && !fixed[index];
    if (place && !isOutOfOrder) after = Math.max(after, endOf(place));
  });
  return places;
}

/** For each block, the beginnings of lines where all its letters stand; those that also end with a line if there are any. */
function candidatesAtBreaks(blocks: readonly string[], { letters, breaks }: PageText): readonly (readonly number[])[] {
  // Short lines are looked up as a whole, longer ones by how they begin.
  const byKey = new Map<string, number[]>();
  const enter = (key: string, at: number): void => {
    const list = byKey.get(key);
    if (list) list.push(at);
    else byKey.set(key, [at]);
  };
  breaks.forEach((at, index) => {
    const end = breaks[index + 1] ?? at;
    enter(letters.slice(at, Math.min(at + KEY, end)), at);
    // A row of a table is one block and has a line for every cell.
    if (end - at < KEY) enter(letters.slice(at, at + KEY), at);
  });
  const ends = new Set(breaks);
  // Where more begin alike than can be looked at, only those count that are the same to the end.
  const sameLines = new Map<string, number[]>();
  breaks.forEach((at, index) => {
    const end = breaks[index + 1] ?? at;
    if ((byKey.get(letters.slice(at, Math.min(at + KEY, end)))?.length ?? 0) <= MOST_ALIKE) return;
    const line = letters.slice(at, end);
    const list = sameLines.get(line);
    if (list) list.push(at);
    else sameLines.set(line, [at]);
  });
  return blocks.map((block) => {
    if (block === '') return [];
    const alike = byKey.get(block.slice(0, KEY)) ?? [];
    if (alike.length > MOST_ALIKE) return sameLines.get(block) ?? [];
    const all = alike.filter((at) => letters.startsWith(block, at));
    const wholeLines = all.filter((at) => ends.has(at + block.length));
    return wholeLines.length || block.length < KEY ? wholeLines : all;
  });
}

/** Which of the given positions belong to the longest ascending row of them. */
function inOrder(positions: readonly (number | undefined)[]): readonly boolean[] {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  positions.forEach((position, index) => {
    if (position === undefined) return;
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (positions[tails[middle]!]! < position) low = middle + 1;
      else high = middle;
    }
    previous.set(index, tails[low - 1]);
    tails[low] = index;
  });
  const kept = positions.map(() => false);
  for (let index = tails.at(-1); index !== undefined; index = previous.get(index)) kept[index] = true;
  return kept;
}

/** For each block, where the next certain one after it begins on the page. */
function startsOfNextFixed(
  places: readonly (Place | undefined)[],
  fixed: readonly boolean[],
  end: number,
): readonly number[] {
  const starts: number[] = [];
  let next = end;
  for (let index = places.length - 1; index >= 0; index--) {
    starts[index] = next;
    if (fixed[index]) next = places[index]?.[0]?.to ?? next;
  }
  return starts;
}

/**
 * Where blocks that occur several times stand when all that are still open between two certain ones are put in order:
 * as far up as they go, and as far down. Where both ways agree there is no other.
 */
function inOneWay(
  blocks: readonly string[],
  places: readonly (Place | undefined)[],
  fixed: readonly boolean[],
  candidates: readonly (readonly number[])[],
  nextFixed: readonly number[],
): readonly (number | undefined)[] {
  const up: (number | undefined)[] = [];
  let after = 0;
  blocks.forEach((block, index) => {
    const place = places[index];
    up[index] = place ? undefined : firstFrom(candidates[index]!, after, nextFixed[index]! - block.length);
    if (place && fixed[index]) after = endOf(place);
    else if (up[index] !== undefined) after = up[index]! + block.length;
  });
  const down: (number | undefined)[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const place = places[index];
    const end = before - blocks[index]!.length;
    down[index] = place ? undefined : candidates[index]![countBelow(candidates[index]!, end + 1) - 1];
    if (place && fixed[index]) before = place[0]!.to;
    else before = down[index] ?? before;
  }
  return up.map((at, index) => (at !== undefined && at === down[index] ? at : undefined));
}

/** `alike` is how many blocks of the same words, this one among them, still have to stand there. */
function amongSeveral(
  block: string,
  all: readonly number[],
  after: number,
  before: number,
  alike: number,
): Place | undefined {
  const last = before - block.length;
  const from = countBelow(all, after);
  const between = countBelow(all, last + 1) - from;
  if (between <= 0) return undefined;
  if (between === 1 || between === alike) return whole(block, all[from]!);
  const [touchesAbove, touchesBelow] = [all[from] === after, all[from + between - 1] === last];
  if (touchesAbove === touchesBelow) return undefined;
  return whole(block, touchesAbove ? after : last);
}

/** How many of the ascending numbers are smaller: a page may have thousands of lines that are alike. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  for (let high = ascending.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of the ascending numbers that is at least `from` and at most `last`. */
function firstFrom(ascending: readonly number[], from: number, last: number): number | undefined {
  const found = ascending[countBelow(ascending, from)];
  return found !== undefined && found <= last ? found : undefined;
}

function whole(block: string, at: number): Place {
  return [{ from: 0, to: at, length: block.length }];
}

function endOf(place: Place): number {
  const last = place.at(-1)!;
  return last.to + last.length;
}

/** Looks for blocks that do not begin where a line does, or have foreign words inside. */
class Search {
  readonly #page: PageText;
  #left = MOST_LETTERS_SEARCHED;

  constructor(page: PageText) {
    this.#page = page;
  }

  between(block: string, after: number, before: number): Place | undefined {
    const width = before - after;
    if (block.length < 4 || width < block.length || width > this.#left) return undefined;
    this.#left -= width;
    const window = this.#page.letters.slice(after, before);
    const at = window.indexOf(block);
    if (at >= 0) return window.indexOf(block, at + 1) < 0 ? whole(block, after + at) : undefined;
    return this.#withForeignWords(block, after, before, window);
  }

  /** The block's beginning has to be there once; from there on, whole text nodes that do not fit are passed over. */
  #withForeignWords(block: string, after: number, before: number, window: string): Place | undefined {
    const key = block.slice(0, Math.min(KEY, block.length));
    const at = window.indexOf(key);
    if (at < 0 || window.indexOf(key, at + 1) >= 0) return undefined;
    const { letters, runs } = this.#page;
    const stretches: Stretch[] = [];
    let matched = 0;
    let foreignRuns = 0;
    let foreignLetters = 0;
    for (let run = runAt(runs, after + at), here = after + at; run < runs.length && here < before; run++) {
      const end = Math.min(runs[run + 1]?.start ?? letters.length, before);
      const length = Math.min(end - here, block.length - matched);
      if (letters.slice(here, here + length) === block.slice(matched, matched + length)) {
        stretches.push({ from: matched, to: here, length });
        matched += length;
        if (matched === block.length) return joined(stretches);
      } else {
        foreignRuns++;
        foreignLetters += end - here;
        if (foreignRuns > MOST_FOREIGN_RUNS || foreignLetters > MOST_FOREIGN_LETTERS) return undefined;
      }
      here = end;
    }
    return undefined;
  }
}

/** Stretches that touch on the page as one. */
function joined(stretches: readonly Stretch[]): Place {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last && last.to + last.length === stretch.to)
      all[all.length - 1] = { ...last, length: last.length + stretch.length };
    else all.push(stretch);
  }
  return all;
}

/** The index of the run that holds a letter. */
export function runAt(runs: PageText['runs'], letter: number): number {
  let low = 0;
  for (let high = runs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start <= letter) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
