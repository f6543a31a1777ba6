import type { Box, PageTree, Piece } from '../page-tree';
import { type BoxKind, kindsOfBoxes } from './box-kinds';

/** What is known of a page's pieces before any is chosen; arrays go by the turn of the piece. */
export interface Evidence {
  readonly page: PageTree;
  /** Share of the piece's characters that Readability kept, 0 to 1. */
  readonly votes: readonly number[];
  /** Share of the piece's characters inside links, 0 to 1. */
  readonly density: readonly number[];
  /** Characters of the piece where it reads as prose, else 0. */
  readonly prose: readonly number[];
  /** Tag and classes of the box and of two around it, without digits: paragraphs of one article share it. */
  readonly signatures: readonly string[];
  /** What the markup says of each box, by its turn. */
  readonly kinds: readonly ReadonlySet<BoxKind>[];
}

/** The shortest piece that reads as prose, in code units. */
const PROSE_LENGTH = 60;
const ENDS = /[.!?…。！？۔؟।:;,”"»’')\]]$/u;

export function evidenceOf(page: PageTree, marks: ReadonlySet<number>): Evidence {
  const { pieces, boxes } = page;
  const signatures = new Map<Box, string>();
  const density = pieces.map((piece) => Math.min(1, piece.linkLength / piece.text.length));
  return {
    page,
    votes: votesOf(pieces, marks),
    density,
    prose: pieces.map((piece, at) => (readsAsProse(piece, density[at]!) ? piece.text.length : 0)),
    signatures: pieces.map(({ box }) => {
      let signature = signatures.get(box);
      if (signature === undefined) {
        signature = signatureOf(box);
        signatures.set(box, signature);
      }
      return signature;
    }),
    kinds: kindsOfBoxes(boxes),
  };
}

function readsAsProse({ box, kind, text }: Piece, density: number): boolean {
  if (box.hidden || kind === 'heading' || kind === 'caption' || kind === 'table' || density >= 0.35) return false;
  return weightOf(text) >= PROSE_LENGTH && (ENDS.test(text) || text.length > 160);
}

/** Length in code units of an alphabet; a character of a script without spaces says as much as two or three letters. */
export function weightOf(text: string): number {
  return (
    text.length +
    1.5 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)
  );
}

function votesOf(pieces: readonly Piece[], marks: ReadonlySet<number>): number[] {
  // Lines that were one paragraph share its marks, however many they are.
  const known = new Map<Piece['marks'], number>();
  return pieces.map((piece) => {
    const vote = known.get(piece.marks) ?? voteOf(piece.marks, marks);
    known.set(piece.marks, vote);
    return vote;
  });
}

function voteOf(own: Piece['marks'], marks: ReadonlySet<number>): number {
  let kept = 0;
  let all = 0;
  for (const [mark, length] of own) {
    all += length;
    if (marks.has(mark)) kept += length;
  }
  return all > 0 ? kept / all : 0;
}

function signatureOf(box: Box): string {
  let signature = '';
  let at: Box | undefined = box;
  for (let step = 0; at && step < 3; step++, at = at.parent)
    signature += `${at.tag}.${at.words.replace(/\d+/g, '').slice(0, 60)}|`;
  return signature;
}

/** Sums over ranges of pieces in constant time. */
export function sums(values: readonly number[]): (from: number, to: number) => number {
  const until = [0];
  for (const value of values) until.push(until.at(-1)! + value);
  return (from, to) => (to > from ? until[to]! - until[from]! : 0);
}

/** The kinds of a box and those around it, nearest first, at most `steps` of them. */
export function nearKinds(evidence: Evidence, box: Box, steps: number): { kind: BoxKind; box: Box }[] {
  const found: { kind: BoxKind; box: Box }[] = [];
  let at: Box | undefined = box;
  for (let step = 0; at && step < steps; step++, at = at.parent)
    for (const kind of evidence.kinds[at.order]!) found.push({ kind, box: at });
  return found;
}
