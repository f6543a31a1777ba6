import type { Piece } from './page-tree';

/** A tick, bullet or arrow that a page sets before each point instead of a list. */
const MARKER = /^(?:[•▪▫◦‣⁃●○■□◆◇►▶▸➤➔➜→✓✔✅☑✗✘❌☛👉🔹🔸🔴🟢⚫⭐]\uFE0F?|[-–—*]\s)\s*/u;

/**
 * A paragraph whose lines are ticked or bulleted by hand, as one piece for each: the points become list items without
 * their marks, and a short line without a full stop before them a heading. Other pieces come back as they are.
 */
export function splitAtMarkers(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'paragraph' || !piece.text.includes('\n')) return [piece];
  const lines = piece.text.split('\n');
  if (lines.filter((line) => MARKER.test(line)).length < 2) return [piece];
  const parts: Piece[] = [];
  let at = 0;
  let passed = 0;
  for (const [turn, line] of lines.entries()) {
    const marker = MARKER.exec(line)?.[0] ?? '';
    const words = line.slice(marker.length).trim();
    const start = at + line.indexOf(words, marker.length);
    const end = start + words.length;
    at += line.length + 1;
    if (words === '') continue;
    // They stand in the order of the text: a line has the next few.
    while (passed < piece.anchors.length && piece.anchors[passed]!.start < start) passed++;
    const following = piece.anchors.slice(passed, afterLast(piece.anchors, passed, end));
    const isHeading = turn === 0 && marker === '' && words.length < 80 && !/[.!?:;,。]$/u.test(words);
    parts.push({
      ...piece,
      order: piece.order + parts.length,
      kind: marker !== '' ? 'list-item' : isHeading ? 'heading' : 'paragraph',
      text: words,
      linkLength: Math.round((piece.linkLength * words.length) / piece.text.length),
      strongLength: Math.round((piece.strongLength * words.length) / piece.text.length),
      anchors: following
        .filter((anchor) => anchor.end <= end)
        .map((anchor) => ({ ...anchor, start: anchor.start - start, end: anchor.end - start })),
    });
  }
  return parts;
}

/** The turn after the last of the anchors from `first` on that begin before `end`. */
function afterLast(anchors: Piece['anchors'], first: number, end: number): number {
  let at = first;
  while (at < anchors.length && anchors[at]!.start <= end) at++;
  return at;
}
