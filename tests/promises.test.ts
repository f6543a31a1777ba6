import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../wxt.config';

/** What the product promises of itself, read off its own source: see PRIVACY.md and SECURITY.md. */

const root = resolve(import.meta.dirname, '..');
const shipped = ['lib/core', 'lib/extract', 'lib/page', 'lib/extension', 'components', 'entrypoints'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html)$/.test(name))
    .map((name) => join(room, name)),
);
const source = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** The files that read packaged files. */
const FETCHING = ['lib/extension/models.ts', 'lib/extension/locale.ts'];

/** The files that may hold a word, besides none. */
const WORDS: readonly (readonly [promise: string, word: RegExp, allowed: readonly string[]])[] = [
  ['reads nothing over the network but packaged files', /\bfetch\(/, FETCHING],
  [
    'opens no other connection',
    /\b(XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts)\b/,
    [],
  ],
  [
    'makes no markup of strings',
    /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML)\b/,
    // Plain objects that answer to Readability like elements; the field holds their content, and no string.
    ['lib/extract/plain-element.ts'],
  ],
  ['asks the browser for leave in one place alone', /\bpermissions\.request\b/, ['lib/extension/sites.ts']],
  ['registers nothing on any site', /\bregisterContentScripts\b|\bcontentScripts\.register\b/, []],
  ['runs no code made of strings', /\beval\(|\bnew Function\(|setTimeout\(\s*['"`]/, []],
];

describe('the shipped source', () => {
  test.each(WORDS)('%s', (_promise, word, allowed) => {
    expect(shipped.filter((file) => word.test(source(file)) && !allowed.includes(file.replaceAll('\\', '/')))).toEqual(
      [],
    );
  });

  test.each(FETCHING)('%s asks for packaged files alone', (file) => {
    const calls = [...source(file).matchAll(/\bfetch\(([^;\n]*)/g)].map(([, given]) => given);
    expect(calls.length).toBeGreaterThan(0);
    for (const given of calls) expect(given).toMatch(/^browser\.runtime\.getURL\(/);
  });
});

type Manifest = Record<string, unknown> & {
  permissions: readonly string[];
  optional_host_permissions: readonly string[];
};
const manifestFor = (browser: string): Manifest =>
  (config.manifest as unknown as (env: object) => Manifest)({
    browser,
    manifestVersion: 3,
    mode: 'production',
    command: 'build',
  });

/** The README's table: what is asked for at installation, and what only when the reader wants it. */
const table = readFileSync(join(root, 'README.md'), 'utf8')
  .split('\n## ')
  .find((section) => section.startsWith('Permissions\n'))!;
const listed = [...table.matchAll(/^\| `([^`]+)`( \((?:Chrome, Edge|on request)\))? \|/gm)].map(
  ([, name, note = '']) => ({ name: name!, when: note.includes('on request') ? 'on request' : '' }),
);

test('a reader finds every permission explained once', () => {
  expect(listed.length).toBeGreaterThan(4);
  expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
});

describe.each(['chrome', 'firefox', 'edge'])('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser);

  test('asks at installation for what the README justifies and nothing else', () => {
    // The build adds the panel's own permission, where the browser has one.
    const justified = listed.filter(({ name, when }) => when === '' && (browser !== 'firefox' || name !== 'sidePanel'));
    const asked = [...manifest.permissions, ...(browser === 'firefox' ? [] : ['sidePanel'])];
    expect(asked.sort()).toEqual(justified.map(({ name }) => name).sort());
  });

  test('can be given leave for sites, and for nothing else, by its reader alone', () => {
    expect(manifest.optional_host_permissions).toEqual(
      listed.filter(({ when }) => when !== '').map(({ name }) => name),
    );
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('lets our own pages reach nothing but the package', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test.each([
    'host_permissions',
    'content_scripts',
    'externally_connectable',
    'web_accessible_resources',
    'background',
  ])('has no %s of its own', (field) => {
    expect(manifest).not.toHaveProperty(field);
  });
});
