import { describe, expect, test } from 'vitest';
import { clipboardSummary } from '../../../lib/core/exporters/clipboard';
import { oneLine } from '../../../lib/core/exporters/escape';
import { renderReadings } from '../../../lib/core/exporters/exporter';
import { exporters } from '../../../lib/core/exporters/registry';
import { NASTY, sampleReading } from './reading';

describe.each(Object.entries(exporters))('%s', (_name, exporter) => {
  test('carries the time, the version and the notice', () => {
    const file = exporter.render(sampleReading());
    expect(file).toContain('2026-03-04T09:30:00.000Z');
    expect(file).toContain('Newsglass 0.1.0');
    expect(file).toContain('Automatic reading; may contain errors.');
    expect(file).toContain('https://news.example/harwick/pier');
    expect(file.endsWith('\n')).toBe(true);
  });

  test('holds no address that is not of the web as something to open', () => {
    expect(exporter.render(sampleReading())).not.toMatch(/(?:href=.|\]\(<?)javascript:/);
  });

  test.each(NASTY)('can be written for %j', (value) => {
    expect(exporter.render(sampleReading(value)).length).toBeGreaterThan(400);
    expect(renderReadings(exporter, [sampleReading(value), sampleReading()]).length).toBeGreaterThan(700);
  });
});

test('JSON is the analysis with the reading beside it', () => {
  const { analysis } = sampleReading();
  const file = JSON.parse(exporters.json.render(sampleReading()));
  expect(file).toMatchObject(JSON.parse(JSON.stringify(analysis)));
  expect(file.reading).toEqual({
    readAt: '2026-03-04T09:30:00.000Z',
    generator: 'Newsglass 0.1.0',
    notice: 'Automatic reading; may contain errors.',
  });
  expect(JSON.parse(renderReadings(exporters.json, [sampleReading(), sampleReading()]))).toHaveLength(2);
});

test('plain text reads from top to bottom', () => {
  const file = exporters.text.render(sampleReading());
  expect(file.match(/^[A-Z’ ]{6,}$/gm)).toEqual([
    'IN THE ARTICLE’S OWN WORDS',
    'SOURCING',
    'KEY ACTORS',
    'CLAIMS',
    'QUOTATIONS',
    'LINKS IN THE TEXT',
    'NOT LOOKED AT',
  ]);
  expect(file).toContain('1. The town council of Harwick voted on Tuesday');
  expect(file).toContain(
    '◐ about 4,000 passengers a week may have to take the bus instead\n  officials (unnamed); hedged by “may”',
  );
  expect(file).toContain('Documents: engineering report <https://harwick.example/files/report%20(final).pdf>');
  expect(file).toContain('Ana Brandt, Mayor: 1 mention, quoted 1');
});

describe('the clipboard', () => {
  test('has the summary as rich text and as Markdown', () => {
    const { html, text } = clipboardSummary(sampleReading());
    expect(html).toMatch(
      /^<h2><a href="https:&#47;&#47;|^<h2><a href="https:\/\/news\.example\/harwick\/pier">Harwick closes/,
    );
    expect(html.match(/<li>/g)).toHaveLength(3);
    expect(text).toMatch(/^# \[Harwick closes its ferry pier\]\(<https:\/\/news\.example\/harwick\/pier>\)\n/);
    expect(text).toMatch(/\n1\. The town council/);
    expect(text).not.toContain('HARWICK (Coastal Wire)');
  });

  test.each(NASTY)('keeps %j as text', (value) => {
    const { html } = clipboardSummary(sampleReading(value));
    expect(html.replace(/<\/?(?:h2|p|ol|li|small)>|<a href="https:[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
    expect(html).toContain(
      oneLine(value)
        .slice(0, 3)
        .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`),
    );
  });
});
