/** Longer than any article; past it a line is not looked at but refused. */
const MOST_UNITS = 200_000_000;

/**
 * The lines of a file in UTF-8, without their ends, a piece of the file at a time. Throws where the bytes are no UTF-8,
 * where a line is too long to be one, and where the file cannot be read.
 */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      const [first = '', ...others] = decoder.decode(value, { stream: !done }).split('\n');
      begun.push(first);
      length += first.length;
      for (const next of others) {
        yield begun.join('');
        begun = [next];
        length = next.length;
      }
      if (length > MOST_UNITS) throw new Error('A line is too long.');
      if (done) break;
    }
    // What follows the last line's end is no line.
    if (length > 0) yield begun.join('');
  } finally {
    await reader.cancel();
  }
}
