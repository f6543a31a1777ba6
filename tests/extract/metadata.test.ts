import { describe, expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import type { Article } from '../../lib/core/article';
import { extractArticle } from '../../lib/extract/extract';

const STORY =
  '<p>The council of Skarn voted on Monday to move the fish market to the old rope works, at last.</p>'.repeat(6);

function articleOf(head: string, body: string, url = 'https://skarn.example/news/market'): Article {
  const html = `<html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const result = extractArticle(parsePage(html), { url });
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

const published = (value: string) => `<meta property="article:published_time" content="${value}">`;

describe('the day of publication', () => {
  test.each([
    [
      'a meta element with value for content',
      '<meta name="article:published_time" value="2026-03-02T08:00:00Z">',
      '',
      '2026-03-02T08:00:00Z',
    ],
    [
      'the printed time tells the zone of a time in UTC',
      published('2026-03-03T02:41:00Z'),
      '<p class="date">2 March 2026 22:41</p>',
      '2026-03-02T22:41-04:00',
    ],
    [
      'a printed day alone does not change a time in UTC',
      published('2026-03-03T02:41:00Z'),
      '<p class="date">2 March 2026</p>',
      '2026-03-03T02:41:00Z',
    ],
    [
      'a day that no zone explains stays as stated',
      published('2026-03-03T14:00:00Z'),
      '<p class="date">2 March 2026 10:00</p>',
      '2026-03-03T14:00:00Z',
    ],
    [
      'a marked date comes before the day the page was built',
      '<meta name="date" content="2026-03-09">',
      '<span class="date">2 March 2026</span>',
      '2026-03-02',
    ],
    ['the day the page was built comes before nothing', '<meta name="date" content="2026-03-09">', '', '2026-03-09'],
    [
      'a paragraph that opens with its date',
      '',
      '<p>2.3.2026 – The council of Skarn voted on Monday to move the fish market to the old rope works, which ends a dispute of eleven years among the fishers of the island.</p>',
      '2026-03-02',
    ],
    ['a heading that holds its date', '', '<h1>Market moves <small>2 March 2026</small></h1>', '2026-03-02'],
    [
      'the only date of the page’s linked data',
      '<script type="application/ld+json">{"@type":"HowTo","datePublished":"2026-03-02"}</script>',
      '',
      '2026-03-02',
    ],
    [
      'a note that says when it was posted',
      '',
      `${STORY}<div>This entry was written by the desk and posted\non 2 March 2026 in the section of the town</div>`,
      '2026-03-02',
    ],
    [
      'a caption’s date is the picture’s',
      '',
      '<figure><img src="a.jpg"><figcaption>The market on 2 March 2026</figcaption></figure>',
      undefined,
    ],
  ])('%s', (_name, head, body, expected) => {
    const heading = body.includes('<h1>') ? '' : '<h1>Market moves to the rope works</h1>';
    expect(articleOf(head, `<article>${heading}${body}${STORY}</article>`).publishedAt).toBe(expected);
  });

  test('an address tells the local day of a time in UTC', () => {
    const url = 'https://skarn.example/2026/03/02/market';
    const { publishedAt } = articleOf(published('2026-03-03T02:41:00Z'), `<article>${STORY}</article>`, url);
    expect(publishedAt).toBe('2026-03-02');
  });
});

describe('the title', () => {
  test.each([
    [
      'a heading’s part that is the page’s title',
      '<meta property="og:title" content="Market moves to the rope works">',
      '<h1><span>Out at last</span><span>Market moves to the rope works</span></h1>',
      'Market moves to the rope works',
    ],
    [
      'a line below the headline inside its heading',
      '<title>Market moves to the rope works</title>',
      '<h1>Market moves to the rope works <small>What it means for the fishers</small></h1>',
      'Market moves to the rope works',
    ],
    [
      'a heading that leads to a page above is the site’s',
      '<title>The Skarn Gazette » Market moves</title>',
      '<h1><a href="https://skarn.example/news/">The Skarn Gazette</a></h1><h2>Market moves</h2>',
      'Market moves',
    ],
    [
      'the mark of a permanent link',
      '<title>Market moves to the works</title>',
      '<h1>Market moves to the works<a href="#m">¶</a></h1>',
      'Market moves to the works',
    ],
    [
      'the name of the host is no headline',
      '<title>Market moves at last | Skarn.example</title>',
      '<h2 class="title">Skarn.example</h2>',
      'Market moves at last',
    ],
  ])('%s', (_name, head, body, expected) => {
    expect(articleOf(head, `${body}<article>${STORY}</article>`).title).toBe(expected);
  });
});

describe('the language', () => {
  const german =
    '<p>Der Rat von Skarn hat am Montag beschlossen, dass der Markt in die alte Seilerei zieht und nicht am Hafen bleibt.</p>';
  test.each([
    [
      'a German text under a template that says English',
      '<meta property="og:locale" content="de_DE">',
      german.repeat(6),
      'de',
    ],
    ['an English text', '', STORY, 'en'],
  ])('%s', (_name, head, body, expected) => {
    expect(articleOf(head, `<article>${body}</article>`).lang).toBe(expected);
  });

  test('a text in English under another language reads as English, a region is kept', () => {
    const lang = (declared: string) => {
      const result = extractArticle(
        parsePage(`<html lang="${declared}"><body><article>${STORY}</article></body></html>`),
      );
      return result.ok && result.value.lang;
    };
    expect([lang('de'), lang('en-GB'), lang('')]).toEqual(['en', 'en-GB', 'en']);
  });
});
