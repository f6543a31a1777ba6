import { backup, readBackup, restore } from '../../lib/extension/library/backup';
import { Library } from '../../lib/extension/library/library';
import { generatedArticle, searchesFor } from './articles';

/** Medians in milliseconds. */
export interface Times {
  readonly save: number;
  readonly open: number;
  readonly search: number;
}

const ROUNDS = 40;
const AT_ONCE = 50;
const SETTLING_MS = 5_000;

/** Fills a library with generated articles and takes the time of single saves, openings and searches in it. */
export async function measure(articles: number): Promise<Times> {
  (await filled(articles)).close();
  // The browser tidies up behind thousands of writings, which no reader does in a row.
  await new Promise((resume) => setTimeout(resume, SETTLING_MS));
  const library = await Library.open(`bench-${articles}`);
  const save: number[] = [];
  const open: number[] = [];
  const search: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = (round * 7919) % articles;
    const fresh = generatedArticle(articles + round);
    save.push(await timed(() => library.save(fresh)));
    open.push(await timed(() => library.get(generatedArticle(one).key)));
    for (const words of searchesFor(one)) search.push(await timed(() => library.list({ words })));
    search.push(await timed(() => library.list({ outlet: `Outlet ${one % 40}` })));
  }
  library.close();
  return { save: median(save), open: median(open), search: median(search) };
}

/** Whether a backup of a library that is wiped and restored is the same to the byte; and how large it is. */
export async function roundTrip(articles: number): Promise<{ same: boolean; bytes: number; readings: number }> {
  const library = await filled(articles);
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

async function filled(articles: number): Promise<Library> {
  const library = await Library.open(`bench-${articles}`);
  if ((await library.count()) < articles)
    for (let from = 0; from < articles; from += AT_ONCE)
      await library.save(
        ...Array.from({ length: Math.min(AT_ONCE, articles - from) }, (_, turn) => generatedArticle(from + turn)),
      );
  return library;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
