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
