import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../tests/support/browsers/find';
import { type SitePage, serveSite } from '../tests/support/browsers/site';
import type * as bench from './bench-library/measure';

/**
 * How saving, opening and searching slow down from 50 to 5,000 saved articles, whether a backup of 5,000 comes back the
 * same to the byte, and what happens where the browser gives no more room. In the IndexedDB of a real Chromium, each library under an origin of its own; where there is
 * no browser, in memory, which says less. Rounds in both take turns, so that a busy machine slows both.
 * `--articles N` takes another number than 5,000; `--only speed`, `backup` or `full` does one of the three. A ratio above
 * 3 or a lost byte fails.
 */
const FEW = 50;
const MOST_RATIO = 3;
const MOST_MS = 50;
const ROUNDS = 40;
/** The browser tidies up behind thousands of writings, which no reader does in a row. */
const SETTLING_MS = 10_000;
/** For so long Chromium goes by the room it knew of. */
const ROOM_KNOWN_MS = 45_000;
const { values } = parseArgs({ options: { articles: { type: 'string' }, only: { type: 'string' } } });
const many = Number(values.articles ?? 5_000);

type Bench = typeof bench;
type Ask = <Name extends keyof Bench>(
  name: Name,
  ...given: Parameters<Bench[Name]>
) => Promise<Awaited<ReturnType<Bench[Name]>>>;

const { few, lots, limit, close, where } = await started();
try {
  process.stdout.write(`${where}\n`);
  const began = Date.now();
  if (values.only !== 'full') {
    await lots('fill', many);
    process.stdout.write(`${many} articles saved in ${seconds(Date.now() - began)}\n`);
  }
  let isWell = true;
  for (const [part, does] of Object.entries({ speed: measureSpeed, backup: takeRoundTrip, full: fillUp }))
    if (values.only === undefined || values.only === part) isWell = (await does()) && isWell;
  process.exitCode = isWell ? 0 : 1;
} finally {
  await close();
}

async function measureSpeed(): Promise<boolean> {
  await few('fill', FEW);
  await new Promise((resume) => setTimeout(resume, SETTLING_MS));
  const times = { few: [] as bench.Times[], lots: [] as bench.Times[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.few.push(await few('measure', FEW, round));
    times.lots.push(await lots('measure', many, round));
  }
  let isFast = true;
  for (const what of ['save', 'open', 'search'] as const) {
    const [small, large] = [times.few, times.lots].map((rounds) => median(rounds.flatMap((times) => times[what])));
    const ratio = large! / small!;
    if (ratio > MOST_RATIO) isFast = false;
    process.stdout.write(
      `${what.padEnd(7)} median ${small!.toFixed(1)} ms with ${FEW}, ${large!.toFixed(1)} ms with ${many}: ` +
        `${ratio.toFixed(2)} times${ratio > MOST_RATIO ? ', OVER' : ''}${large! > MOST_MS ? `; above ${MOST_MS} ms here` : ''}\n`,
    );
  }
  return isFast;
}

async function takeRoundTrip(): Promise<boolean> {
  const { readings, bytes, steps, changed, sameFile } = await lots('roundTrip', many);
  for (const { what, ms } of steps) process.stdout.write(`${what.padEnd(15)} ${seconds(ms)}\n`);
  process.stdout.write(
    `backup of ${readings} articles, ${(bytes / 1e6).toFixed(1)} MB, wiped and restored: ` +
      `${changed.length === 0 ? 'every export' : `${changed.length} articles NOT`} the same to the byte, ` +
      `the second backup ${sameFile ? 'too' : 'NOT'}\n`,
  );
  return changed.length === 0 && sameFile && readings >= many;
}

async function fillUp(): Promise<boolean> {
  if (limit === undefined) return true;
  await few('fill', FEW);
  await limit(1_000_000);
  await new Promise((resume) => setTimeout(resume, ROOM_KNOWN_MS));
  const { answers, same } = await few('whenFull', FEW);
  process.stdout.write(
    `no room: saving answers ${answers[0]}, replacing ${answers[1]}; what was saved is ${same ? '' : 'NOT '}the same to the byte\n`,
  );
  return same && answers.every((answer) => answer === 'storage-full');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

interface Started {
  few: Ask;
  lots: Ask;
  /** Takes the room of the few away, where there is a browser. */
  limit: ((bytes: number) => Promise<void>) | undefined;
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
    return {
      few: ask,
      lots: ask,
      limit: undefined,
      close: async () => {},
      where: `In memory, because no browser was found: ${reason}`,
    };
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
    // A busy machine takes long over thousands of articles.
    protocolTimeout: 3_600_000,
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
    limit: async (quotaSize) => {
      const page = (await browser.pages()).find((one) => one.url().startsWith(site.origin))!;
      const session = await page.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize });
    },
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
