import { AscendingTurns, packAscending } from './ascending';
import { hashOf } from './hash';

/** What an entry of the lexicon can be, one bit each, in the order of `CLASS_LETTERS`. */
export const CLASS_LETTERS = 'gstckrdopl';
/** Longest entry, in words. */
export const LONGEST_ENTRY = 5;

/** Bits of an entry's hash that are kept. */
const KEY_BITS = 24;

/**
 * Known names and common words by hash: `classes` is a set of bits, `topic` what a common word is about (1 to 45, the
 * lexicographer files of WordNet), both 0 for an unknown word. One unknown word in a hundred meets a foreign entry.
 */
export class Lexicon {
  private readonly keys: AscendingTurns;
  private readonly entries: number;

  /** `packed` as `packLexicon` makes it. */
  constructor(private readonly packed: Uint8Array) {
    this.entries = packed.length < 4 ? 0 : packed[0]! | (packed[1]! << 8) | (packed[2]! << 16);
    this.keys = new AscendingTurns(packed.subarray(4 + this.entries * 2), this.entries, KEY_BITS);
  }

  /** The packed value of a lower-case word or phrase, by its hash: classes in the low ten bits, topic above them. */
  valueOf(hash: number): number {
    const turn = this.keys.of(hash >>> (32 - KEY_BITS));
    return turn < 0 ? 0 : this.packed[4 + turn]! | (this.packed[4 + this.entries + turn]! << 8);
  }
}

export const classesOf = (value: number): number => value & 0x3ff;
export const topicOf = (value: number): number => value >>> 10;

/** The packed form of `entry<TAB>classes<TAB>topic` lines, by ascending hash: how many, low bytes, high bytes, hashes as differences. */
export function packLexicon(lines: readonly string[]): Uint8Array {
  const values = new Map<number, number>();
  for (const line of lines) {
    const [entry, letters, file] = line.split('\t');
    if (!entry) continue;
    let value = file ? (Number(file) + 1) << 10 : 0;
    for (const letter of letters ?? '') value |= 1 << CLASS_LETTERS.indexOf(letter);
    const key = hashOf(entry) >>> (32 - KEY_BITS);
    const before = values.get(key) ?? 0;
    values.set(key, ((before | (value & 0x3ff)) & 0x3ff) | (before & 0xfc00 || value & 0xfc00));
  }
  const keys = Uint32Array.from(values.keys()).sort();
  const gaps = packAscending(keys);
  const packed = new Uint8Array(4 + keys.length * 2 + gaps.length);
  packed.set([keys.length & 0xff, (keys.length >>> 8) & 0xff, keys.length >>> 16, 0]);
  keys.forEach((key, index) => {
    packed[4 + index] = values.get(key)! & 0xff;
    packed[4 + keys.length + index] = values.get(key)! >>> 8;
  });
  packed.set(gaps, 4 + keys.length * 2);
  return packed;
}
