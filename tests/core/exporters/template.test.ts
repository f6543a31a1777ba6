import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { oneLine } from '../../../lib/core/exporters/escape';
import { renderReadings } from '../../../lib/core/exporters/exporter';
import { renderTemplate, templateExporter } from '../../../lib/core/exporters/template';
import { EXAMPLE_TEMPLATE } from '../../../lib/core/exporters/template-values';
import { NASTY, sampleReading } from './reading';

const reader = new MarkdownIt({ html: true, linkify: true });
const made = (text: string, words?: string) => {
  const result = renderTemplate(text, sampleReading(words));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
/** Without what is added to every file. */
const own = (text: string) => made(text).split('\n\n---\n\n')[0];

test.each([
  ['{{ title }} by {{ author }}', 'Harwick closes its ferry pier by Lena Okoye'],
  ['{{ title | upcase }}', 'HARWICK CLOSES ITS FERRY PIER'],
  ['{{ published | date }}', '2026-03-03'],
  ['{{ sourcing.named }} of {{ claims.size }}', '2 of 5'],
  [
    '{% for quote in quotes %}{{ quote.words }} ({{ quote.speaker }}){% endfor %}',
    '“The pier is not safe,” (Ana Brandt)',
  ],
  ['{% for claim in claims %}{% unless claim.source %}{{ claim.symbol }}{% endunless %}{% endfor %}', '○○'],
  ['{{ nothing }}{% if updated %}updated{% else %}new{% endif %}', 'new'],
  ['{{ title | link: address }}', '[Harwick closes its ferry pier](<https://news.example/harwick/pier>)'],
  ['{{ "a" | link: "javascript:alert(1)" }}', 'a'],
])('%s', (text, expected) => {
  expect(own(text)).toBe(expected);
});

test.each([
  ['{{ title', 1],
  ['fine\n{% for claim in claims %}no end', 2],
  ['{{ title | nofilter }}', 1],
  ['{% include "secrets" %}', 1],
  ['{% render "secrets" %}', 1],
  ['{% for turn in (1..99999999) %}x{% endfor %}', 1],
])('%s has a mistake, and it is told with its line', (text, line) => {
  const result = renderTemplate(text, sampleReading());
  expect(result).toMatchObject({ ok: false, failure: { line } });
});

test('nothing but the reading can be reached', () => {
  expect(own('{{ title.constructor }}{{ claims.constructor.name }}{{ __proto__ }}{{ process }}')).toBe('');
});

test('what every file carries is added where the template leaves it out, and only there', () => {
  const notice = 'Automatic reading; may contain errors. Read 2026-03-04T09:30:00.000Z by Newsglass 0.1.0.';
  expect(made('Hello')).toContain(`<https://news.example/harwick/pier>\n\n*${notice}*`);
  expect(made(EXAMPLE_TEMPLATE).split('Automatic reading')).toHaveLength(2);
  expect(templateExporter({ name: 'mine', text: '{{' }).render(sampleReading())).toContain('not closed');
});

test('several articles share one file without properties', () => {
  const exporter = templateExporter({ name: 'mine', text: EXAMPLE_TEMPLATE });
  const file = renderReadings(exporter, [sampleReading(), sampleReading()]);
  expect(file.match(/^# /gm)).toHaveLength(2);
  expect(file.startsWith('# ')).toBe(true);
  expect(reader.render(file)).not.toMatch(/<h2>title:/);
  expect(renderReadings(exporter, [sampleReading()])).toBe(exporter.render(sampleReading()));
});

describe('what a page wrote stays text', () => {
  test.each(NASTY)('%j', (words) => {
    const [, front, ...body] = made(EXAMPLE_TEMPLATE, words).split(/^---$/m);
    expect(parse(front!, { version: '1.1' })).toMatchObject({
      title: oneLine(words),
      people: [oneLine(words)],
      published: '2026-03-03',
    });
    const html = reader.render(body.join('---'));
    expect(html).not.toMatch(/<(?:script|img|b|code|s)\b/);
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !/^https?:\/\//.test(href!))).toEqual([]);
  });
});
