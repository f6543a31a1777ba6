import { exporters } from '../../lib/core/exporters/registry';
import { backup, checkBackup, restore } from '../../lib/extension/library/backup';
import { Library, libraryFailure } from '../../lib/extension/library/library';
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

/** A step of a backup and back, and how long it took. */
export interface Step {
  readonly what: string;
  readonly ms: number;
}

export interface RoundTrip {
  readonly readings: number;
  readonly bytes: number;
  readonly steps: readonly Step[];
  /** Keys of articles of which one export is another one than before, or which are gone. */
  readonly changed: readonly string[];
  /** Whether a second backup is the first, byte for byte. */
  readonly sameFile: boolean;
}

/** A library backed up, wiped, restored and backed up again; every article's exports before and after. */
export async function roundTrip(articles: number): Promise<RoundTrip> {
  const library = await Library.open(`bench-${articles}`);
  const steps: Step[] = [];
  const step = async <Made>(what: string, work: () => Promise<Made>): Promise<Made> => {
    const began = performance.now();
    const made = await work();
    steps.push({ what, ms: performance.now() - began });
    return made;
  };
  const before = await step('exports before', () => exportsOf(library));
  const file = await step('backup', () => backup(library));
  await step('wipe', () => library.clear());
  const emptied = await library.count();
  const read = await step('check', () => checkBackup(file));
  if (!read.ok || emptied > 0) throw new Error(`${emptied} left; ${JSON.stringify(read)}`);
  await step('restore', () => restore(library, read.value, 'replace'));
  const after = await step('exports after', () => exportsOf(library));
  const second = await backup(library);
  library.close();
  return {
    readings: before.size,
    bytes: file.size,
    steps,
    changed: [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)),
    sameFile: await isSame(file, second),
  };
}

/** What saving and restoring answer where there is no room, and whether everything that was there still is. */
export async function whenFull(articles: number): Promise<{ answers: readonly string[]; same: boolean }> {
  const library = await Library.open(`bench-${articles}`);
  const before = await backup(library);
  const others = Array.from({ length: 100 }, (_, turn) => generatedArticle(articles + turn));
  const lines = [{ newsglassLibrary: 1, readings: others.length }, ...others].map(
    (line) => `${JSON.stringify(line)}\n`,
  );
  const read = await checkBackup(new Blob(lines));
  if (!read.ok) throw new Error(read.failure.code);
  const answers: string[] = [];
  for (const work of [() => library.save(...others), () => restore(library, read.value, 'replace')])
    answers.push(await work().then(() => 'done', libraryFailure));
  const same = await isSame(before, await backup(library));
  library.close();
  return { answers, same };
}

/** By key, the SHA-256 of an article as it is stored and as every format writes it. */
async function exportsOf(library: Library): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for await (const saved of library.all()) {
    const reading = { analysis: saved.analysis, readAt: saved.readAt, version: '0.0.0' };
    const files = Object.values(exporters).map((exporter) => exporter.render(reading));
    const bytes = new TextEncoder().encode([JSON.stringify(saved), ...files].join('\0'));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    made.set(saved.key, [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return made;
}

const PIECE = 4_000_000;

async function isSame(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let from = 0; from < one.size; from += PIECE) {
    const [a, b] = await Promise.all(
      [one, other].map(async (file) => new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer())),
    );
    if (a!.some((byte, at) => byte !== b![at])) return false;
  }
  return true;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
