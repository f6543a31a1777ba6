import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOutput } from 'wxt';

/**
 * Writes `licences.txt` into the built extension: name, version, licence and licence text of every package that a
 * shipped script was made of, in alphabetical order. Throws for a package without a licence.
 */
export function writeLicences(outputFolder: string, output: Readonly<BuildOutput>): void {
  const modules = output.steps.flatMap((step) =>
    step.chunks.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : [])),
  );
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  const texts = [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const shown = texts.filter(({ name }, turn) => texts[turn - 1]?.name !== name);
  writeFileSync(
    join(outputFolder, 'licences.txt'),
    `This extension contains the following packages.\n\n${shown.map(({ text }) => text).join(`\n${'-'.repeat(72)}\n\n`)}`,
  );
}

/** The package a module belongs to: the folder below the last `node_modules`. */
function packageFolder(id: string): string | undefined {
  const path = id
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function licenceOf(folder: string): { name: string; text: string } {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license, homepage } = about;
  if (typeof name !== 'string' || typeof license !== 'string') throw new Error(`${folder} states no licence.`);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  const heading = `${name} ${String(version)} (${license})${typeof homepage === 'string' ? `\n${homepage}` : ''}`;
  return { name, text: `${heading}\n\n${text === '' ? 'The package carries no licence text of its own.' : text}\n` };
}
