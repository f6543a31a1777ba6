import { once } from 'node:events';

/** Writes to standard output and waits while the reader is behind. */
export async function print(words: string): Promise<void> {
  if (!process.stdout.write(words)) await once(process.stdout, 'drain');
}

/** Ends quietly when the reader of standard output has gone, as in `… | head -n 1`. */
export function endWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Between two lines of progress where nobody watches, in answers. */
const SELDOM = 1_000;

/**
 * Talk for a person on standard error: rewritten in place in a terminal, a line for every thousand answers elsewhere.
 */
export function progress(answered: number, before: number, ended = false): void {
  const words = `${answered} answered${before > 0 ? `, ${before} before` : ''}`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}${ended ? '\n' : ''}`);
  else if (!ended && answered % SELDOM === 0) process.stderr.write(`${words}\n`);
}
