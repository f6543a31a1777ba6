import { inFlight } from './in-flight';
import { type Line, linesOf } from './lines';
import { print, progress } from './output';
import { Pool } from './pool';
import { idOf, idWithin, refusal } from './request';
import { answeredIn } from './resume';

export interface BatchOptions {
  /** Longest time one line may take. */
  readonly lineMs: number;
  /** Longest line that is read, in bytes. */
  readonly lineBytes: number;
  /** Processes that analyse side by side. */
  readonly jobs: number;
  /** Answers in the order of the lines; otherwise each as soon as it is there. */
  readonly ordered: boolean;
  /** The output of an earlier run: lines whose id it answers are passed over. */
  readonly resume?: string | undefined;
}

/** Lines held for each job, so that a slow page does not make the others wait at once. */
const LINES_A_JOB = 8;

/** Answers every line of standard input that is not blank with one line on standard output. */
export async function runBatch({ lineMs, lineBytes, jobs, ordered, resume }: BatchOptions): Promise<void> {
  const done = resume === undefined ? new Set<string>() : await answeredIn(resume);
  const pool = new Pool(jobs, lineMs);
  const answerTo = async ({ turn, text, whole }: Line): Promise<string> => {
    const fallbackId = `line ${turn}`;
    if (whole) return await pool.answer({ line: text, fallbackId });
    return JSON.stringify(
      refusal(idWithin(text) ?? fallbackId, 'too-large', `The line is longer than ${lineBytes} bytes.`),
    );
  };
  const window = { items: jobs * LINES_A_JOB, size: Math.max(lineBytes, 4e6 * jobs) };
  const sizeOf = ({ text }: Line) => text.length;
  let answered = 0;
  try {
    for await (const answer of inFlight(unanswered(lineBytes, done), answerTo, sizeOf, window, ordered)) {
      await print(`${answer}\n`);
      progress(++answered, done.size);
    }
    progress(answered, done.size, true);
  } finally {
    pool.close();
  }
}

async function* unanswered(lineBytes: number, done: ReadonlySet<string>): AsyncGenerator<Line> {
  for await (const line of linesOf(process.stdin, lineBytes)) {
    if (line.text.trim() === '') continue;
    if (done.size === 0 || !done.has(idOf(line.text, `line ${line.turn}`))) yield line;
  }
}
