import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Task } from './analyst-process';
import { idWithin, refusal } from './request';

const TIMED_OUT = Symbol('timed out');
const GONE = Symbol('gone');
/** Loading models and modules takes a second or two; on a machine at its limits a hundred times that. */
const LONGEST_START_MS = 300_000;

/**
 * Analyses lines in a process of its own, so that a page which takes too long or too much memory costs its own answer
 * and nothing else: that process is ended and the next line gets a new one. One line at a time.
 */
export class Analyst {
  readonly #limitMs: number;
  #child: ChildProcess | undefined;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** The answer to one line, as JSON. Never rejects for what a line holds. */
  async answer(task: Task): Promise<string> {
    this.#child ??= await started();
    this.#child.send(task);
    const answer = await nextMessage(this.#child, this.#limitMs);
    if (typeof answer === 'string') return answer;
    this.close();
    const id = idWithin(task.line) ?? task.fallbackId;
    return JSON.stringify(
      answer === TIMED_OUT
        ? refusal(id, 'timed-out', `No answer within ${this.#limitMs / 1000} seconds.`)
        : refusal(id, 'failed', 'The analysis ended without an answer, most likely for want of memory.'),
    );
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/**
 * One job is one core: collector and compiler take turns with the analysis. With threads of their own a job kept 1.4
 * cores busy, and as many jobs as cores were in each other's way.
 */
const ONE_CORE = '--single-threaded';

/** The process reads TypeScript whatever way this one was started: by tsx, by the installed command or by a test. */
async function started(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./analyst-process.ts', import.meta.url));
  const execArgv = [ONE_CORE, '--expose-gc', '--import', import.meta.resolve('tsx')];
  const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced', execArgv });
  if ((await nextMessage(child, LONGEST_START_MS)) !== 'ready') {
    child.kill('SIGKILL');
    throw new Error('The analysis process did not start.');
  }
  return child;
}

function nextMessage(child: ChildProcess, limitMs: number): Promise<string | typeof TIMED_OUT | typeof GONE> {
  return new Promise((resolve) => {
    const settle = (value: string | typeof TIMED_OUT | typeof GONE) => {
      clearTimeout(timer);
      child
        .off('message', settle as (message: unknown) => void)
        .off('exit', gone)
        .off('error', gone);
      resolve(value);
    };
    const gone = () => settle(GONE);
    const timer = setTimeout(() => settle(TIMED_OUT), limitMs);
    child
      .once('message', settle as (message: unknown) => void)
      .once('exit', gone)
      .once('error', gone);
  });
}
