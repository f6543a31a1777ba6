import { backup, readBackup, restore } from '../../lib/extension/library/backup';
import { Library } from '../../lib/extension/library/library';
import { generatedArticle, searchesFor } from './articles';

/** Of one round, in milliseconds. */
export interface Times {
  readonly save: number;
  readonly open: number;
  readonly search: readonly number[];
}

const AT_ONCE = 50;

/** Puts generated articles into a library until it holds so many. */
export async function fill(articles: number): Promise<void> {
  const library = await Library.open(`bench-${articles}`);
  for (let from = await library.count(); from < articles; from += AT_ONCE)
    await library.save(
      ...Array.from({ length: Math.min(AT_ONCE, articles - from) }, (_, turn) => generatedArticle(from + turn)),
    );
  library.close();
}

/** Saves, opens and looks for articles in a filled library once, each anew for another round. */
export async function measure(articles: number, round: number): Promise<Times> {
  const library = await Library.open(`bench-${articles}`);
  const one = (round * 7919) % articles;
  const fresh = generatedArticle(articles + round);
  const save = await timed(() => library.save(fresh));
  const open = await timed(() => library.get(generatedArticle(one).key));
  const search: number[] = [];
  for (const words of searchesFor(one)) search.push(await timed(() => library.list({ words })));
  search.push(await timed(() => library.list({ outlet: `Outlet ${one % 40}` })));
  library.close();
  return { save, open, search };
}

/** Whether a backup of a library that is wiped and restored is the same to the byte; and how large it is. */
export async function roundTrip(articles: number): Promise<{ same: boolean; bytes: number; readings: number }> {
  await fill(articles);
  const library = await Library.open(`bench-${articles}`);
  const before = await backup(library);
  await library.clear();
  const read = readBackup(before.join(''));
  if (read.ok) await restore(library, read.value, 'replace');
  const after = await backup(library);
  library.close();
  return {
    same: before.length === after.length && before.every((line, turn) => line === after[turn]),
    bytes: before.reduce((sum, line) => sum + line.length, 0),
    readings: after.length - 1,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
