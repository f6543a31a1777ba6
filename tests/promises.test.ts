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
    [],
  ],
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

type Manifest = Record<string, unknown> & { permissions: readonly string[] };
const manifestFor = (browser: string): Manifest =>
  (config.manifest as unknown as (env: object) => Manifest)({
    browser,
    manifestVersion: 3,
    mode: 'production',
    command: 'build',
  });

describe.each(['chrome', 'firefox', 'edge'])('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser);

  test('asks for what the README justifies and nothing else', () => {
    const allowed = [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ];
    expect(manifest.permissions.filter((permission) => !allowed.includes(permission))).toEqual([]);
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
