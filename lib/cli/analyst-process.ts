import { getHeapStatistics } from 'node:v8';
import { answerLine } from './batch';
import { loadModels } from './models';

/** What the parent asks of this process, one line at a time; the answer is a line of NDJSON without its break. */
export interface Task {
  readonly line: string;
  readonly fallbackId: string;
}

/** Bytes the heap may grow by before it is cleared: left alone, it grows to twice what is needed. */
const GROWTH = 96 * 2 ** 20;

const models = loadModels();
let cleared = getHeapStatistics().used_heap_size;
process.on('message', ({ line, fallbackId }: Task) => {
  tell(JSON.stringify(answerLine(line, fallbackId, models)));
  if (getHeapStatistics().used_heap_size - cleared < GROWTH) return;
  globalThis.gc?.();
  cleared = getHeapStatistics().used_heap_size;
});
process.on('disconnect', () => process.exit());
tell('ready');

/** Who asked may have gone meanwhile, as in `… | head -n 1`; an answer is of no use then, and a word about it less so. */
function tell(answer: string): void {
  process.send!(answer, undefined, undefined, (error: Error | null) => {
    if (error) process.exit();
  });
}
