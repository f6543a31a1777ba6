import type { Analysis } from '../core/analysis';
import { type CollectedArticle, collectedArticle } from '../core/collection/collected';
import { migrated } from './library/migrations';
import { withLibrary } from './library-use';
import { breathe, type Work } from './work';

/** What something makes of every saved article, all in one list; readings of a newer version are passed over. */
export function collect<Made>(
  make: (article: CollectedArticle, analysis: Analysis) => readonly Made[],
  { onProgress, signal }: Work = {},
): Promise<Made[]> {
  return withLibrary(async (library) => {
    const made: Made[] = [];
    let done = 0;
    for await (const stored of library.all()) {
      signal?.throwIfAborted();
      const saved = migrated(stored);
      if (saved) made.push(...make(collectedArticle(saved.key, saved.analysis), saved.analysis));
      if (++done % 50 === 0) {
        onProgress?.(done);
        await breathe();
      }
    }
    return made;
  });
}
