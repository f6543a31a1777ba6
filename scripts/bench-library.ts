import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../tests/support/browsers/find';
import { type SitePage, serveSite } from '../tests/support/browsers/site';
import type * as bench from './bench-library/measure';

/**
 * How saving, opening and searching slow down from 50 to 5,000 saved articles, and whether a backup of 5,000 comes back
 * the same to the byte. In the IndexedDB of a real Chromium, each library under an origin of its own; where there is
 * no browser, in memory, which says less. Rounds in both take turns, so that a busy machine slows both.
 * `--articles N` takes another number than 5,000. A ratio above 3 or a lost byte fails.
 */
const FEW = 50;
const MOST_RATIO = 3;
const MOST_MS = 50;
const ROUNDS = 40;
/** The browser tidies up behind thousands of writings, which no reader does in a row. */
const SETTLING_MS = 10_000;
const at = process.argv.indexOf('--articles');
const many = at < 0 ? 5_000 : Number(process.argv[at + 1]);

type Bench = typeof bench;
type Ask = <Name extends keyof Bench>(
  name: Name,
  ...given: Parameters<Bench[Name]>
) => Promise<Awaited<ReturnType<Bench[Name]>>>;

const { few, lots, close, where } = await started();
try {
  process.stdout.write(`${where}\n`);
  await few('fill', FEW);
  await lots('fill', many);
  await new Promise((resume) => setTimeout(resume, SETTLING_MS));
  const times = { few: [] as bench.Times[], lots: [] as bench.Times[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.few.push(await few('measure', FEW, round));
    times.lots.push(await lots('measure', many, round));
  }
  let failed = false;
  for (const what of ['save', 'open', 'search'] as const) {
    const [small, large] = [times.few, times.lots].map((rounds) => median(rounds.flatMap((times) => times[what])));
    const ratio = large! / small!;
    if (ratio > MOST_RATIO) failed = true;
    process.stdout.write(
      `${what.padEnd(7)} median ${small!.toFixed(1)} ms with ${FEW}, ${large!.toFixed(1)} ms with ${many}: ` +
        `${ratio.toFixed(2)} times${ratio > MOST_RATIO ? ', OVER' : ''}${large! > MOST_MS ? `; above ${MOST_MS} ms here` : ''}\n`,
    );
  }
  const trip = await lots('roundTrip', many);
  process.stdout.write(
    `backup of ${trip.readings} articles, ${(trip.bytes / 1e6).toFixed(1)} MB, wiped and restored: ` +
      `${trip.same ? 'the same to the byte' : 'NOT THE SAME'}\n`,
  );
  process.exitCode = failed || !trip.same ? 1 : 0;
} finally {
  await close();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

interface Started {
  few: Ask;
  lots: Ask;
  close(): Promise<void>;
  where: string;
}

async function started(): Promise<Started> {
  let executablePath: string;
  try {
    executablePath = findBrowser('chromium');
  } catch (error) {
    await import('fake-indexeddb/auto');
    const here: Bench = await import('./bench-library/measure');
    const ask = ((name: keyof Bench, ...given: [number, number]) => here[name](...given)) as Ask;
    const reason = error instanceof Error ? error.message : String(error);
    return { few: ask, lots: ask, close: async () => {}, where: `In memory, because no browser was found: ${reason}` };
  }
  const folder = mkdtempSync(join(tmpdir(), 'newsglass-bench-'));
  await build({
    root: resolve(import.meta.dirname, 'bench-library'),
    logLevel: 'error',
    build: { outDir: join(folder, 'site'), emptyOutDir: true, modulePreload: false, target: 'esnext' },
  });
  const site = await serveSite(pagesIn(join(folder, 'site')));
  const browser = await launch({
    executablePath,
    userDataDir: join(folder, 'profile'),
    protocolTimeout: 900_000,
    args: ['--no-sandbox', '--no-first-run', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  const ask = async (origin: string): Promise<Ask> => {
    const page = await browser.newPage();
    await page.goto(`${origin}/index.html`);
    return (name, ...given) =>
      page.evaluate(
        (call, args) => (globalThis as unknown as Record<string, (...args: unknown[]) => unknown>)[call]!(...args),
        name,
        given as unknown[],
      ) as never;
  };
  return {
    few: await ask(site.origin),
    lots: await ask(site.origin.replace('127.0.0.1', 'localhost')),
    close: async () => {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    where: `In ${await browser.version()}`,
  };
}

function pagesIn(folder: string): Record<string, SitePage> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(
    files.map((name) => [
      `/${name.replaceAll('\\', '/')}`,
      {
        body: readFileSync(join(folder, name)),
        type: name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      },
    ]),
  );
}
