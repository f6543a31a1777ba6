import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, PATTERN_FIELDS, patternProblem } from '../../../lib/core/exporters/file-name';
import { NASTY, sampleReading } from './reading';

const named = (article: Partial<Record<'title' | 'siteName' | 'publishedAt' | 'url', string>>) => {
  const { analysis, ...rest } = sampleReading();
  const { title: _t, siteName: _s, publishedAt: _p, url: _u, canonicalUrl: _c, ...bare } = analysis.article;
  return fileName({ ...rest, analysis: { ...analysis, article: { ...bare, ...article } } }, { extension: 'md' });
};

test.each([
  [
    { title: 'Pier closed', siteName: 'Example', publishedAt: '2026-03-03T18:00' },
    '2026-03-03 Example - Pier closed.md',
  ],
  [{ title: 'Pier closed', url: 'https://www.news.example/a' }, '2026-03-04 news.example - Pier closed.md'],
  [{ title: 'A/B: "why?" <now> | *' }, '2026-03-04 A B why now.md'],
  [{ title: '..hidden..' }, '2026-03-04 hidden.md'],
  [{ publishedAt: 'last week' }, '2026-03-04.md'],
  [{ title: '\u202Etxt.exe' }, '2026-03-04 txt.exe.md'],
])('%j is %s', (article, expected) => {
  expect(named(article)).toBe(expected);
});

test.each(['CON', 'nul', '', 'com1', 'aux.report', 'COM².2026', 'nul .txt'])(
  'without a date, %j is still a name',
  (title) => {
    const { analysis } = sampleReading();
    const { publishedAt: _p, siteName: _s, url: _u, canonicalUrl: _c, ...article } = analysis.article;
    const name = fileName(
      { analysis: { ...analysis, article: { ...article, title } }, readAt: '' },
      { extension: 'md' },
    );
    expect(name).toBe(`article ${title}`.trim().concat('.md'));
  },
);

test('every system accepts the name, whatever the page is called', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY)), (title) => {
      const name = named({ title, siteName: title });
      expect(name).toMatch(/^2026-03-04.*\.md$/);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|[. ]\.md$/u);
      expect(name.length).toBeLessThanOrEqual(123);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(203);
    }),
  );
});

test.each([
  ['{title}', 'Harwick closes its ferry pier.md'],
  ['{read} {author} - {title}', '2026-03-04 Lena Okoye - Harwick closes its ferry pier.md'],
  ['news {date} ({site})', 'news 2026-03-03 (Example News).md'],
  ['{nonsense}', '2026-03-03 Example News - Harwick closes its ferry pier.md'],
])('the pattern %s gives %s', (pattern, expected) => {
  expect(fileName(sampleReading(), { extension: 'md' }, pattern)).toBe(expected);
});

test('what is unknown is left out of a pattern with the words before it', () => {
  const { analysis, ...rest } = sampleReading();
  const { byline: _b, siteName: _s, url: _u, canonicalUrl: _c, ...article } = analysis.article;
  const reading = { ...rest, analysis: { ...analysis, article } };
  expect(fileName(reading, { extension: 'csv', nameSuffix: 'quotes' }, '{author}, {site} - {title} ({date})')).toBe(
    'Harwick closes its ferry pier (2026-03-03) - quotes.csv',
  );
});

test.each([
  ['{date} {titel}', { code: 'unknown-field', field: 'titel' }],
  ['my notes', { code: 'no-field' }],
  ['{date}/{title}', { code: 'forbidden', character: '/' }],
  ['{date} {title', { code: 'forbidden', character: '{' }],
  [`{title}${'x'.repeat(80)}`, { code: 'too-long' }],
  [PATTERN_FIELDS.map((field) => `{${field}}`).join(' '), undefined],
])('the pattern %s is checked', (pattern, problem) => {
  expect(patternProblem(pattern)).toEqual(problem);
});
