import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import type { Article } from '../../lib/core/article';
import { extractArticle } from '../../lib/extract/extract';
import { printedDate } from '../../lib/extract/metadata/date-text';

const paragraphs =
  '<p>The council voted on Tuesday to raise the wall by two metres, at a cost of 40 million, after the third flood.</p>'.repeat(
    5,
  );

test.each(['Odile Marchetti', 'Theresa May', 'Ilse Mayer', 'Jan Augustin', 'April Jansen'])(
  'a surname that begins like a month is a name: %s',
  (name) => {
    const page = `<html><head><title>Wall to be raised</title><meta name="author" content="${name}"></head><body><article><h1>Wall to be raised</h1>${paragraphs}</article></body></html>`;
    const read = extractArticle(parsePage(page), { url: 'https://port.example/1' });
    expect((read as { value: Article }).value.byline).toBe(name);
  },
);

test.each([
  ['17 September 2026', '2026-09-17'],
  ['17. Sept. 2026', '2026-09-17'],
  ['Septem. 17, 2026', '2026-09-17'],
  ['17 januari 2026', '2026-01-17'],
  ['17 de mayo de 2026', '2026-05-17'],
])('reads the date %s', (text, date) => {
  expect(printedDate(text)).toBe(date);
});

test.each(['Marchetti 17, 2026', 'Room 12, 2026', 'Mayer 1, 2020'])('%s is no date', (text) => {
  expect(printedDate(text)).toBeUndefined();
});
