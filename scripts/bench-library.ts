import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../tests/support/browsers/find';
import { type SitePage, serveSite } from '../tests/support/browsers/site';
import type { measure, roundTrip } from './bench-library/measure';

/**
 * How saving, opening and searching slow down from 50 to 5,000 saved articles, and whether a backup of 5,000 comes back
 * the same to the byte. In the IndexedDB of a real Chromium; where there is none, in one that lives in memory, which
 * says less. `--articles N` takes another number than 5,000. A ratio above 3 or a lost byte fails.
 */
const FEW = 50;
const MOST_RATIO = 3;
const MOST_MS = 50;
const at = process.argv.indexOf('--articles');
const many = at < 0 ? 5_000 : Number(process.argv[at + 1]);

interface Bench {
  measure: typeof measure;
  roundTrip: typeof roundTrip;
}

const { run, close, where } = await started();
try {
  process.stdout.write(`${where}\n`);
  const few = await run('measure', FEW);
  const lots = await run('measure', many);
  let failed = false;
  for (const what of ['save', 'open', 'search'] as const) {
    const ratio = lots[what] / few[what];
    const holds = ratio <= MOST_RATIO || lots[what] < 1;
    if (!holds) failed = true;
    process.stdout.write(
      `${what.padEnd(7)} median ${few[what].toFixed(1)} ms with ${FEW}, ${lots[what].toFixed(1)} ms with ${many}: ` +
        `${ratio.toFixed(2)} times${holds ? '' : ', OVER 3'}${lots[what] > MOST_MS ? `; above ${MOST_MS} ms here` : ''}\n`,
    );
  }
  const trip = await run('roundTrip', many);
  process.stdout.write(
    `backup of ${trip.readings} articles, ${(trip.bytes / 1e6).toFixed(1)} MB, wiped and restored: ` +
      `${trip.same ? 'the same to the byte' : 'NOT THE SAME'}\n`,
  );
  process.exitCode = failed || !trip.same ? 1 : 0;
} finally {
  await close();
}

interface Started {
  run<Name extends keyof Bench>(name: Name, articles: number): Promise<Awaited<ReturnType<Bench[Name]>>>;
  close(): Promise<void>;
  where: string;
}

async function started(): Promise<Started> {
  let executablePath: string;
  try {
    executablePath = findBrowser('chromium');
  } catch (error) {
    await import('fake-indexeddb/auto');
    const bench: Bench = await import('./bench-library/measure');
    return {
      run: (name, articles) => bench[name](articles) as never,
      close: async () => {},
      where: `In memory, because no browser was found (${error instanceof Error ? error.message : String(error)})`,
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'newsglass-bench-'));
  await build({
    root: resolve(import.meta.dirname, 'bench-library'),
    logLevel: 'warn',
    build: { outDir: join(folder, 'site'), modulePreload: false, target: 'esnext' },
  });
  const site = await serveSite(pagesIn(join(folder, 'site')));
  const browser = await launch({
    executablePath,
    userDataDir: join(folder, 'profile'),
    protocolTimeout: 900_000,
    args: ['--no-sandbox', '--no-first-run', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  const page = await browser.newPage();
  await page.goto(`${site.origin}/index.html`);
  return {
    run: (name, articles) =>
      page.evaluate((call, given) => (globalThis as unknown as Bench)[call](given), name, articles) as never,
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
