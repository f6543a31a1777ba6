import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/**
 * Builds the extension twice, in two folders of different names, and compares the packages byte by byte:
 * `npm run check:reproducible`. Ends with 1 and names the files where they differ.
 */
const root = resolve(import.meta.dirname, '..');
const LEFT_OUT = new Set(['node_modules', '.git', '.output', '.wxt', '.newsglass', 'docs']);
const folders = ['newsglass-one-', 'newsglass-the-other-'].map((name) => mkdtempSync(join(tmpdir(), name)));

try {
  const [one, other] = folders.map(build);
  const names = [...new Set([...one!.keys(), ...other!.keys()])].sort();
  const different = names.filter((name) => one!.get(name) !== other!.get(name));
  for (const name of different) process.stdout.write(`differs: ${name}\n`);
  process.stdout.write(`${names.length} files, ${different.length} of them different\n`);
  if (different.length > 0 || names.length === 0) process.exitCode = 1;
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** The hash of each file of both browsers' packages, built in a copy of the sources. */
function build(folder: string): Map<string, string> {
  for (const name of readdirSync(root))
    if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const browser of ['chrome', 'firefox']) {
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const made = spawnSync(process.execPath, [wxt, 'build', '-b', browser], { cwd: folder, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`The build for ${browser} failed:\n${made.stdout}${made.stderr}`);
  }
  const output = join(folder, '.output');
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).map((name) => join(output, name));
  return new Map(
    files
      .filter((file) => statSync(file).isFile())
      .map((file) => [relative(output, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
