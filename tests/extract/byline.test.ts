import { describe, expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';
import { nameIn } from '../../lib/extract/metadata/byline';

describe('the name in a line', () => {
  test.each([
    ['Eingestellt von Rosalind Achterberg', 'Rosalind Achterberg'],
    ['Publié par Odile Marchetti', 'Odile Marchetti'],
    ['Text und Interview: Tomasz Wielgosz', 'Tomasz Wielgosz'],
    ['By Una Corrigan, 3 March 2026', 'Una Corrigan'],
    ['Written by Una Corrigan in Harbour News on 3 March 2026', 'Una Corrigan'],
    ['harbour77', 'harbour77'],
    ['ByUna Corrigan', 'Una Corrigan'],
    ['Byby UNA CORRIGAN and JAN HALVORSEN', 'UNA CORRIGAN and JAN HALVORSEN'],
    ['Author: harbour77 am 3.3.2026, 13:36 Uhr', 'harbour77'],
    ['Byron Lindqvist', 'Byron Lindqvist'],
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name);
  });
});

const STORY =
  '<p>The council of Skarn voted on Monday to move the fish market to the old rope works, at last.</p>'.repeat(6);

function bylineOf(head: string, body: string): string | undefined {
  const html = `<html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const result = extractArticle(parsePage(html), { url: 'https://skarn.example/news/market' });
  if (!result.ok) throw new Error(result.failure);
  return result.value.byline;
}

describe('the byline', () => {
  const headline = '<h1>Fish market moves to the old rope works</h1>';

  test.each([
    [
      'linked data',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Una Corrigan"}}</script>',
      '',
    ],
    ['a meta element', '<meta name="author" content="Una Corrigan">', ''],
    ['a link to the author', '', '<p><a rel="author" href="/una">Una Corrigan</a></p>'],
    ['microdata', '', '<p itemprop="author" itemscope><span itemprop="name">Una Corrigan</span></p>'],
    ['a line in English', '', '<p>By Una Corrigan</p>'],
    ['a line in German', '', '<p>Von Una Corrigan</p>'],
    ['a line in French', '', '<p>Par Una Corrigan</p>'],
  ])('%s tells it', (_name, head, body) => {
    expect(bylineOf(head, `<article>${headline}${body}${STORY}</article>`)).toBe('Una Corrigan');
  });

  test('authors of teasers below are not the story’s', () => {
    const teasers = ['Piet Lindqvist', 'Sana Qureshi']
      .map((name) => `<div><div><h3>More</h3><p><a rel="author" href="/a">${name}</a></p></div></div>`)
      .join('');
    const own =
      '<div><p><a rel="author" href="/a">Una Corrigan</a> and <a rel="author" href="/b">Jan Halvorsen</a></p></div>';
    expect(bylineOf('', `<main><article>${headline}${own}${STORY}</article><section>${teasers}</section></main>`)).toBe(
      'Una Corrigan, Jan Halvorsen',
    );
  });

  test.each(['Sign in', 'Datum', 'Alle Beiträge', 'View all posts'])('“%s” is nobody’s name', (words) => {
    expect(bylineOf('', `<article>${headline}<p class="author">${words}</p>${STORY}</article>`)).toBeUndefined();
  });

  test('a person named for the article comes before the owner of the site', () => {
    const head =
      '<meta name="author" content="Skarn Evening News"><meta property="article:author" content="Una Corrigan">';
    expect(bylineOf(head, `<article>${headline}${STORY}</article>`)).toBe('Una Corrigan');
  });

  test('initials are a name, a single letter is none', () => {
    const by = (name: string) => bylineOf('', `<article>${headline}<p class="author">${name}</p>${STORY}</article>`);
    expect([by('von U. C. am 3. März 2026'), by('U')]).toEqual(['U. C.', undefined]);
  });

  test('a word that touches the name it belongs to', () => {
    expect(
      bylineOf('', `<article>${headline}<div><span>By</span><a href="/u">Una Corrigan</a></div>${STORY}</article>`),
    ).toBe('Una Corrigan');
  });

  test.each([
    ['one line far below that names the author', '<div>Date: 3.3.2026<br>Author: Una Corrigan</div>', 'Una Corrigan'],
    ['a list of works', '<div>Author: Una Corrigan</div><div>Author: Jan Halvorsen</div>', undefined],
    ['the author of a comment', '<div class="comment">Author: Una Corrigan</div>', undefined],
  ])('%s', (_name, foot, expected) => {
    expect(bylineOf('', `<article>${headline}${STORY.repeat(3)}</article>${foot}`)).toBe(expected);
  });
});
