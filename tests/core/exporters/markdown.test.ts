import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownText, oneLine } from '../../../lib/core/exporters/escape';
import { renderReadings } from '../../../lib/core/exporters/exporter';
import { markdown, markdownPlain } from '../../../lib/core/exporters/markdown';
import { NASTY, sampleReading } from './reading';

/** As GFM reads it: tables, strikethrough and bare addresses as links. */
const reader = new MarkdownIt({ html: true, linkify: true });
const parts = (file: string) => /^---\n(?<yaml>[\s\S]*?)\n---\n\n(?<body>[\s\S]*)$/.exec(file)!.groups!;

test('a note has properties and every section', () => {
  const { yaml, body } = parts(markdown.render(sampleReading()));
  expect(parse(yaml!)).toEqual({
    title: 'Harwick closes its ferry pier',
    source: 'https://news.example/harwick/pier',
    author: ['Lena Okoye'],
    site: 'Example News',
    published: '2026-03-03',
    language: 'en',
    created: '2026-03-04',
    words: sampleReading().analysis.article.wordCount,
    actors: ['Ana Brandt'],
    claims_named: 2,
    claims_unnamed: 1,
    claims_without_source: 2,
    generator: 'Newsglass 0.1.0',
    notice: 'Automatic reading; may contain errors.',
  });
  expect(body!.match(/^##? .*$/gm)).toEqual([
    '# [Harwick closes its ferry pier](<https://news.example/harwick/pier>)',
    '## In the article’s own words',
    '## Sourcing',
    '## Key actors',
    '## Claims',
    '## Quotations',
    '## Links in the text',
    '## Not looked at',
  ]);
  expect(body).toContain(
    '1. The town council of Harwick voted on Tuesday to close the old ferry pier for two years. [↗](<',
  );
  expect(body).toContain('*Automatic reading; may contain errors.');
});

/** The types Obsidian knows, told as it tells them (help.obsidian.md/properties); anything else it shows as broken. */
function propertyType(value: unknown): string {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'checkbox';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return 'list';
  if (typeof value !== 'string') return 'unknown';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date';
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(value) ? 'date and time' : 'text';
}

test('every property is of a type that Obsidian knows, whatever the page wrote', () => {
  const types = (words?: string) =>
    Object.fromEntries(
      Object.entries(parse(parts(markdown.render(sampleReading(words))).yaml!) as object).map(([name, value]) => [
        name,
        propertyType(value),
      ]),
    );
  const known = types();
  expect(known).toEqual({
    ...Object.fromEntries(['title', 'source', 'site', 'language', 'generator', 'notice'].map((name) => [name, 'text'])),
    ...Object.fromEntries(['published', 'created'].map((name) => [name, 'date'])),
    ...Object.fromEntries(['author', 'actors'].map((name) => [name, 'list'])),
    ...Object.fromEntries(
      ['words', 'claims_named', 'claims_unnamed', 'claims_without_source'].map((name) => [name, 'number']),
    ),
  });
  // A title may well be a date.
  for (const words of NASTY) expect({ ...types(words), title: 'text', site: 'text' }).toEqual(known);
});

test('the claims table has a row for each claim, with source, hedges and links', () => {
  const html = reader.render(markdownPlain.render(sampleReading()));
  const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map((row) =>
    [...row[1]!.matchAll(/<t[dh]>([\s\S]*?)<\/t[dh]>/g)].map((cell) => cell[1]!.replace(/<[^>]+>|↗/g, '').trim()),
  );
  expect(rows).toEqual([
    ['', 'Claim', 'Source', 'Hedged by', 'Links'],
    ['○', 'The town council of Harwick voted on Tuesday to close the old ferry pier', 'no source given', '', ''],
    ['◐', 'about 4,000 passengers a week may have to take the bus instead', 'officials (unnamed)', '“may”', ''],
    [
      '●',
      'An engineering report found cracks in 31 of its 52 piles.',
      'An engineering report (organisation or document)',
      '',
      'engineering report',
    ],
    ['○', 'The repair will cost 12 million crowns.', 'no source given', '', ''],
    ['●', 'The island of Skarv would lose its only link', 'its school board (named)', '', ''],
  ]);
});

describe('what a page wrote stays text', () => {
  const readBack = (value: string) =>
    reader
      .render(`- before ${markdownText(value)} after\n\n| a |\n|---|\n| ${markdownText(value)} |\n`)
      .replace(/&(?:lt|gt|amp|quot);/g, (mark) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' })[mark]!);
  const expected = (value: string) =>
    `<ul>\n<li>before ${oneLine(value)} after</li>\n</ul>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n` +
    `<tbody>\n<tr>\n<td>${oneLine(value)}</td>\n</tr>\n</tbody>\n</table>\n`;

  test.each(NASTY)('%j', (value) => {
    expect(readBack(value)).toBe(
      expected(value)
        .replace('>  after', '> after')
        .replace(/before {2}after/, 'before  after'),
    );
  });

  test('whatever it is', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'ab1 \\`*_[]<>|~$#&^=%!:/.-+()"\'{}\n\t@é') });
    fc.assert(
      fc.property(marks, (value) => {
        fc.pre(!/www\.|:\/\/|@/.test(value) && oneLine(value) !== '');
        expect(readBack(value)).toBe(expected(value));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(NASTY)('%j in every place of the note', (value) => {
    const { yaml, body } = parts(markdown.render(sampleReading(value)));
    const properties = parse(yaml!, { version: '1.1' });
    expect(properties.title).toBe(oneLine(value));
    expect(properties.author).toEqual([oneLine(value)]);
    expect(Object.keys(properties)).toHaveLength(14);
    const html = reader.render(body!);
    expect(html).not.toMatch(/<(?:script|img|b|code|s|hr)\b(?!>\n<p><em>)/);
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !/^https?:\/\//.test(href!))).toEqual([]);
    expect(html.match(/<tr>/g)).toHaveLength(6);
  });
});

test('several readings share one file without properties', () => {
  const file = renderReadings(markdown, [sampleReading(), sampleReading()]);
  expect(file.match(/^# /gm)).toHaveLength(2);
  expect(file.startsWith('# ')).toBe(true);
});
