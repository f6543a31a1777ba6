import type { Analysis } from '../../lib/core/analysis';
import type { Layer, Mark } from '../../lib/core/marks/marks';
import { lettersOf } from '../../lib/page/letters';

/** One layer for each kind of finding, so that what is painted can be told apart. */
export function allFindings({ sentences, entities, quotations, claims, links }: Analysis): readonly Mark[] {
  const as = (layer: Layer, spans: readonly { start: number; end: number }[]): Mark[] =>
    spans
      .filter(({ start, end }) => end > start)
      .map(({ start, end }, turn) => ({ id: `${layer}-${turn}`, start, end, layer }));
  return [
    ...as('claim-unsourced', sentences),
    ...as('claim-sourced', claims),
    ...as(
      'person',
      entities.flatMap(({ mentions }) => mentions),
    ),
    ...as(
      'organization',
      quotations.flatMap(({ start, end, speaker, cue }) => [
        { start, end },
        ...(speaker ? [speaker] : []),
        ...(cue ? [cue] : []),
      ]),
    ),
    ...as(
      'place',
      links.flatMap(({ span }) => (span ? [span] : [])),
    ),
  ];
}

/** The words under each painted range, by layer. */
export type PaintedWords = Readonly<Partial<Record<Layer, readonly string[]>>>;

export interface Anchored {
  readonly findings: number;
  /** Painted over exactly their words. */
  readonly anchored: number;
  /** The words, without white space, of those that are not painted. */
  readonly missed: readonly string[];
  /** Painted words that are no finding's. */
  readonly wrong: readonly string[];
}

/**
 * Compares what is painted with what was to be painted. A finding may be painted in several pieces that follow each
 * other; each painted piece belongs to one finding.
 */
export function compareWords(text: string, findings: readonly Mark[], painted: PaintedWords): Anchored {
  let anchored = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const layer of new Set(findings.map((finding) => finding.layer))) {
    const wanted = findings
      .filter((finding) => finding.layer === layer)
      .map((one) => lettersOnly(text.slice(one.start, one.end)));
    const pieces = (painted[layer] ?? []).map(lettersOnly);
    const counts = new Map<string, number>();
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const inPieces: string[] = [];
    for (const words of wanted) {
      const left = counts.get(words) ?? 0;
      if (left === 0) inPieces.push(words);
      else counts.set(words, left - 1);
      if (left > 0) anchored++;
    }
    const rest = pieces.filter((piece) => {
      const left = counts.get(piece) ?? 0;
      counts.set(piece, left - 1);
      return left > 0;
    });
    for (const words of inPieces) {
      if (takeRun(rest, words)) anchored++;
      else missed.push(words);
    }
    wrong.push(...rest);
  }
  return { findings: findings.length, anchored, missed, wrong };
}

/** Takes out the pieces in a row that make up the words; whether there were any. */
function takeRun(pieces: string[], words: string): boolean {
  for (let from = 0; from < pieces.length; from++) {
    let joined = '';
    for (let to = from; to < pieces.length && words.startsWith(joined); to++) {
      joined += pieces[to];
      if (joined !== words) continue;
      pieces.splice(from, to - from + 1);
      return true;
    }
  }
  return false;
}

function lettersOnly(words: string): string {
  return lettersOf(words, 0, words.length).letters;
}
