import { Analyst } from './analyst';
import type { Task } from './analyst-process';

/** Analysts side by side, one for each job; a task waits for the first that is free. */
export class Pool {
  readonly #analysts: readonly Analyst[];
  readonly #free: Analyst[];
  readonly #waiting: ((analyst: Analyst) => void)[] = [];

  constructor(jobs: number, limitMs: number) {
    this.#analysts = Array.from({ length: jobs }, () => new Analyst(limitMs));
    this.#free = [...this.#analysts];
  }

  /** The answer to one line, as JSON; tasks begin in the order in which they were given. */
  async answer(task: Task): Promise<string> {
    const analyst = this.#free.pop() ?? (await new Promise<Analyst>((resolve) => this.#waiting.push(resolve)));
    try {
      return await analyst.answer(task);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(analyst);
      else this.#free.push(analyst);
    }
  }

  close(): void {
    for (const analyst of this.#analysts) analyst.close();
  }
}
