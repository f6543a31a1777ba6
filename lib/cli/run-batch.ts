import { Analyst } from './analyst';
import { idWithin, refusal } from './batch';
import { linesOf } from './lines';
import { print, progress } from './output';

export interface BatchLimits {
  /** Longest time one line may take. */
  readonly lineMs: number;
  /** Longest line that is read, in bytes. */
  readonly lineBytes: number;
}

/** Answers every line of standard input that is not blank with one line on standard output, in their order. */
export async function runBatch(limits: BatchLimits): Promise<void> {
  const analyst = new Analyst(limits.lineMs);
  let answered = 0;
  try {
    for await (const { turn, text, whole } of linesOf(process.stdin, limits.lineBytes)) {
      if (text.trim() === '') continue;
      const fallbackId = `line ${turn}`;
      const answer = whole
        ? await analyst.answer({ line: text, fallbackId })
        : JSON.stringify(
            refusal(idWithin(text) ?? fallbackId, 'too-large', `The line is longer than ${limits.lineBytes} bytes.`),
          );
      await print(`${answer}\n`);
      progress(`${++answered} answered`);
    }
    if (answered > 0) progress(`${answered} answered\n`);
  } finally {
    analyst.close();
  }
}
