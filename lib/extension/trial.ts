import type { Analysis } from '../core/analysis';
import type { Reading } from '../core/exporters/exporter';
import type { Words } from '../core/words';
import { version } from './about';
import { listSaved, savedReading } from './library-use';

/** What exports are tried on while they are set up: the article saved last, else the sample that is given. */
export async function readingToTry(words: Words, sample: () => Promise<Analysis>): Promise<Reading> {
  const { entries } = await listSaved({ limit: 1 }).catch(() => ({ entries: [] }));
  const saved = entries[0] && (await savedReading(entries[0].key));
  if (saved) return { analysis: saved.analysis, readAt: saved.readAt, version: version(), words };
  return { analysis: await sample(), readAt: new Date().toISOString(), version: version(), words };
}
