/** Ascending numbers as their differences, seven bits to a byte, the low ones first. */
export function packAscending(values: Uint32Array): Uint8Array {
  const packed: number[] = [];
  let before = 0;
  for (const value of values) {
    let gap = value - before;
    before = value;
    while (gap > 127) {
      packed.push((gap & 127) | 128);
      gap = Math.floor(gap / 128);
    }
    packed.push(gap);
  }
  return Uint8Array.from(packed);
}

/**
 * The turns of evenly spread numbers, such as hashes, that stand in a packed list. What is asked for is looked up where
 * its first bits say, so that both the list and its index are written from front to back: a table of hashes in no order
 * took four times as long to fill.
 */
export class AscendingTurns {
  private readonly values: Uint32Array;
  /** For each beginning of a number the turn of the first that has it or a later one. */
  private readonly firsts: Uint32Array;
  private readonly shift: number;

  /** `packed` as `packAscending` makes it of `count` numbers of at most `bits` bits. */
  constructor(packed: Uint8Array, count: number, bits: number) {
    const indexed = Math.min(bits, Math.max(8, 32 - Math.clz32(count)));
    this.shift = bits - indexed;
    const values = new Uint32Array(count);
    const firsts = new Uint32Array(2 ** indexed + 1);
    let at = 0;
    let value = 0;
    let filled = 0;
    for (let turn = 0; turn < count; turn++) {
      let gap = 0;
      for (let weight = 1; ; weight *= 128) {
        const byte = packed[at++] ?? 0;
        gap += (byte & 127) * weight;
        if (byte < 128) break;
      }
      value += gap;
      values[turn] = value;
      const beginning = value >>> this.shift;
      while (filled <= beginning) firsts[filled++] = turn;
    }
    firsts.fill(count, filled);
    this.values = values;
    this.firsts = firsts;
  }

  /** The turn of a number in the list, or -1. */
  of(value: number): number {
    const beginning = value >>> this.shift;
    const end = this.firsts[beginning + 1]!;
    for (let turn = this.firsts[beginning]!; turn < end; turn++) if (this.values[turn] === value) return turn;
    return -1;
  }
}
