import { answerLine } from './batch';
import { loadModels } from './models';

/** What the parent asks of this process, one line at a time; the answer is a line of NDJSON without its break. */
export interface Task {
  readonly line: string;
  readonly fallbackId: string;
}

const models = loadModels();
process.on('message', ({ line, fallbackId }: Task) => {
  process.send!(JSON.stringify(answerLine(line, fallbackId, models)));
});
process.on('disconnect', () => process.exit());
process.send!('ready');
