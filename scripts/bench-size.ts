import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a reader downloads and what a page is given, beside the budget for each. Sizes do not depend on the machine,
 * so a breach fails. Builds and packs the extension first, as for a store.
 */

const KB = 1000;
const root = resolve(import.meta.dirname, '..');
const output = join(root, '.output/chrome-mv3');

const packed = spawnSync('npx', ['wxt', 'zip'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
if (packed.status !== 0) {
  process.stderr.write(`${packed.stdout}${packed.stderr}`);
  process.exit(1);
}
const archive = readdirSync(join(root, '.output')).find((name) => name.endsWith('-chrome.zip'));
if (archive === undefined) throw new Error('The package for Chromium was not written.');

const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(output, name)).isFile(),
);
const bytes = (name: string): Buffer => readFileSync(join(output, name));
const gzip = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(bytes(name), { level: 9 }).length, 0);

const rows: readonly (readonly [what: string, size: number, budget: number])[] = [
  ['script put into a page to read it, gzip', gzip(['page.js']), 45 * KB],
  ['script put in to mark it, gzip', gzip(['marks.js']), 20 * KB],
  ["popup's script and style, gzip", gzip(loadedBy('popup.html')), 45 * KB],
  ['entity model, gzip', gzip(files.filter((name) => name.endsWith('.bin'))), 2500 * KB],
  ['package, unpacked', files.reduce((sum, name) => sum + bytes(name).length, 0), 6000 * KB],
  ['package, zipped', statSync(join(root, '.output', archive)).size, 3500 * KB],
];

let breaches = 0;
for (const [what, size, budget] of rows) {
  const holds = size <= budget;
  if (!holds) breaches++;
  process.stdout.write(
    `${what.padEnd(38)} ${(size / KB).toFixed(1).padStart(8)} KB of ${String(budget / KB).padStart(5)} KB${holds ? '' : '  OVER'}\n`,
  );
}
process.exitCode = breaches === 0 ? 0 : 1;

/** The scripts and styles a page loads, with what its scripts import in turn. */
function loadedBy(page: string): string[] {
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    const clean = name.replace(/^\//, '');
    if (loaded.has(clean) || !existsSync(join(output, clean))) return;
    loaded.add(clean);
    if (!clean.endsWith('.js')) return;
    for (const [, imported] of bytes(clean)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      visit(join(clean, '..', imported!));
  };
  for (const [, reference] of bytes(page)
    .toString()
    .matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g))
    visit(reference!);
  return [...loaded];
}
