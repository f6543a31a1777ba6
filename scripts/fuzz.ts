import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { loadModels } from '../lib/cli/models';
import { anyDocument, mutated, shortHostilePages } from '../tests/hostile/generated';
import { brokenPromises } from '../tests/hostile/properties';
import { openWindow } from '../tests/hostile/window';

/**
 * Reads generated and mutated pages for a while: `npm run fuzz -- --minutes 30`, with `--seed N` the same ones again.
 * Extraction, every analyser and every exporter have to keep what tests/hostile/properties.ts asks, and marks in the
 * page what tests/hostile/anchoring.ts asks; what breaks it is made as small as it gets and kept in
 * tests/hostile/found, which `npm test` reads from then on. Ends with 1 when something was found.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
});
const root = resolve(import.meta.dirname, '..');
const found = join(root, 'tests/hostile/found');
const pages = join(root, 'tests/fixtures/pages');
const models = loadModels();
// What looks at the live page wants a window from the beginning.
openWindow();
const { brokenAnchors } = await import('../tests/hostile/anchoring');
const goldens = readdirSync(pages).map((name) => readFileSync(join(pages, name, 'page.html'), 'utf8'));
const kinds = {
  'generated documents': anyDocument,
  'mutated hostile pages': mutated(shortHostilePages()),
  'mutated golden pages': mutated(goldens),
};
const until = Date.now() + Number(values.minutes) * 60_000;
const RUNS = 50;

const counts: Record<string, number> = {};
let failures = 0;
for (let seed = Number(values.seed); Date.now() < until; seed++) {
  for (const [kind, arbitrary] of Object.entries(kinds)) {
    if (Date.now() > until) break;
    const { failed, counterexample, errorInstance, numRuns } = fc.check(
      fc.property(arbitrary, (source) => {
        const broken = [...brokenPromises(source, models), ...brokenAnchors(source, models)];
        if (broken.length > 0) throw new Error(broken.slice(0, 3).join('; '));
      }),
      { seed, numRuns: RUNS, interruptAfterTimeLimit: 120_000 },
    );
    counts[kind] = (counts[kind] ?? 0) + numRuns;
    if (!failed || !counterexample) continue;
    failures++;
    keep(counterexample[0], `${kind}, seed ${seed}: ${errorInstance instanceof Error ? errorInstance.message : ''}`);
  }
  say(
    `seed ${seed}: ${Object.entries(counts)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}; ${failures} failed`,
  );
}
if (failures > 0) process.exitCode = 1;

function keep(source: string, what: string): void {
  const name = `${createHash('sha256').update(source).digest('hex').slice(0, 12)}.html`;
  mkdirSync(found, { recursive: true });
  writeFileSync(join(found, name), source);
  say(`${what}\n  kept as tests/hostile/found/${name}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
