import type { Analysis } from '../core/analysis';
import type { Article } from '../core/article';
import type { Reading } from '../core/exporters/exporter';
import type { Named } from '../core/exporters/file-name';
import type { Words } from '../core/words';
import { version } from './about';
import type { SavedReading } from './library/record';
import { withLibrary } from './library-use';
import { callBackground } from './rpc';
import { type Reading as AnyReading, getReading, watchReading } from './session';

/** What is shown as the name of a file: of the article saved last, else of the sample. Nothing is analysed for it. */
export async function readingToName(sample: Article): Promise<Named> {
  return (await savedLast()) ?? { analysis: { article: sample }, readAt: new Date().toISOString() };
}

/** What templates are tried on while they are written: the article saved last, else the sample that is given. */
export async function readingToTry(words: Words, sample: () => Promise<Analysis>): Promise<Reading> {
  const { analysis, readAt } = (await savedLast()) ?? { analysis: await sample(), readAt: new Date().toISOString() };
  return { analysis, readAt, version: version(), words };
}

/** The analysis of a text, made by the worker, which alone has what it takes. Rejects when it cannot be kept. */
export async function analysedByWorker(pasted: { text: string; title: string }): Promise<Analysis> {
  const key = await callBackground('readText', pasted);
  return new Promise((resolve, reject) => {
    const look = (reading: AnyReading | undefined) => {
      if (!reading || reading.state === 'reading') return;
      stop();
      if (reading.analysis) resolve(reading.analysis);
      else reject(new Error('The text was not analysed.'));
    };
    const stop = watchReading(key, look);
    getReading(key).then(look, reject);
  });
}

/** Undefined where nothing is saved, or there is no library. */
function savedLast(): Promise<SavedReading | undefined> {
  return withLibrary(async (library) => {
    const [entry] = await library.list({ limit: 1 });
    return entry && library.get(entry.key);
  }).catch(() => undefined);
}
