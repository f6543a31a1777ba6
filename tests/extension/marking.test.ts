import { expect, test, vi } from 'vitest';
import { insertMarkStyle, removeMarkStyle } from '../../lib/extension/mark-style';
import { choiceOf, layersFor, marksOf } from '../../lib/extension/marking-layers';
import type { Layer } from '../../lib/extension/messages';
import { getReading, putReading, type Reading, tabKey } from '../../lib/extension/session';
import { installFakeBrowser } from '../support/browser-api';
import { sampleAnalysis } from '../support/sample-analysis';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));

const ACTORS: readonly Layer[] = ['person', 'organization', 'place'];

test('each claim is one mark, in reading order, on the layer of its source', () => {
  const marks = marksOf(sampleAnalysis, layersFor('claims', ACTORS), { mentions: 'first' });
  expect(marks).toHaveLength(sampleAnalysis.claims.length);
  expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b));
  expect(marks.filter(({ layer }) => layer === 'claim-unsourced').map(({ id }) => id)).toEqual(['c1', 'c8', 'c11']);
});

test('a name is marked once in each paragraph, or every time', () => {
  const entity = { ...sampleAnalysis.entities[0]!, mentions: [...sampleAnalysis.entities[0]!.mentions] };
  const first = entity.mentions[0]!;
  entity.mentions.push({ ...first, start: first.start + 1 });
  const analysis = { ...sampleAnalysis, entities: [entity] };
  expect(marksOf(analysis, ACTORS, { mentions: 'first' })).toHaveLength(1);
  expect(marksOf(analysis, ACTORS, { mentions: 'every' })).toHaveLength(2);
});

test('only the layers asked for are painted, and things that are no actor never', () => {
  expect(marksOf(sampleAnalysis, ['place'], { mentions: 'first' }).map(({ layer }) => layer)).toEqual(['place']);
  expect(marksOf(sampleAnalysis, ACTORS, { mentions: 'every' }).map(({ id }) => id)).not.toContain('e7');
  expect(marksOf(sampleAnalysis, [], { mentions: 'every' })).toEqual([]);
});

test.each(['off', 'claims', 'actors'] as const)('the layers of “%s” are its choice again', (choice) => {
  expect(choiceOf(layersFor(choice, ACTORS))).toBe(choice);
});

test('where the storage of readings is full, other readings give way to the marks of this one', async () => {
  const reading: Reading = { key: tabKey(7), extent: 'article', readAt: '', state: 'done', ready: [], marks: 'off' };
  const room = 2 * JSON.stringify(reading).length;
  const browser = installFakeBrowser({ quota: room });
  const sheets = new Set<string>();
  Object.assign(browser.scripting, {
    insertCSS: async ({ css }: { css: string }) => void sheets.add(css),
    removeCSS: async ({ css }: { css: string }) => void sheets.delete(css),
  });
  for (const tab of [7, 8]) await putReading({ ...reading, key: tabKey(tab) });
  await insertMarkStyle(7, 'quiet');
  expect(sheets.size).toBe(2);
  expect(await getReading(tabKey(7))).toEqual(reading);
  // It is remembered, so that it can be taken out.
  await removeMarkStyle(7);
  expect(sheets.size).toBe(0);
});
