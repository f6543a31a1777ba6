import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { analysers } from '../lib/core/registry';

const root = resolve(import.meta.dirname, '..');

/** Which rooms each room may import from; packages that only one file may import. */
const DOORS: Record<string, readonly string[]> = {
  'lib/core': [],
  'lib/extract': ['lib/core'],
  'lib/page': ['lib/core'],
  'lib/extension': ['lib/core'],
  'lib/cli': ['lib/core', 'lib/extract'],
  'lib/train': ['lib/core', 'lib/extract'],
  components: ['lib/core'],
  entrypoints: ['lib/core', 'lib/extract', 'lib/page', 'lib/extension', 'components'],
};
const ONE_DOOR: Record<string, string> = {
  compromise: 'lib/core/text/nlp.ts',
  tldts: 'lib/core/links/site.ts',
  yaml: 'lib/core/exporters/yaml.ts',
  '@mozilla/readability': 'lib/extract/readability.ts',
  parse5: 'lib/cli/node-tree.ts',
  linkedom: 'lib/cli/page.ts',
  liquidjs: 'lib/core/exporters/template.ts',
  fflate: 'lib/extension/archive.ts',
  'd3-force': 'components/figures/force-layout.ts',
  idb: 'lib/extension/library/database.ts',
};

const files = Object.keys(DOORS)
  .filter((room) => existsSync(join(root, room)))
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => join(room, name)),
  );
const imports = files.flatMap((file) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'"]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => ({ file, target: (match[1] ?? match[2])! })),
);
const roomOf = (file: string) => Object.keys(DOORS).find((room) => file.startsWith(`${room}/`));

test('each room imports only from the rooms it may', () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({ file, to: relative(root, resolve(root, file, '..', target)) }))
    .filter(({ file, to }) => {
      const from = roomOf(file)!;
      const into = roomOf(to);
      return into === undefined
        ? !/^(?:public\/|package\.json$)/.test(to)
        : into !== from && !DOORS[from]!.includes(into);
    });
  expect(wrong).toEqual([]);
});

test('a wrapped package is imported by its one file', () => {
  const wrong = imports.filter(({ file, target }) =>
    Object.entries(ONE_DOOR).some(
      ([name, door]) => (target === name || target.startsWith(`${name}/`)) && file !== door,
    ),
  );
  expect(wrong).toEqual([]);
});

test('only lib/extension and entrypoints say `browser`', () => {
  const wrong = imports.filter(
    ({ file, target }) => target === 'webextension-polyfill' && !/^(lib\/extension|entrypoints)\//.test(file),
  );
  expect(wrong).toEqual([]);
});

test('every analyser runs after what it needs', () => {
  const before = new Set<string>();
  for (const [name, { needs }] of Object.entries(analysers)) {
    for (const need of needs) expect(before, `${name} needs ${need}`).toContain(need);
    before.add(name);
  }
});
