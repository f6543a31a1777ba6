import type { LeftOut } from '../core/article';
import type { Metadata } from './metadata/metadata';
import type { PageTree, Piece } from './page-tree';
import { readabilityMarks } from './readability';

/** The pieces of the page that are the article, in reading order, and what was read and left out. */
export function chooseBody(
  page: PageTree,
  _metadata: Metadata,
): { kept: readonly Piece[]; leftOut: readonly LeftOut[] } {
  const marks = readabilityMarks(page.copy);
  const kept: Piece[] = [];
  const leftOut: LeftOut[] = [];
  for (const piece of page.pieces) {
    if (voteOf(piece, marks) <= 0.5) continue;
    if (piece.kind === 'caption') leftOut.push({ kind: 'caption', text: piece.text });
    else kept.push(piece);
  }
  return { kept, leftOut };
}

/** The share of a piece's characters that Readability kept. */
function voteOf(piece: Piece, marks: ReadonlySet<number>): number {
  let kept = 0;
  let all = 0;
  for (const [mark, length] of piece.marks) {
    all += length;
    if (marks.has(mark)) kept += length;
  }
  return all > 0 ? kept / all : 0;
}
