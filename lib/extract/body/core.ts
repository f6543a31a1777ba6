import { asksToSubscribe } from '../cut-off';
import { similarity, wordsIn } from '../metadata/similarity';
import type { Box, Piece } from '../page-tree';
import type { BoxKind } from './box-kinds';
import { type Evidence, nearKinds, sums } from './evidence';

/** The prose that is surely the article's, and the box around it. */
export interface Core {
  /** By the turn of the piece: its length where it is core, else 0. */
  readonly mass: readonly number[];
  readonly massIn: (from: number, to: number) => number;
  readonly total: number;
  readonly first: number;
  readonly last: number;
  /** The smallest box that holds nearly all of it. */
  readonly body: Box | undefined;
  /** Other articles of the page, side by side with this one. */
  readonly others: readonly Box[];
  /** What told that Readability took something else: the shape of most prose, or the words of the JSON-LD. */
  readonly overruledBy?: 'shape' | 'words';
}

/** Boxes whose prose is never an article's, and how near they must stand. */
const FOREIGN: Partial<Record<BoxKind, number>> = {
  advert: 3,
  caption: 2,
  comments: 6,
  consent: 6,
  subscribe: 6,
};
const FOREIGN_TAGS = new Set(['dialog', 'figure', 'footer', 'nav']);
const STEPS = 6;

/** The prose that Readability, the markup or the JSON-LD bear witness to, and what is shaped like it. */
export function findCore(
  evidence: Evidence,
  { articleBody, title }: { readonly articleBody?: string; readonly title?: string },
  skip: ReadonlySet<string>,
): Core {
  const { prose, votes, signatures, page } = evidence;
  const { pieces } = page;
  const proseIn = sums(prose);
  const allProse = proseIn(0, pieces.length);
  const foreign = new Map<Box, boolean>();
  const isForeign = (box: Box) => {
    let known = foreign.get(box);
    if (known === undefined) {
      known = standsInForeign(evidence, box, (at) => proseIn(at.from, at.to) < 0.5 * allProse);
      foreign.set(box, known);
    }
    return known;
  };
  const clean = prose.map((length, at) =>
    length > 0 && !isForeign(pieces[at]!.box) && !asksToSubscribe(pieces[at]!.text) ? length : 0,
  );
  let mass = clean.map((length, at) => (votes[at]! > 0.5 ? length : 0));

  let overruledBy: Core['overruledBy'];
  if (!skip.has('signature-container')) {
    // Readability took a sidebar, a notice or a stub where one shape of paragraph holds far more prose.
    const best = largest(signatures, clean);
    if (best && sum(mass) < 0.4 * best.mass) {
      mass = clean.map((length, at) => (signatures[at] === best.signature ? length : 0));
      overruledBy = 'shape';
    }
  }
  if (articleBody && articleBody.length > 400 && !skip.has('json-ld-witness')) {
    const phrases = new Set(fours(articleBody));
    const said = clean.map((length, at) => (length > 0 ? length * overlap(pieces[at]!, phrases) : 0));
    if (sum(said) > 200 && sum(mass.map((length, at) => Math.min(length, said[at]!))) < 0.4 * sum(said)) {
      mass = clean.map((length, at) => (said[at]! > 0.5 * length ? length : 0));
      overruledBy = 'words';
    }
  }
  if (!skip.has('same-signature')) mass = withSameShape(evidence, mass, clean);
  if (!skip.has('same-article')) mass = withSameArticle(evidence, mass, clean);

  const others = title && !skip.has('one-article') ? otherArticles(evidence, mass, title) : [];
  if (others.length > 0)
    mass = mass.map((length, at) => (others.some(({ from, to }) => from <= at && at < to) ? 0 : length));

  const total = sum(mass);
  const massIn = sums(mass);
  let body: Box | undefined;
  for (const box of page.boxes)
    if (total > 0 && massIn(box.from, box.to) >= 0.9 * total && (!body || box.depth > body.depth)) body = box;
  return {
    mass,
    massIn,
    total,
    first: mass.findIndex((length) => length > 0),
    last: mass.findLastIndex((length) => length > 0),
    body,
    others,
    ...(overruledBy ? { overruledBy } : {}),
  };
}

/** Paragraphs of the shape that a good part of the core has belong to it, unless they stand in another article. */
function withSameShape({ signatures, page }: Evidence, mass: readonly number[], clean: readonly number[]): number[] {
  const total = sum(mass);
  const shapes = new Map<string, number>();
  const articles = new Set<Box | undefined>();
  for (const [at, length] of mass.entries()) {
    if (length === 0) continue;
    shapes.set(signatures[at]!, (shapes.get(signatures[at]!) ?? 0) + length);
    articles.add(articleAround(page.pieces[at]!.box));
  }
  return mass.map((length, at) =>
    length === 0 &&
    clean[at]! > 0 &&
    (shapes.get(signatures[at]!) ?? 0) >= 0.2 * total &&
    articles.has(articleAround(page.pieces[at]!.box))
      ? clean[at]!
      : length,
  );
}

/** Kinds of boxes that are no running text even inside the article. */
const BESIDE: readonly BoxKind[] = ['author', 'embed', 'navigation', 'note', 'promotion', 'related', 'share'];

/** Prose of the `<article>` around the core that stands between no other marks: introductions, parts after a break. */
function withSameArticle(evidence: Evidence, mass: readonly number[], clean: readonly number[]): number[] {
  const { page, density } = evidence;
  const total = sum(mass);
  const massIn = sums(mass);
  const article = page.boxes.findLast(
    ({ tag, from, to }) => (tag === 'article' || tag === 'main') && massIn(from, to) >= 0.9 * total,
  );
  if (!article) return [...mass];
  const last = mass.findLastIndex((length) => length > 0);
  return mass.map((length, at) => {
    if (length > 0 || at > last || clean[at]! < 100 || at < article.from || at >= article.to || density[at]! > 0.15)
      return length;
    const { box } = page.pieces[at]!;
    if (inAside(box, article) || articleAround(box) !== articleAround(article)) return length;
    return nearKinds(evidence, box, 4).some(({ kind }) => BESIDE.includes(kind)) ? length : clean[at]!;
  });
}

function inAside(box: Box, until: Box): boolean {
  for (let at: Box | undefined = box; at && at !== until; at = at.parent)
    if (at.tag === 'aside' || at.tag === 'blockquote') return true;
  return false;
}

/** Of several `<article>` elements side by side, those beside the one that holds the page's headline. */
function otherArticles({ page }: Evidence, mass: readonly number[], title: string): readonly Box[] {
  const massIn = sums(mass);
  const articles = page.boxes.filter(
    (box) => box.tag === 'article' && massIn(box.from, box.to) > 0 && !(box.parent && articleAround(box.parent)),
  );
  if (articles.length < 2) return [];
  let headed: Box | undefined;
  let nearest = 0.8;
  for (const box of articles)
    for (const { kind, text } of page.pieces.slice(box.from, box.to)) {
      const near = kind === 'heading' ? similarity(text, title) : 0;
      if (near < nearest || (headed && near === nearest)) continue;
      nearest = near;
      headed = box;
    }
  return headed ? articles.filter((box) => box !== headed) : [];
}

export function articleAround(box: Box): Box | undefined {
  for (let at: Box | undefined = box; at; at = at.parent) if (at.tag === 'article') return at;
  return undefined;
}

function standsInForeign(evidence: Evidence, box: Box, isSmall: (box: Box) => boolean): boolean {
  let at: Box | undefined = box;
  for (let step = 0; at && step < STEPS; step++, at = at.parent) {
    if (FOREIGN_TAGS.has(at.tag)) return true;
    if (at.tag === 'body' || at.tag === 'html') return false;
    for (const kind of evidence.kinds[at.order]!)
      if (step < (FOREIGN[kind] ?? 0) && (kind === 'comments' || kind === 'consent' || isSmall(at))) return true;
  }
  return false;
}

function largest(
  signatures: readonly string[],
  clean: readonly number[],
): { signature: string; mass: number } | undefined {
  const masses = new Map<string, number>();
  for (const [at, length] of clean.entries())
    if (length > 0) masses.set(signatures[at]!, (masses.get(signatures[at]!) ?? 0) + length);
  let best: { signature: string; mass: number } | undefined;
  for (const [signature, mass] of masses) if (!best || mass > best.mass) best = { signature, mass };
  return best;
}

function overlap({ text }: Piece, phrases: ReadonlySet<string>): number {
  const own = fours(text);
  return own.length === 0 ? 0 : own.filter((phrase) => phrases.has(phrase)).length / own.length;
}

function fours(text: string): string[] {
  const words = wordsIn(text);
  const found: string[] = [];
  for (let at = 0; at + 4 <= words.length; at++) found.push(words.slice(at, at + 4).join(' '));
  return found;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
