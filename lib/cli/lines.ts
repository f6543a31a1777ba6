/** One line of a stream, without its line break. */
export interface Line {
  /** 1-based. */
  readonly turn: number;
  readonly text: string;
  /** False where only the beginning is kept. */
  readonly whole: boolean;
  /** How many bytes of the stream it took, with its line break. */
  readonly bytes: number;
  /** False for a last line without a line break. */
  readonly ended: boolean;
}

const NEWLINE = 0x0a;
/** How much of a line past the limit is kept: enough to find its id. */
const KEPT_BYTES = 4_096;

/**
 * Lines of a byte stream, parted at `\n` alone: `readline` would also part at U+2028, which stands unescaped inside
 * JSON strings. A carriage return before the break is dropped, and
 * so is a byte-order mark at the beginning. A line past `maxBytes` is read over, never held whole.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let turn = 0;
  const keep = (piece: Uint8Array) => {
    if (size <= maxBytes) held.push(piece);
    size += piece.length;
  };
  const close = (ended: boolean): Line => {
    const whole = size <= maxBytes;
    const kept = Buffer.concat(held);
    const text = (whole ? kept : kept.subarray(0, KEPT_BYTES)).toString('utf8');
    const bytes = size + (ended ? 1 : 0);
    held = [];
    size = 0;
    turn++;
    return { turn, text: text.replace(/^\uFEFF/, turn === 1 ? '' : '\uFEFF').replace(/\r$/, ''), whole, bytes, ended };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield close(true);
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield close(false);
}
