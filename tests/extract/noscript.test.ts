import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';

const STORY =
  '<p>The council of Skarn voted on Monday to move the fish market to the old rope works, at last.</p>'.repeat(6);
/** A picture that a script loads, and the same for a page without scripting, as sites print it. */
const LAZY = `<img data-src="/a.jpg" alt=""><noscript><img src="/pictures/2026/11/market-hall-by-the-quay.jpg?w=640" alt="The market hall" width="640" height="480" class="lazy"></noscript>`;

/** As a browser has it: with scripting, a `<noscript>` holds its own source as text. */
const withScripting = (html: string) =>
  html.replace(
    /(<noscript>)(.*?)(<\/noscript>)/gs,
    (_, open, inner, close) => `${open}${inner.replaceAll('<', '&lt;')}${close}`,
  );

function read(html: string) {
  const result = extractArticle(parsePage(`<html lang="en"><head></head><body>${html}</body></html>`), {
    url: 'https://skarn.example/news/market',
  });
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

test.each([
  ['its headline', `<article><h1>${LAZY} Market to move to the rope works</h1>${STORY}</article>`],
  ['its byline', `<article><h1>Market to move</h1><p class="byline">${LAZY} By Ulla Berg</p>${STORY}</article>`],
  [
    'a table',
    `<article><h1>Market to move</h1>${STORY}<table>${row([`${LAZY}Cod`, `${LAZY}12 boxes`])}${row([`${LAZY}Herring`, `${LAZY}40 boxes`])}</table>${STORY}</article>`,
  ],
  [
    'its links',
    `<nav><a href="/">${LAZY}</a><noscript><a href="/scripts">Turn on scripts</a></noscript><a href="/news">News</a></nav><article><h1>Market to move</h1>${STORY}<p>See <a href="/plan">the plan${LAZY}</a>.</p></article>`,
  ],
])('a page is read alike with scripting and without: pictures for those without it in %s', (_, html) => {
  const off = read(html);
  expect(read(withScripting(html))).toEqual(off);
  expect(off.title).toMatch(/^Market to move/);
  expect(off.text).not.toContain('<img');
});
