import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../lib/core/analyse';
import type { Analysis } from '../../../lib/core/analysis';
import { renderReadings } from '../../../lib/core/exporters/exporter';
import { exporters } from '../../../lib/core/exporters/registry';
import { articleFromText } from '../../../lib/core/text/plain';
import { goldenPages, readPage } from '../../support/golden';
import { sampleAnalysis } from '../../support/sample-analysis';
import { everywhere } from './everywhere';
import { NASTY, sampleReading } from './reading';

const SCHEMA = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../schema/analysis-1.schema.json'), 'utf8'));
const valid = new Ajv({ strict: false, allErrors: true }).compile(SCHEMA);
const { $schema: _draft, ...undated } = SCHEMA;
const described = new Ajv2019({ strict: false, allErrors: true }).compile(closed(undated));

/** The schema with no field allowed that it does not describe: the published one lets later versions add some. */
function closed(schema: unknown): object {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema as never;
  const inside = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  // A span is a part of what it stands in: that one is closed.
  const isSpan = 'properties' in schema && Object.keys(inside.properties!).join() === 'start,end';
  return 'properties' in schema && typeof inside.properties === 'object' && 'type' in schema === !('allOf' in schema)
    ? { ...inside, ...(isSpan ? {} : { unevaluatedProperties: false }) }
    : inside;
}

const exported = (analysis: Analysis) =>
  JSON.parse(exporters.json.render({ analysis, readAt: '2026-03-04T09:30:00.000Z', version: '0.1.0' }));
const whatIsWrong = (validate: typeof valid, value: unknown) =>
  validate(value) ? [] : validate.errors!.map(({ instancePath, message, params }) => [instancePath, message, params]);

test.each(NASTY)('the published schema holds %j, which comes back as it was', (value) => {
  const { article, ...found } = everywhere(value).analysis;
  // Extraction gives dates in one form alone.
  const file = exported({ ...found, article: { ...article, publishedAt: '2026-03', modifiedAt: '2026-03-04' } });
  expect(whatIsWrong(valid, file)).toEqual([]);
  // A string of JSON holds any value, half characters too.
  expect(file.article.title).toBe(value);
});

test.each([
  ['the sample', sampleAnalysis],
  ['plain text', analyse(articleFromText(sampleReading().analysis.article.text, { title: 'Pier closed' }))],
])('it describes every field of %s', (_what, analysis) => {
  expect(whatIsWrong(described, exported(analysis))).toEqual([]);
});

test.each(goldenPages())('it describes every field of the page %s', (page) => {
  const read = readPage(page);
  if ('analysis' in read) expect(whatIsWrong(described, exported(read.analysis))).toEqual([]);
});

test('several readings are an array of valid ones', () => {
  const many = JSON.parse(renderReadings(exporters.json, [sampleReading(), sampleReading('x')]));
  expect(many.flatMap((one: unknown) => whatIsWrong(valid, one))).toEqual([]);
});

describe('it refuses', () => {
  test.each([
    ['no text', { article: { blocks: [], leftOut: [], wordCount: 0 } }],
    ['a span before the text', { sentences: [{ start: -1, end: 2, checkworthiness: 0 }] }],
    ['another version', { schemaVersion: 2 }],
    ['a claim without a name', { claims: [{ ...sampleReading().analysis.claims[0], id: undefined }] }],
    ['a rating', { claims: [{ ...sampleReading().analysis.claims[0], attribution: { kind: 'false' } }] }],
  ])('%s', (_what, change) => {
    expect(valid(JSON.parse(JSON.stringify({ ...exported(sampleReading().analysis), ...change })))).toBe(false);
  });
});
