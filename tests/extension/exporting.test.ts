import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { ENGLISH } from '../../lib/core/english';
import { exporters } from '../../lib/core/exporters/registry';
import { wordsFrom } from '../../lib/core/words';
import { zipOf } from '../../lib/extension/archive';
import { asWritten, exporterFor, exportOffers } from '../../lib/extension/exporting';
import de from '../../public/_locales/de/messages.json';
import { sampleReading } from '../core/exporters/reading';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

const templates = [{ name: 'Mine', text: 'Mine: {{ title }}' }];

test('every format is offered in the language of the interface, then the reader’s templates', () => {
  const offers = exportOffers(wordsFrom(de, 'de'), { templates });
  expect(offers.map(({ format }) => format)).toEqual([...Object.keys(exporters), 'template:Mine']);
  expect(offers.find(({ format }) => format === 'csv-quotes')?.label).toBe('Tabelle der Zitate (CSV)');
  for (const { format, label } of exportOffers(ENGLISH, { templates })) expect(label, format).not.toMatch(/^export_/);
});

test('a template is a format; one that is gone gives way to Markdown', async () => {
  expect((await exporterFor('template:Mine', { templates })).render(sampleReading())).toMatch(/^Mine: Harwick/);
  expect(await exporterFor('template:Other', { templates })).toBe(exporters.markdown);
  expect(await exporterFor('constructor', { templates })).toBe(exporters.markdown);
});

test('prose in files follows the language of the interface, columns for programs do not', () => {
  const reading = { ...sampleReading(), words: wordsFrom(de, 'de') };
  expect(exporters.markdown.render(reading)).toContain('## In den Worten des Artikels');
  expect(exporters.html.render(reading)).toContain('<html lang="de" dir="ltr">');
  expect(exporters.csv.render(reading)).toMatch(/^claim,speaker,/);
});

test('a table has a byte-order mark where the reader wants one', () => {
  expect(asWritten('a', exporters.csv, { csvMark: true })).toBe('\uFEFFa');
  expect(asWritten('a', exporters.csv, { csvMark: false })).toBe('a');
  expect(asWritten('a', exporters.json, { csvMark: true })).toBe('a');
});

async function* files(...names: readonly string[]) {
  for (const name of names) yield { name, text: `in ${name} – é` };
}

test('a zip holds every file whole, under a name of its own', async () => {
  const told: number[] = [];
  const zip = await zipOf(files('a.md', 'A.md', 'b.md', 'a.md'), { onProgress: (done) => told.push(done) });
  const held = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(Object.keys(held)).toEqual(['a.md', 'A (2).md', 'b.md', 'a (3).md']);
  expect(strFromU8(held['A (2).md']!)).toBe('in A.md – é');
  expect(told).toEqual([1, 2, 3, 4]);
});

test('a zip that is stopped is none', async () => {
  const stop = new AbortController();
  const zip = zipOf(files('a.md', 'b.md'), { onProgress: () => stop.abort(), signal: stop.signal });
  await expect(zip).rejects.toThrow('aborted');
});
