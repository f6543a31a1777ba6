import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { record, recordedFigures, withRows, writeTable } from './bench/accuracy-table';
import { type Floors, markdownTable, type Row, rowsOf, textTable } from './bench/floors';
import { type Scorer, scorers } from './bench/scorers';

/**
 * Runs every scorer of the benchmark folder against `analyze --batch`, two at once, and prints what they measured
 * beside the floors of `tests/eval/floors.json`. Ends with 1 when a figure is below its floor, is no number, or
 * something got no answer.
 */

const root = resolve(import.meta.dirname, '..');
const analyze = 'npm run -s analyze -- --batch';
const { floors } = JSON.parse(readFileSync(join(root, 'tests/eval/floors.json'), 'utf8')) as { floors: Floors };

const options = new Command('bench:accuracy')
  .requiredOption('--data <folder>', 'the benchmark folder')
  .option('--only <names>', 'scorers to run, by name or its first word: links,claims')
  .option('--markdown <file>', 'also write the table as Markdown')
  .option('--record', 'keep what was measured, for the README and the page “How is this counted?”')
  .parse()
  .opts<{ data: string; only?: string; markdown?: string; record?: true }>();

const data = resolve(options.data);
const chosen = choose(options.only);
const scratch = mkdtempSync(join(tmpdir(), 'newsglass-bench-'));
const results = new Map<Scorer, Row[]>();
const waiting = [...chosen];
await Promise.all([lane(), lane()]);

const rows = chosen.flatMap((scorer) => results.get(scorer) ?? []);
process.stdout.write(`${textTable(rows)}\n`);
if (options.markdown !== undefined) writeFileSync(options.markdown, markdownTable(rows));
if (options.record) {
  if (rows.some(({ measured }) => !Number.isFinite(measured))) throw new Error('What is no number is not recorded.');
  record(withRows(recordedFigures(), rows));
  writeTable(floors);
}
const failing = rows.filter((row) => !row.holds).length;
process.stdout.write(failing === 0 ? 'Every figure holds its floor.\n' : `${failing} figures do not hold.\n`);
process.exitCode = failing === 0 ? 0 : 1;

function choose(only: string | undefined): readonly Scorer[] {
  if (!existsSync(data)) throw new Error(`There is no folder ${data}.`);
  if (only === undefined) return scorers;
  const names = only.split(',').map((name) => name.trim());
  const named = (scorer: Scorer, name: string) => scorer.name === name || scorer.name.startsWith(`${name}-`);
  const unknown = names.find((name) => !scorers.some((scorer) => named(scorer, name)));
  if (unknown !== undefined)
    throw new Error(`There is no scorer “${unknown}”, only ${scorers.map(({ name }) => name).join(', ')}.`);
  return scorers.filter((scorer) => names.some((name) => named(scorer, name)));
}

async function lane(): Promise<void> {
  for (let scorer = waiting.shift(); scorer !== undefined; scorer = waiting.shift()) {
    const begun = performance.now();
    process.stderr.write(`${scorer.name}…\n`);
    results.set(scorer, rowsOf(scorer.name, await measure(scorer), floors));
    process.stderr.write(`${scorer.name}: ${Math.round((performance.now() - begun) / 1000)} s\n`);
  }
}

/** A scorer that counts its missing answers runs the terminal itself; for the others we do, and count. */
async function measure(scorer: Scorer): Promise<Record<string, number>> {
  const script = join(data, scorer.script);
  const gold = join(data, scorer.data);
  if ('missing' in scorer.figures('')) {
    const { printed, status } = await run('node', [script, '--data', gold, '--cmd', analyze, ...scorer.options]);
    return status === 0 ? { ...scorer.figures(printed) } : { missing: Number.NaN };
  }
  const requests = requestsIn(gold);
  const answers = await run('npm', ['run', '-s', 'analyze', '--', '--batch'], requests);
  const answered = answers.printed.split('\n').filter((line) => line.startsWith('{') && !('error' in JSON.parse(line)));
  const file = join(scratch, `${scorer.name.replace(/\W+/g, '-')}.ndjson`);
  writeFileSync(file, answers.printed);
  const { printed, status } = await run('node', [script, '--data', gold, '--pred', file, ...scorer.options]);
  return {
    ...scorer.figures(printed),
    missing: status === 0 && answers.status === 0 ? requests.length - answered.length : Number.NaN,
  };
}

function requestsIn(gold: string): readonly string[] {
  const files = statSync(gold).isDirectory()
    ? readdirSync(gold)
        .filter((name) => name.endsWith('.ndjson'))
        .sort()
        .map((name) => join(gold, name))
    : [gold];
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return JSON.stringify({ id, text });
    });
}

function run(
  command: string,
  given: readonly string[],
  input: readonly string[] = [],
): Promise<{ printed: string; status: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ printed: Buffer.concat(chunks).toString('utf8'), status: code ?? 1 }));
    child.stdin.on('error', () => {});
    child.stdin.end(input.map((line) => `${line}\n`).join(''));
  });
}
