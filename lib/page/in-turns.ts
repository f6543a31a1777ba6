/** After this long the page has its turn: half of what a reader may notice, in milliseconds. */
const LONGEST_TURN = 15;

/** As much of the browser's scheduler as is needed; TypeScript's library does not know it yet. */
interface Scheduler {
  postTask(task: () => void): Promise<void>;
}

/** Runs work that is cut into steps to its end, and lets the page have its turn between two whenever it took long. */
export async function inTurns<Answer>(steps: Generator<void, Answer>): Promise<Answer> {
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < LONGEST_TURN) continue;
    await turnOfThePage();
    since = performance.now();
  }
}

/** A timer of a tab that is not in front would come once a second; a task of the scheduler comes when it can. */
function turnOfThePage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler) return scheduler.postTask(() => {});
  return new Promise((resume) => setTimeout(resume));
}
