import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { listed } from '../../../lib/core/links/hosts/hosts';
import { domainIn } from '../../../lib/core/links/site';

const folder = join(import.meta.dirname, '../../../lib/core/links/hosts/data');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const hostsIn = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const owners = readFileSync(join(folder, '../../data/owners.json'), 'utf8');
const lists = files.map(({ name, text }) => ({
  name,
  list: JSON.parse(text) as { source: string; licence: string; date: string; groups: Record<string, string[]> },
}));
const entries = lists.flatMap(({ name, list }) =>
  Object.values(list.groups).flatMap((lines) => hostsIn(lines).map((host) => ({ name, host }))),
);

test('every list says where it comes from and is sorted', () => {
  for (const { list } of lists) {
    expect(list).toMatchObject({
      source: expect.stringMatching(/\w/),
      licence: 'CC0-1.0',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(Object.keys(list.groups)).toEqual(Object.keys(list.groups).sort());
    for (const lines of Object.values(list.groups)) expect(hostsIn(lines)).toEqual(hostsIn(lines).sort());
  }
});

test('no host stands twice, and each is a host under a suffix of a registry', () => {
  const hosts = entries.map(({ host }) => host);
  expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  expect(hosts.filter((host) => domainIn(`any.${host.split('/', 1)[0]}`) === undefined)).toEqual([]);
});

test('the lists serve at least sixty countries and stay within their size', () => {
  const news = lists.find(({ name }) => name === 'news.json')!.list.groups;
  expect(Object.keys(news).filter((group) => /^[a-z]{2}$/.test(group)).length).toBeGreaterThan(60);
  expect(gzipSync([...files.map(({ text }) => text), owners].join(''), { level: 9 }).length).toBeLessThan(60_000);
});

test('the closest entry wins', () => {
  expect(listed('hosted.ap.org', ['x'])?.kind).toBe('wire');
  expect(listed('www2.assemblee-nationale.fr', [])?.entry).toBe('assemblee-nationale.fr');
  expect(listed('google.com', ['maps', 'place'])?.kind).toBe('reference');
  expect(listed('google.com', ['about'])?.kind).toBe('company');
  expect(listed('nobody-knows.example', [])).toBeUndefined();
});
