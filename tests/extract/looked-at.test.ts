import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';

const story = (about: string) =>
  `<p>The council of Skarn spoke about the ${about} on Monday, and it did so for longer than about anything else this year.</p>`.repeat(
    5,
  );
const article = (title: string, about: string, author: string, day: string) =>
  `<article><h2><a href="/notes/${about}">${title}</a></h2><p class="byline">By ${author}</p><time datetime="${day}">then</time>${story(about)}</article>`;
const PAGE = `<html lang="en"><head><title>Notes from the harbour</title><meta name="author" content="Ulla Berg"></head><body>
  ${article('Market moves to the rope works', 'market', 'Una Corrigan', '2026-03-01')}
  ${article('Lighthouse lamp will stay lit', 'lighthouse', 'Maud Tiernan', '2026-03-02')}
  ${article('School bell rings once again', 'bell', 'Jarl Eskildsen', '2026-03-03')}</body></html>`;

function read(html: string, url: string, seen?: string) {
  const document = parsePage(html);
  const inView = seen
    ? [...document.querySelectorAll('p')].filter(({ textContent }) => textContent?.includes(seen))
    : [];
  const result = extractArticle(document, { url, inView });
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

test('of several articles, the one in view is read, with its own headline, author and day', () => {
  const { title, byline, publishedAt, text } = read(PAGE, 'https://skarn.example/notes/', 'lighthouse');
  expect({ title, byline, publishedAt }).toEqual({
    title: 'Lighthouse lamp will stay lit',
    byline: 'Maud Tiernan',
    publishedAt: '2026-03-02',
  });
  expect(text).toContain('about the lighthouse');
  expect(text).not.toMatch(/about the (?:market|bell)/);
});

test('the one whose address is the page’s comes before the one in view', () => {
  const { title, text } = read(PAGE, 'https://www.skarn.example/notes/bell/?from=list', 'lighthouse');
  expect(title).toBe('School bell rings once again');
  expect(text).not.toContain('lighthouse');
});

test('what the page says of itself is said of the article at its address, unless the reader has scrolled on', () => {
  const about = (canonical: string) =>
    read(PAGE.replace('<head>', `<head><link rel="canonical" href="${canonical}">`), 'https://skarn.example/notes/bell')
      .byline;
  expect(about('https://skarn.example/notes/bell')).toBe('Ulla Berg');
  expect(about('https://skarn.example/notes/market')).toBe('Jarl Eskildsen');
});

test('where the page’s title is a headline, what is in view changes nothing', () => {
  const page = PAGE.replace('Notes from the harbour', 'Market moves to the rope works');
  const url = 'https://skarn.example/today';
  expect(read(page, url, 'lighthouse')).toEqual(read(page, url));
  expect(read(page, url).title).toBe('Market moves to the rope works');
});

test('headlines of nearly the same words are told apart', () => {
  const page = ['market', 'lighthouse', 'school']
    .map((about) => article(`What became of the ${about}`, about, 'Una Corrigan', '2026-03-01'))
    .join('');
  const { title, text } = read(`<title>Notes</title>${page}`, 'https://skarn.example/today', 'lighthouse');
  expect(title).toBe('What became of the lighthouse');
  expect(text).not.toMatch(/about the (?:market|school)/);
});

test('a teaser in view is no article of its own', () => {
  const teaser = '<article><h3>Ferries late</h3><p>Ferries were late again on Monday morning.</p></article>';
  const one = `<title>Notes</title>${article('Market moves to the rope works', 'market', 'Una Corrigan', '2026-03-01')}${teaser}`;
  const url = 'https://skarn.example/today';
  expect(read(one, url, 'Ferries were late')).toEqual(read(one, url));
});
