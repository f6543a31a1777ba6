import type { LeftOut } from '../../core/article';
import type { Metadata } from '../metadata/metadata';
import { wordsIn } from '../metadata/similarity';
import { type Box, boxesAround, type PageTree, type Piece } from '../page-tree';
import { type Core, findCore } from './core';
import { type Evidence, evidenceOf } from './evidence';
import { rules } from './rules';

export interface Choice {
  readonly core: Core;
  /** In reading order. */
  readonly kept: readonly Piece[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The pieces of the page that are the article, and what stood with them and was left out.
 *
 * `marks` are those that Readability kept. `skip` names rules to do without, to measure what they gain.
 */
export function chooseBody(
  page: PageTree,
  metadata: Metadata,
  marks: ReadonlySet<number>,
  skip: ReadonlySet<string> = new Set(),
): Choice {
  const evidence = evidenceOf(page, marks);
  const core = findCore(evidence, metadata, skip);
  const active = rules.filter(({ name }) => !skip.has(name));
  const about = { evidence, core, metadata };
  const standing = page.pieces.filter((piece) => !piece.box.hidden && standsInArticle(piece, evidence, core));
  const judged = standing.map((piece) => ({ piece, rule: active.find(({ applies }) => applies(piece, about)) }));
  const lost = blindRules(judged);
  const kept: Piece[] = [];
  const leftOut: LeftOut[] = [];
  for (const { piece, rule } of judged) {
    if (rule && !lost.has(rule.name)) leftOut.push({ kind: rule.kind, text: piece.text });
    else kept.push(piece);
  }
  for (const words of wordsOfPictures(page, core, [...kept, ...leftOut]))
    leftOut.push({ kind: 'picture', text: words });
  return { core, kept: skip.has('loose-headings') ? kept : withoutLooseHeadings(kept, core), leftOut };
}

/** More prose than this is no leftover, in letters; where hardly any other is left, it is the article. */
const MUCH = 1_500;

/**
 * Rules that took the article for a leftover: those that left out most of its prose on a page where hardly any is kept,
 * as where a system calls every part of a page an embed.
 */
function blindRules(
  judged: readonly { readonly piece: Piece; readonly rule: { readonly name: string } | undefined }[],
): ReadonlySet<string> {
  const letters = new Map<string, number>();
  let kept = 0;
  let all = 0;
  for (const { piece, rule } of judged) {
    if (piece.text.length < 80) continue;
    all += piece.text.length;
    if (rule) letters.set(rule.name, (letters.get(rule.name) ?? 0) + piece.text.length);
    else kept += piece.text.length;
  }
  if (all < MUCH || kept > 0.1 * all) return new Set();
  return new Set([...letters].filter(([, taken]) => taken > 0.25 * all).map(([name]) => name));
}

function standsInArticle(piece: Piece, { votes, density, prose }: Evidence, core: Core): boolean {
  const { order } = piece;
  if (core.total === 0) return votes[order]! > 0.5;
  if (core.mass[order]! > 0) return true;
  if (core.others.some(({ from, to }) => from <= order && order < to)) return false;
  const inBody = core.body !== undefined && core.body.from <= order && order < core.body.to;
  const inRange = core.first < order && order < core.last;
  const isKept = votes[order]! > 0.5;
  if (!inBody) return isKept && core.overruledBy !== 'words' && prose[order]! > 0;
  if (isKept && core.overruledBy === undefined) return true;
  return inRange && density[order]! < 0.5 && besideCore(piece, core);
}

/** A shorter description names what a picture shows, and no more. */
const LEAST_OF_PICTURE = 5;
const MOST_PICTURES = 100;

/** What the page says of the pictures within the article, where it is no caption or line of it as well. */
function wordsOfPictures({ pictures }: PageTree, core: Core, read: readonly { readonly text: string }[]): string[] {
  const within = pictures
    .filter(({ box, order }) => !box.hidden && core.first < order && order <= core.last)
    .slice(0, MOST_PICTURES)
    .filter(({ box }) => !isElsewhere(box, core));
  const said = new Set(within.map(({ words }) => words));
  return [...said].filter(
    (words) => wordsIn(words).length >= LEAST_OF_PICTURE && !read.some(({ text }) => text.includes(words)),
  );
}

/** Whether a box stands beside the one that holds the article. */
function isElsewhere(box: Box, { body }: Core): boolean {
  return body !== undefined && ![...boxesAround(box)].includes(body);
}

/** Whether core stands in the box around the piece, or right before and after it. */
function besideCore({ box, order }: Piece, core: Core): boolean {
  const parent = box.parent ?? box;
  return core.massIn(parent.from, parent.to) > 0 || (core.mass[order - 1]! > 0 && core.mass[order + 1]! > 0);
}

/** A heading announces what follows: at the end of the article, or before another of its rank, nothing does. */
function withoutLooseHeadings(pieces: readonly Piece[], core: Core): Piece[] {
  return pieces.filter((piece, at) => {
    if (piece.kind !== 'heading') return true;
    const next = pieces[at + 1];
    return next !== undefined && (next.order <= core.last || next.kind !== 'heading');
  });
}
