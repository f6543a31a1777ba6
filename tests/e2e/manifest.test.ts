import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILT } from '../support/built';

/** As written by the build, which adds to what the settings say. */
const PERMISSIONS = {
  chromium: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage'],
} as const;

describe.each(['chromium', 'firefox'] as const)('the built manifest for %s', (name) => {
  const manifest = JSON.parse(readFileSync(join(BUILT[name], 'manifest.json'), 'utf8')) as Record<string, unknown>;

  test('asks for exactly what the README justifies', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(PERMISSIONS[name]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('holds no script that knows a way to the network, besides reading packaged files', () => {
    const scripts = readdirSync(BUILT[name], { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(5);
    const ways = /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)\b/;
    expect(scripts.filter((file) => ways.test(readFileSync(join(BUILT[name], file), 'utf8')))).toEqual([]);
  });

  test('carries no page for developers, and every icon it names', () => {
    const files = readdirSync(BUILT[name], { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    expect(files.filter((file) => file.startsWith('sample'))).toEqual([]);
    const named = [...JSON.stringify(manifest).matchAll(/"\/?(icon\/[^"]+)"/g)].map(([, file]) => file!);
    expect(new Set(named).size).toBeGreaterThanOrEqual(4);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  test('registers nothing on any page and opens nothing to pages', () => {
    for (const field of ['content_scripts', 'web_accessible_resources', 'externally_connectable'])
      expect(manifest).not.toHaveProperty(field);
  });
});
