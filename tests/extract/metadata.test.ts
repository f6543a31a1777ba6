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
    ['a day parted by spaces', '', '<div class="date">From the desk 2. 3. 2026.</div>', '2026-03-02'],
    [
      'a day after the last change is when the page was built',
      `${published('2026-05-09T10:00:30Z')}<meta property="article:modified_time" content="2026-05-09T10:00:00Z">`,
      '<ul><li><time datetime="2026-03-02">2 March</time></li></ul>',
      '2026-03-02',
    ],
    [
      'a plan to publish later keeps its time',
      `${published('2026-03-02T10:00:30Z')}<meta property="article:modified_time" content="2026-03-02T09:00:00Z">`,
      '<time datetime="2026-03-02">2 March</time>',
      '2026-03-02T10:00:30Z',
    ],
    [
      'what happens on a day is no date of the page',
      '',
      '<p>The next meeting of the council is on 5 March 2026 at the old rope works of Skarn.</p>',
      undefined,
    ],
    [
      'a line of who, where and when',
      '',
      '<p>Una Corrigan in Harbour on 2 March 2026 at 08:15, island time, 51 comments</p>',
      '2026-03-02T08:15',
    ],
    [
      'the day printed over the headline in its picture',
      '',
      '<figure><img src="a.jpg"><figcaption><small>2 March 2026</small><h1>Market moves to the rope works</h1></figcaption></figure>',
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

  test.each([
    [
      'linked data',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-02","dateModified":"2026-03-09"}</script>',
      '',
    ],
    ['meta elements', `${published('2026-03-02')}<meta property="article:modified_time" content="2026-03-09">`, ''],
    [
      'microdata',
      '',
      '<p><time itemprop="datePublished" datetime="2026-03-02">2 March</time> <time itemprop="dateModified" datetime="2026-03-09">9 March</time></p>',
    ],
    ['lines in French', '', '<p>Publié le 2 mars 2026</p><p>Mis à jour le 9 mars 2026</p>'],
    ['lines in Spanish', '', '<p>2 de marzo de 2026</p><p>Actualizado el 9 de marzo de 2026</p>'],
  ])('%s tell the day of publication and that of a change apart', (_name, head, body) => {
    const { publishedAt, modifiedAt } = articleOf(head, `<article><h1>Market moves</h1>${body}${STORY}</article>`);
    expect([publishedAt, modifiedAt]).toEqual(['2026-03-02', '2026-03-09']);
  });

  test('a layout with a sidebar is not the sidebar', () => {
    const body = `<div class="page with-sidebar"><header><h1>Market moves to the rope works</h1></header>
      <div><div><time class="entry-date" datetime="2026-03-02">2 March</time></div>${STORY}</div></div>`;
    const teasers = '<div class="sidebar"><time datetime="2026-03-09">9 March</time></div>';
    expect(articleOf('', teasers + body).publishedAt).toBe('2026-03-02');
  });

  test.each([
    ['https://skarn.example/harbour/2026/03/260302-market-moves/', undefined, '2026-03-02'],
    ['https://skarn.example/harbour/2026/03/270302-market-moves/', undefined, undefined],
    ['https://skarn.example/2024/3/2/market', '2026-03-02T08:00:00Z', '2024-03-02'],
    ['https://skarn.example/2026/2/20/market', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z'],
    ['https://skarn.example/2024-03-02-market/', '2026-03-02T08:00:00Z', '2024-03-02'],
    ['https://skarn.example/the-storm-of-2024-03-02-remembered', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z'],
  ])('the address %s with %s tells %s', (url, stated, expected) => {
    const head = stated ? published(stated) : '';
    expect(articleOf(head, `<article><h1>Market moves</h1>${STORY}</article>`, url).publishedAt).toBe(expected);
  });

  test.each([
    ['Last updated on 9 March 2026 by the desk', '2026-03-09'],
    ['Diese Seite wurde zuletzt am 9. März 2026 geändert.', '2026-03-09'],
    ['The plan was changed on 9 March 2026', undefined],
  ])('a foot that says “%s” tells a change', (line, expected) => {
    const body = `<article><h1>Market moves to the rope works</h1>${STORY.repeat(3)}</article><div><p>${line}</p></div>`;
    expect(articleOf('', body).modifiedAt).toBe(expected);
  });

  test('a comment’s day is no change of the article', () => {
    const comment = '<div id="comments"><time itemprop="dateModified" datetime="2026-03-09">9 March</time></div>';
    expect(articleOf('', `<article>${STORY}</article>${comment}`).modifiedAt).toBeUndefined();
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
      'a kicker that the page shares its story without',
      '<meta property="og:title" content="Market moves to the rope works"><title>“At last”: Market moves to the rope works</title>',
      '<h2><span>“At last”</span><span>Market moves to the rope works</span></h2>',
      'Market moves to the rope works',
    ],
    [
      'a kicker that the page shares its story with',
      '<meta property="og:title" content="Out at last: Market moves to the rope works">',
      '<h1><span class="kicker">Out at last</span> <span>Market moves to the rope works</span></h1>',
      'Out at last: Market moves to the rope works',
    ],
    [
      'of two lines the one that linked data call the headline',
      '<title>Week in Skarn | Market moves on</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Market moves on"}</script>',
      '<h1><small>Week in Skarn</small><br><span>Market moves on</span></h1>',
      'Market moves on',
    ],
    [
      'the page’s own spelling where kicker and headline touch',
      '<title>“At last”: Market moves to the rope works</title>',
      '<h1><span>“At last”</span><span>Market moves to the rope works</span></h1>',
      '“At last”: Market moves to the rope works',
    ],
    [
      'a desk behind a bar',
      '<title>Market moves to the rope works | Opinion</title>',
      '<h1>Market moves to the rope works | Opinion</h1>',
      'Market moves to the rope works',
    ],
    [
      'the path to a page is no headline',
      '<meta property="og:title" content="Market moves on"><title>Market moves to the works at last</title>',
      '<h1 class="breadcrumb__title">Market moves on</h1><h2>Market moves to the works at last</h2>',
      'Market moves to the works at last',
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
