import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { citationOf } from '../../../lib/core/exporters/citation';
import { clipboardSummary } from '../../../lib/core/exporters/clipboard';
import { oneLine, printable } from '../../../lib/core/exporters/escape';
import type { Reading } from '../../../lib/core/exporters/exporter';
import type { ExportFormat } from '../../../lib/core/exporters/formats';
import { outline } from '../../../lib/core/exporters/outline';
import { exporters } from '../../../lib/core/exporters/registry';
import { renderTemplate } from '../../../lib/core/exporters/template';
import { EXAMPLE_TEMPLATE } from '../../../lib/core/exporters/template-values';
import { ADDRESS, anyValue, everywhere } from './everywhere';
import { NASTY } from './reading';

type Values = Readonly<Record<string, unknown>>;
interface RoundTrip {
  /** What the format's own consumer reads out of the file. */
  readonly read: (reading: Reading) => Values | Promise<Values>;
  /** The same values as they were put in. */
  readonly put: (value: string, reading: Reading) => Values;
}

const markdown = new MarkdownIt({ html: true });
const PLAIN = /^(?:h[1-3]|p|[ou]l|li|a|strong|em|hr|table|thead|tbody|t[rhd])$/;
const words = (node: { textContent: string | null } | null | undefined) =>
  (node?.textContent ?? '').replace(/↗/g, '').trim();
const five = <Item>(item: Item) => Array(5).fill(item);

function rendered(body: string) {
  return parseHTML(`<!doctype html><html><body>${markdown.render(body)}</body></html>`).document;
}

function markupIn(body: Element): string[] {
  return [...body.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !PLAIN.test(name));
}

function readMarkdown(text: string): Values {
  const { body } = rendered(text);
  const cells = [...body.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map(words));
  return {
    title: words(body.querySelector('h1')),
    lines: [...body.querySelectorAll('ol > li')].map(words),
    actor: words(body.querySelector('li strong')),
    claims: cells.map((row) => row[1]),
    sources: cells.map((row) => row[2]),
    hedges: cells.map((row) => row[3]),
    links: cells.map((row) => row[4]),
    headings: body.querySelectorAll('h1,h2').length,
    markup: markupIn(body),
  };
}

function putMarkdown(value: string, reading: Reading): Values {
  const line = oneLine(value);
  return {
    title: line,
    lines: outline(reading).summary.map((row) => oneLine(row.words)),
    actor: line,
    claims: five(line),
    sources: five(`${line} (named)`),
    hedges: five(`“${line}”`),
    links: five(line),
    headings: 8,
    markup: [],
  };
}

const PROPERTIES = /^---\n(?<front>[\s\S]*?)\n---\n\n(?<body>[\s\S]*)$/;

function cited(format: 'csl' | 'bibtex' | 'ris', forceType: string): RoundTrip {
  return {
    read: (reading) => {
      const file = exporters[format].render(reading);
      const given = format === 'csl' ? JSON.parse(file) : file;
      const [item, ...others] = JSON.parse(new Cite(given, { forceType }).get({ type: 'string' }));
      const { title, URL, abstract, author } = item;
      // A RIS record of kind NEWS has no field for an author that citation-js reads, and a BibTeX name no literal.
      const names = author?.map(({ literal }: { literal: string }) => literal) ?? [];
      return { others, title, URL, abstract: abstract.replace(/\s+/g, ' '), ...(format === 'csl' ? { names } : {}) };
    },
    put: (value, reading) => ({
      others: [],
      title: oneLine(value),
      URL: ADDRESS,
      abstract: outline(reading)
        .summary.map((row) => oneLine(row.words))
        .join(' '),
      ...(format === 'csl' ? { names: citationOf(reading).authors } : {}),
    }),
  };
}

/** A cell as it was before it was defused. */
const cell = (shown: string | undefined) =>
  (shown ?? '')
    .replace(/(?<=[;|\t\n\r](?:'|[^\S\t\n\r]|\p{Cf})*)'(?=[=+\-@＝＋－＠])/gu, '')
    .replace(/^'(?='*[\s\p{Cf}]*[=+\-@\t\n|%＝＋－＠])/u, '');

function table(format: 'csv' | 'csv-quotes' | 'csv-links', columns: readonly string[], rows: number): RoundTrip {
  return {
    read: (reading) => {
      const file = exporters[format].render(reading);
      const { data, errors } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: 'greedy' });
      for (const value of data.flatMap((row) => Object.values(row)))
        expect(value).not.toMatch(/^[\s\p{Cf}]*[=+\-@\t|%＝＋－＠]/u);
      return { errors, rows: data.map((row) => columns.map((name) => cell(row[name]))) };
    },
    put: (value) => ({ errors: [], rows: Array(rows).fill(columns.map(() => printable(value))) }),
  };
}

const TRIPS: Readonly<Record<ExportFormat | 'template' | 'rich clipboard' | 'plain clipboard', RoundTrip>> = {
  markdown: {
    read: (reading) => {
      const { front, body } = PROPERTIES.exec(exporters.markdown.render(reading))!.groups!;
      // YAML 1.1 is the stricter: it takes more words for something else than text.
      const { title, author, site, published, language, actors } = parse(front!, { version: '1.1' });
      return { title, author, site, published, language, actors, body: readMarkdown(body!) };
    },
    put: (value, reading) => {
      const line = oneLine(value);
      const many = [line];
      const body = putMarkdown(value, reading);
      return { title: line, author: many, site: line, published: line, language: line, actors: many, body };
    },
  },
  'markdown-plain': { read: (reading) => readMarkdown(exporters['markdown-plain'].render(reading)), put: putMarkdown },
  template: {
    read: (reading) => {
      const made = renderTemplate(EXAMPLE_TEMPLATE, reading);
      const { front, body } = PROPERTIES.exec(made.ok ? made.value : '')!.groups!;
      const { title, people } = parse(front!, { version: '1.1' });
      const page = rendered(body!).body;
      const claims = [...page.querySelectorAll('ul > li')].map(words);
      return { title, people, heading: words(page.querySelector('h1')), claims, markup: markupIn(page) };
    },
    put: (value) => {
      const line = oneLine(value);
      return {
        title: line,
        people: [line],
        heading: line,
        claims: five(`● ${line} (${line})`),
        markup: ['blockquote'],
      };
    },
  },
  text: {
    read: (reading) => {
      const lines = exporters.text.render(reading).split('\n');
      const claims = lines.flatMap((line, turn) =>
        line.startsWith('● ') ? [[line.slice(2), lines[turn + 1]!.trim()]] : [],
      );
      return { title: lines[0], address: lines[1], claims: claims.slice(1), lines: lines.length };
    },
    put: (value) => {
      const line = oneLine(value);
      const claim = [line, `${line} (named); hedged by “${line}”`];
      // No value makes a line of its own.
      const { length } = exporters.text.render(everywhere('x')).split('\n');
      return { title: line, address: ADDRESS, claims: five(claim), lines: length };
    },
  },
  html: {
    read: (reading) => {
      const { document } = parseHTML(exporters.html.render(reading));
      const own = (selector: string) => [...document.querySelectorAll(selector)].map((node) => node.textContent);
      return {
        title: own('h1 span'),
        claims: own('td:first-child > span'),
        sources: own('td:nth-child(2) > span'),
        hedges: own('td:nth-child(3) > span'),
        links: own('td:nth-child(4) > span:first-child'),
        actor: own('li strong span'),
        scripts: own('script, img, iframe, object, link, form, svg'),
        style: own('style').length,
        handlers: [...document.querySelectorAll('*')]
          .flatMap((node) => node.getAttributeNames())
          .filter((name) => /^on|^style$/.test(name)),
      };
    },
    put: (value) => {
      const shown = printable(value);
      return {
        title: [shown],
        claims: five(shown),
        sources: five(shown),
        hedges: five(shown),
        links: five(shown),
        actor: [shown],
        scripts: [],
        style: 1,
        handlers: [],
      };
    },
  },
  csv: table('csv', ['claim', 'speaker', 'hedges', 'link text', 'title', 'site', 'published'], 5),
  'csv-quotes': table('csv-quotes', ['quotation', 'speaker', 'speaker as printed', 'role', 'cue', 'title', 'site'], 1),
  'csv-links': table('csv-links', ['text', 'why this destination', 'why this role', 'sentence', 'title', 'site'], 1),
  json: {
    read: (reading) => JSON.parse(exporters.json.render(reading)),
    put: (_value, { analysis, readAt }) => ({
      ...analysis,
      reading: { readAt, generator: 'Newsglass 0.1.0', notice: 'Automatic reading; may contain errors.' },
    }),
  },
  jsonld: {
    read: async (reading) => {
      const documentLoader = async (documentUrl: string) => ({
        documentUrl,
        document: { '@context': { '@vocab': 'https://schema.org/' } },
      });
      const [article, ...others] = (await jsonld.expand(JSON.parse(exporters.jsonld.render(reading)), {
        documentLoader,
      })) as unknown as Record<string, Record<string, unknown>[]>[];
      const of = (node: Record<string, unknown>, name: string): unknown[] =>
        ((node[`https://schema.org/${name}`] as Record<string, unknown>[] | undefined) ?? []).map(
          (one) => one['@value'] ?? of(one, 'name')[0],
        );
      const claims = article!['https://schema.org/hasPart']!;
      return {
        others,
        headline: of(article!, 'headline'),
        author: of(article!, 'author'),
        publisher: of(article!, 'publisher'),
        about: of(article!, 'about'),
        claims: claims.map((claim) => [of(claim, 'text')[0], of(claim, 'claimInterpreter')[0]]),
      };
    },
    put: (value, reading) => ({
      others: [],
      headline: [value],
      author: citationOf(reading).authors,
      publisher: [value],
      about: [value],
      claims: five([printable(value), value]),
    }),
  },
  csl: cited('csl', '@csl/list+object'),
  bibtex: cited('bibtex', '@biblatex/text'),
  ris: cited('ris', '@ris/file'),
  'rich clipboard': {
    read: (reading) => {
      const { body } = parseHTML(`<html><body>${clipboardSummary(reading).html}</body></html>`).document;
      const markup = [...body.querySelectorAll('*')].map(({ localName }) => localName);
      return {
        title: words(body.querySelector('h2')),
        lines: [...body.querySelectorAll('li')].map((line) => line.textContent),
        markup: markup.filter((name) => !/^(?:h2|p|ol|li|a|small|em)$/.test(name)),
      };
    },
    put: (value, reading) => ({
      title: printable(value).trim(),
      lines: outline(reading).summary.map((row) => row.words),
      markup: [],
    }),
  },
  'plain clipboard': {
    read: (reading) => {
      const { title, lines } = readMarkdown(clipboardSummary(reading).text);
      return { title, lines };
    },
    put: (value, reading) => ({
      title: oneLine(value),
      lines: outline(reading).summary.map((row) => oneLine(row.words)),
    }),
  },
};

describe.each(Object.entries(TRIPS))('%s gives back', (_format, { read, put }) => {
  test.each(NASTY)('%j, wherever a page puts it', async (value) => {
    const reading = everywhere(value);
    expect(await read(reading)).toEqual(put(value, reading));
  });

  test('whatever a page puts anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(anyValue, async (value) => {
        fc.pre(oneLine(value) !== '');
        const reading = everywhere(value);
        expect(await read(reading)).toEqual(put(value, reading));
      }),
      { numRuns: 60 },
    );
  });
});
