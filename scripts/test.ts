import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Everything `npm test` stands for: type check, style check, then every test in one Vitest run. All of it runs even
 * when an early part fails, and the closing line counts it all, each check as one.
 */

const report = join(mkdtempSync(join(tmpdir(), 'newsglass-test-')), 'vitest.json');
const checks: readonly (readonly [title: string, command: readonly string[]])[] = [
  ['Types', ['tsc', '--noEmit']],
  ['Types of the analysis core, without a DOM', ['tsc', '--noEmit', '-p', 'lib/core']],
  ['Style', ['biome', 'check', '--error-on-warnings']],
];

let passed = 0;
let failed = 0;
for (const [title, command] of checks) {
  process.stdout.write(`${title}…\n`);
  if ((await run(command)) === 0) passed++;
  else failed++;
}
process.stdout.write('Tests…\n');
const code = await run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const counted = countTests(report);
passed += counted.passed;
failed += counted.failed;
// Vitest can fail without a failing test: an error outside any test, or a file that does not load.
if (code !== 0 && counted.failed === 0) failed++;
for (const name of counted.skipped) process.stdout.write(`Not run here: ${name}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function run([command, ...given]: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command!, given, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function countTests(file: string): { passed: number; failed: number; skipped: readonly string[] } {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    if (
      typeof numPassedTests !== 'number' ||
      typeof numFailedTests !== 'number' ||
      numPassedTests + numFailedTests === 0
    )
      throw new Error('the report counts no tests');
    return { passed: numPassedTests, failed: numFailedTests, skipped: namesOfSkipped(testResults) };
  } catch (error) {
    process.stderr.write(`The tests gave no report: ${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/** The tests that were left out, which a test says of itself: in the other browser, for one. */
function namesOfSkipped(testResults: unknown): string[] {
  const files = testResults as readonly { assertionResults: readonly { fullName: string; status: string }[] }[];
  return files.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  );
}
