import { AscendingTurns, packAscending } from './ascending';
import { KINDS, kindOf, LABELS, OUTSIDE } from './labels';
import { Lexicon } from './lexicon';

/** "NGE" and the version of this layout. */
const MAGIC = 0x0345474e;
/** Bytes before the numbers for pairs of labels. */
const HEAD = 20 + 2 * (1 + KINDS.length) * 4;

/** The fitted tagger, ready to use. */
export interface TaggerModel {
  readonly lexicon: Lexicon;
  /** `LABELS` weights per row, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** A number for each pair of neighbouring labels, row by row. */
  readonly steps: Float32Array;
  /** What is added to the score of each label. */
  readonly bias: Float32Array;
  /** The same in a text of a few words, which has less to tell by. */
  readonly shortBias: Float32Array;
  /** The row of a feature, or -1. */
  rowOf(feature: number): number;
}

/** What `packModel` writes and `readModel` reads. */
export interface ModelParts {
  readonly lexicon: Uint8Array;
  /** Ascending. */
  readonly features: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly steps: Float32Array;
  /** What is added to the score of “outside a name” and of each kind, in the order of `KINDS`. */
  readonly bias: readonly number[];
  readonly shortBias: readonly number[];
}

/** The model in the bytes of `entities.bin`. Throws when they are not such a file. */
export function readModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC)
    throw new Error('Not the weights of the entity tagger.');
  const lexiconLength = view.getUint32(4, true);
  const rows = view.getUint32(8, true);
  const featuresLength = view.getUint32(12, true);
  const scale = view.getFloat32(16, true);
  const biasAt = (first: number) =>
    Float32Array.from({ length: LABELS }, (_, label) =>
      view.getFloat32(first + (label === OUTSIDE ? 0 : 1 + kindOf(label)) * 4, true),
    );
  const bias = biasAt(20);
  const shortBias = biasAt(20 + (1 + KINDS.length) * 4);
  let at = HEAD;
  const steps = Float32Array.from({ length: LABELS * LABELS }, (_, pair) => view.getFloat32(at + pair * 4, true));
  at += steps.length * 4;
  const lexicon = new Lexicon(bytes.subarray(at, at + lexiconLength));
  at += lexiconLength;
  const features = new AscendingTurns(bytes.subarray(at, at + featuresLength), rows, 32);
  at += featuresLength;
  if (at + rows * LABELS !== bytes.byteLength) throw new Error('The weights of the entity tagger are cut off.');
  // One label after the other: zeros stand together, so the file compresses.
  const weights = new Int8Array(rows * LABELS);
  const columns = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * LABELS);
  for (let label = 0; label < LABELS; label++) {
    const first = label * rows;
    for (let row = 0, to = label; row < rows; row++, to += LABELS) weights[to] = columns[first + row]!;
  }
  return { lexicon, weights, scale, steps, bias, shortBias, rowOf: (feature) => features.of(feature) };
}

/** The bytes of `entities.bin`. */
export function packModel({ lexicon, features, weights, scale, steps, bias, shortBias }: ModelParts): Uint8Array {
  const packedFeatures = packAscending(features);
  const rows = features.length;
  const bytes = new Uint8Array(HEAD + steps.length * 4 + lexicon.length + packedFeatures.length + rows * LABELS);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, lexicon.length, true);
  view.setUint32(8, rows, true);
  view.setUint32(12, packedFeatures.length, true);
  view.setFloat32(16, scale, true);
  let at = 20;
  for (const one of [...bias, ...shortBias]) {
    view.setFloat32(at, one, true);
    at += 4;
  }
  for (const step of steps) {
    view.setFloat32(at, step, true);
    at += 4;
  }
  bytes.set(lexicon, at);
  at += lexicon.length;
  bytes.set(packedFeatures, at);
  at += packedFeatures.length;
  for (let label = 0; label < LABELS; label++)
    for (let row = 0; row < rows; row++) view.setInt8(at + label * rows + row, weights[row * LABELS + label]!);
  return bytes;
}
