import type { Analysis } from '../core/analysis';
import type { Article } from '../core/article';
import type { Reading } from '../core/exporters/exporter';
import type { Named } from '../core/exporters/file-name';
import type { Words } from '../core/words';
import { version } from './about';
import type { SavedReading } from './library/record';
import { withLibrary } from './library-use';

/** What is shown as the name of a file: of the article saved last, else of the sample. Nothing is analysed for it. */
export async function readingToName(sample: Article): Promise<Named> {
  return (await savedLast()) ?? { analysis: { article: sample }, readAt: new Date().toISOString() };
}

/** What templates are tried on while they are written: the article saved last, else the sample that is given. */
export async function readingToTry(words: Words, sample: () => Promise<Analysis>): Promise<Reading> {
  const { analysis, readAt } = (await savedLast()) ?? { analysis: await sample(), readAt: new Date().toISOString() };
  return { analysis, readAt, version: version(), words };
}

/** Undefined where nothing is saved, or there is no library. */
function savedLast(): Promise<SavedReading | undefined> {
  return withLibrary(async (library) => {
    const [entry] = await library.list({ limit: 1 });
    return entry && library.get(entry.key);
  }).catch(() => undefined);
}
