import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aboutPage, GOLDEN_PAGES, goldenPages, readPage, render } from './support/golden';

describe.each(goldenPages())('%s', (slug) => {
  const { expect: wanted } = aboutPage(slug);
  const read = readPage(slug);

  test('gives what a careful reader wants', () => {
    if (wanted.failure !== undefined || 'failure' in read) {
      expect(read).toEqual({ failure: wanted.failure });
      return;
    }
    const { article, quotations, links, problems } = read.analysis;
    for (const field of ['title', 'byline', 'siteName', 'lang', 'genre', 'cutOff'] as const) {
      if (wanted[field] !== undefined) expect(article[field], field).toBe(wanted[field]);
    }
    for (const name of wanted.bylineIncludes ?? []) expect(article.byline).toContain(name);
    if (wanted.publishedAt !== undefined) expect(article.publishedAt).toContain(wanted.publishedAt);
    for (const words of wanted.textIncludes ?? []) expect(article.text).toContain(words);
    for (const words of wanted.textExcludes ?? []) expect(article.text).not.toContain(words);
    if (wanted.problem !== undefined) expect(problems.map(({ code }) => code)).toContain(wanted.problem);
    for (const [said, name] of Object.entries(wanted.speakers ?? {})) {
      const found = quotations.find(({ start, end }) => article.text.slice(start, end) === said);
      expect(found?.speaker?.name, said).toContain(name);
    }
    for (const [text, destination, role] of wanted.links ?? []) {
      const found = links.find((link) => link.text === text);
      expect(found, text).toBeDefined();
      if (destination !== null) expect(found?.destination, text).toBe(destination);
      if (role !== null) expect(found?.role, text).toBe(role);
    }
  });

  test('gives what it gave when last reviewed', () => {
    const file = join(GOLDEN_PAGES, slug, 'expected.json');
    expect(existsSync(file), 'run `npm run golden` and read the result').toBe(true);
    expect(render(slug)).toBe(readFileSync(file, 'utf8'));
  });
});
