import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { HtmlValidate } from 'html-validate';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { oneLine, printable } from '../../../lib/core/exporters/escape';
import { renderReadings } from '../../../lib/core/exporters/exporter';
import { exporters } from '../../../lib/core/exporters/registry';
import { NASTY, sampleReading } from './reading';

interface CslItem {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
}
const READERS = { csl: '@csl/list+object', bibtex: '@biblatex/text', ris: '@ris/file' } as const;
const itemsIn = (file: string, format: keyof typeof READERS): readonly CslItem[] => {
  const forceType = READERS[format];
  return JSON.parse(new Cite(format === 'csl' ? JSON.parse(file) : file, { forceType }).get({ type: 'string' }));
};
const nameOf = (author: NonNullable<CslItem['author']>[number] | undefined) =>
  author?.literal ?? [author?.given, author?.family].filter(Boolean).join(' ');

describe('CSV, read by a CSV parser', () => {
  const parsed = (file: string) => {
    const { data, errors } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    return data;
  };

  test('has a row for each claim', () => {
    const rows = parsed(exporters.csv.render(sampleReading()));
    expect(rows.map((row) => [row.claim, row.speaker, row['source kind'], row.certainty])).toEqual([
      [
        'The town council of Harwick voted on Tuesday to close the old ferry pier',
        '',
        'no source given',
        'stated as fact',
      ],
      ['about 4,000 passengers a week may have to take the bus instead', 'officials', 'unnamed', 'hedged'],
      [
        'An engineering report found cracks in 31 of its 52 piles.',
        'An engineering report',
        'document',
        'stated as fact',
      ],
      ['The repair will cost 12 million crowns.', '', 'no source given', 'stated as fact'],
      ['The island of Skarv would lose its only link', 'its school board', 'named', 'stated as fact'],
    ]);
    expect(rows[2]).toMatchObject({
      link: 'https://harwick.example/files/report%20(final).pdf',
      address: 'https://news.example/harwick/pier',
      notice: 'Automatic reading; may contain errors.',
    });
  });

  test('has one head for several readings', () => {
    expect(parsed(renderReadings(exporters.csv, [sampleReading(), sampleReading()]))).toHaveLength(10);
  });

  test('of quotes has a row for each', () => {
    const [row, ...others] = parsed(exporters['csv-quotes'].render(sampleReading()));
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      quotation: '“The pier is not safe,”',
      kind: 'direct',
      speaker: 'Ana Brandt',
      role: 'Mayor',
      cue: 'said',
      place: 'https://news.example/harwick/pier#:~:text=%E2%80%9CThe%20pier%20is%20not%20safe%2C%E2%80%9D',
      title: 'Harwick closes its ferry pier',
    });
  });

  test('of links has a row for each', () => {
    const rows = parsed(exporters['csv-links'].render(sampleReading()));
    expect(rows.map((row) => [row.link, row.text, row.class, row.destination, row.role])).toEqual([
      [
        'https://harwick.example/files/report%20(final).pdf',
        'engineering report',
        'document',
        'government',
        'citation',
      ],
      ['javascript:alert(1)', 'click', 'other', 'non-web', 'citation'],
    ]);
  });

  test.each(NASTY)('of quotes and links give back %j, and no cell is a formula', (value) => {
    const [quote] = parsed(exporters['csv-quotes'].render(sampleReading(value)));
    const [link] = parsed(exporters['csv-links'].render(sampleReading(value)));
    for (const cell of Object.values({ ...quote, ...link })) expect(cell).not.toMatch(/^\s*[=+\-@\t]/);
    expect(quote!.speaker!.replace(/^'/, '')).toBe(printable(value));
    expect(link!.text!.replace(/^'/, '')).toBe(printable(value));
  });

  test.each(NASTY)('gives back %j, and no cell is a formula', (value) => {
    const rows = parsed(exporters.csv.render(sampleReading(value)));
    expect(rows).toHaveLength(5);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@\t]/);
    expect(rows[0]!.title!.replace(/^'/, '')).toBe(printable(value));
    expect(rows[1]!.speaker!.replace(/^'/, '')).toBe(printable(value));
  });
});

describe.each(['csl', 'bibtex', 'ris'] as const)('%s, read by citation-js', (format) => {
  test('is the article', () => {
    const [item] = itemsIn(exporters[format].render(sampleReading()), format);
    expect(item).toMatchObject({ title: 'Harwick closes its ferry pier', URL: 'https://news.example/harwick/pier' });
    // citation-js drops the author of a RIS record of kind NEWS: it has no field for a reporter.
    if (format === 'ris') expect(exporters.ris.render(sampleReading())).toContain('\r\nAU  - Lena Okoye\r\n');
    else expect(nameOf(item!.author?.[0])).toBe('Lena Okoye');
    // It reads the year of a RIS record and not its date.
    expect(item!.issued!['date-parts'][0]!.map(Number)).toEqual(format === 'ris' ? [2026] : [2026, 3, 3]);
  });

  test('holds several, each under a key of its own', () => {
    const items = itemsIn(
      renderReadings(exporters[format], [sampleReading(), sampleReading(), sampleReading()]),
      format,
    );
    expect(items).toHaveLength(3);
    // RIS has no keys: citation-js gives some.
    if (format !== 'ris') expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  test.each(NASTY)('gives back the title %j', (value) => {
    const [item, ...others] = itemsIn(exporters[format].render(sampleReading(value)), format);
    expect(others).toEqual([]);
    expect(item!.title).toBe(oneLine(value));
    expect(item!.URL).toBe('https://news.example/harwick/pier');
  });
});

describe('JSON-LD, by a JSON-LD processor', () => {
  const documentLoader = async (url: string) => ({
    documentUrl: url,
    document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } },
  });
  const expanded = async (file: string) =>
    (await jsonld.expand(JSON.parse(file), { documentLoader })) as unknown as Record<string, unknown>[];
  const value = (words: string) => [{ '@value': words }];

  test.each(['Harwick closes its ferry pier', ...NASTY])('is a news article with claims: %j', async (title) => {
    const [article] = await expanded(exporters.jsonld.render(sampleReading(title)));
    expect(article).toMatchObject({
      '@type': ['https://schema.org/NewsArticle'],
      'https://schema.org/headline': value(title),
    });
    const claims = article!['https://schema.org/hasPart'] as Record<string, unknown>[];
    expect(claims.map((claim) => claim['@type'])).toEqual(Array(5).fill(['https://schema.org/Claim']));
    expect(claims[3]!['https://schema.org/text']).toEqual(value('The repair will cost 12 million crowns.'));
  });

  test('names each author, and the kind of who is credited where it is known', async () => {
    const { analysis, ...about } = sampleReading();
    const [first, ...others] = analysis.claims;
    const source = { start: 0, end: 3, text: 'she', entity: 'entity-1' };
    const claims = [{ ...first!, attribution: { kind: 'named' as const, source } }, ...others];
    const article = { ...analysis.article, byline: 'Lena Okoye, Ana Brandt and Piet Maas' };
    const file = JSON.parse(exporters.jsonld.render({ ...about, analysis: { ...analysis, article, claims } }));
    expect(file.author.map(({ name }: { name: string }) => name)).toEqual(['Lena Okoye', 'Ana Brandt', 'Piet Maas']);
    expect(
      file.hasPart.map((claim: Record<string, { '@type'?: string }>) => claim.claimInterpreter?.['@type']),
    ).toEqual(['Person', 'Thing', 'Thing', undefined, 'Thing']);
  });

  test('makes no rating', () => {
    expect(exporters.jsonld.render(sampleReading())).not.toMatch(/ClaimReview|[rR]ating/);
  });
});

describe('the report, by an HTML validator', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-inline-style': 'off', 'long-title': 'off', 'require-sri': 'off', 'no-trailing-whitespace': 'off' },
  });

  test.each(['Harwick closes its ferry pier', ...NASTY])('%j', async (value) => {
    const file = exporters.html.render(sampleReading(value));
    const report = await validator.validateString(file);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    expect(file).not.toMatch(/<script|<img|<link|src=|@import|url\(/);
    expect([...file.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !href!.startsWith('https:'))).toEqual([]);
  });
});
