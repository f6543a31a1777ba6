/**
 * Text that is put together from many runs of words. Its end is asked for after each of them, and a string that was
 * added to a hundred thousand times would be copied as often.
 */
export class GrowingText {
  length = 0;
  private readonly runs: string[] = [];

  /** Whether nothing was added, or white space last. */
  get isParted(): boolean {
    return this.length === 0 || /\s$/.test(this.runs.at(-1)!);
  }

  endsWith(mark: string): boolean {
    return this.runs.at(-1)?.endsWith(mark) ?? false;
  }

  add(words: string): void {
    if (words === '') return;
    this.runs.push(words);
    this.length += words.length;
  }

  /** Puts a mark in the place of the white space at the end. */
  endWith(mark: string): void {
    for (;;) {
      const last = this.runs.pop();
      if (last === undefined) break;
      const words = last.trimEnd();
      this.length += words.length - last.length;
      if (words === '') continue;
      this.runs.push(words);
      break;
    }
    this.add(mark);
  }

  toString(): string {
    return this.runs.join('');
  }
}
