import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { extractArticle } from '../../lib/extract/extract';
import { extractSelection } from '../../lib/extract/selection';
import { BAD_PAGES, PROSE, UNSEEN } from '../../scripts/bench/bad-pages';

const STORY = `<h1>Market moves to the rope works</h1>${`<p>${PROSE}</p>`.repeat(4)}`;
const read = (html: string, url?: string) => extractArticle(parsePage(html), url ? { url } : {});

test.each([
  ['nothing', ''],
  ['white space', ' \n '],
  ['no body', '<html><head><title>Empty</title></head></html>'],
  ['a frameset', '<frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset>'],
  ['no text', '<body><div></div><script>var story = "long";</script></body>'],
  ['a few words', '<body><p>Loading the story, please wait.</p></body>'],
  ['a null character', '\u0000<p>\u0000'],
])('%s is not an article', (_name, html) => {
  expect(read(html)).toEqual({ ok: false, failure: 'not-an-article' });
});

test('one sentence of a page that calls itself an article is its first line, a shorter one is a notice', () => {
  const page = (words: string, tag = 'article') =>
    read(
      `<head><meta property="og:type" content="article"></head><body><h1>Market moves</h1><${tag}><p>${words}</p></${tag}></body>`,
    );
  expect(page('The fish market of Skarn moves to the old rope works at once, the council said.').ok).toBe(true);
  expect(page('Loading the story, please wait for it.').ok).toBe(false);
  expect(page('This page needs another browser than yours, please load one of these here.', 'div').ok).toBe(false);
});

test('a front page of teasers is not an article, a story at the same address is', () => {
  const teasers = Array.from(
    { length: 20 },
    (_, turn) => `<article><h2><a href="/${turn}">Story number ${turn}</a></h2><p>${PROSE}</p></article>`,
  );
  expect(read(`<body>${teasers.join('')}</body>`, 'https://skarn.example/')).toEqual({
    ok: false,
    failure: 'not-an-article',
  });
  expect(
    read(`<body><article>${STORY}${`<p>${PROSE}</p>`.repeat(4)}</article></body>`, 'https://skarn.example/').ok,
  ).toBe(true);
});

test.each([
  [
    'XHTML',
    `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head/><body>${STORY}</body></html>`,
  ],
  ['unclosed and misnested elements', `<body><b><div>${STORY.replaceAll('</p>', '')}</b></div><table><p>x`],
  ['a base elsewhere', `<head><base href="https://elsewhere.example/deep/"></head><body>${STORY}</body>`],
  [
    'JSON-LD that does not parse',
    `<head><script type="application/ld+json">{"@type": "NewsArticle", </script></head><body>${STORY}</body>`,
  ],
  [
    'JSON-LD of the wrong shapes',
    `<head><script type="application/ld+json">{"@type": ["NewsArticle", 3], "headline": {"a": []}, "author": [null, 4, {"name": 7}], "datePublished": 12}</script></head><body>${STORY}</body>`,
  ],
  [
    'an unclosed division in a notice for those without scripting',
    `<body><noscript><div id="no-script">Please turn on scripts.</noscript><article>${STORY.repeat(3)}</article></body>`,
  ],
  ['strange tag names', `<body><a"b><x:y z=1>${STORY}</x:y></body>`],
])('%s is read all the same', (_name, html) => {
  const result = read(html, 'https://skarn.example/2026/market');
  expect(result.ok && result.value.text).toContain(PROSE);
});

test.each(BAD_PAGES.map(({ name, build, small, isRead }) => ({ name, html: build(small), isRead })))(
  '$name is answered, and nothing unseen is read',
  ({ html, isRead }) => {
    const result = read(html, 'https://skarn.example/2026/market');
    if (isRead) expect(result.ok && result.value.text).toContain(PROSE);
    expect(JSON.stringify(result)).not.toContain(UNSEEN);
  },
);

test.each(['<div>', '<table><tr><td>', '<font color=red><section>'])(
  'a story within 100,000 times %s is read',
  (tags) => {
    const result = read(`${tags.repeat(100_000)}${STORY}`);
    expect(result.ok && result.value.text).toContain(PROSE);
  },
);

test('emphasis that never ends is not made anew for each paragraph', () => {
  const fonts = Array.from({ length: 300 }, (_, turn) => `<font size=${turn}>`).join('');
  const document = parsePage(`<p>${fonts}${'<p>a'.repeat(300)}${STORY}`);
  expect(document.querySelectorAll('*').length).toBeLessThan(1_000);
  const result = extractArticle(document);
  expect(result.ok && result.value.text).toContain(PROSE);
});

test('3,000 nested elements are read', () => {
  const result = read(`${'<div><span>'.repeat(1_500)}${STORY}`);
  expect(result.ok && result.value.text).toContain(PROSE);
}, 120_000);

test('a page of too many elements is too large', () => {
  const document = parsePage(`<body>${'<hr>'.repeat(180_000)}</body>`);
  expect(extractArticle(document)).toEqual({ ok: false, failure: 'too-large' });
  // It is left where it is known to be.
  expect(document.body.children.length).toBeLessThan(150_010);
}, 120_000);

test('what a template holds does not make a page too large', () => {
  const result = read(`<body><template>${'<hr>'.repeat(150_001)}</template><article>${STORY}</article></body>`);
  expect(result.ok && result.value.text).toContain(PROSE);
}, 120_000);

test('each ticked line keeps its own links', () => {
  const lines = Array.from(
    { length: 5 },
    (_, turn) => `• <a href="/${turn}">one</a> and <a href="/b${turn}">two</a><br>`,
  );
  const result = read(`<body><article>${STORY}<p>${lines.join('')}</p></article></body>`);
  if (!result.ok) throw new Error(result.failure);
  const told = result.value.anchors.map(({ span }) => span && result.value.text.slice(span.start, span.end));
  expect(told).toEqual(lines.flatMap(() => ['one', 'two']));
});

test('a text beyond all measure is cut and says so', () => {
  const result = read(`<body><article>${`<p>${PROSE.repeat(60)}</p>`.repeat(160)}</article></body>`);
  expect(result.ok && result.value.cutOff).toBe('size');
  expect(result.ok && result.value.text.length).toBeLessThanOrEqual(1_000_000);
});

test('a text that is one piece beyond all measure is too large, and not an article without words', () => {
  expect(read(`<body><article><p>${`${PROSE} `.repeat(9_000)}</p></article></body>`)).toEqual({
    ok: false,
    failure: 'too-large',
  });
});

test('a title among the text is no line of it', () => {
  const result = read(
    `<body><article><title>Nobody sees this title, which stands among the text</title>${STORY}</article></body>`,
  );
  expect(result.ok && result.value.text.includes('Nobody sees')).toBe(false);
  expect(result.ok && result.value.text).toContain(PROSE);
});

test('a selection becomes an article with the page about it, an empty one does not', () => {
  const document = parsePage(
    `<html lang="en"><head><title>A list of things</title></head><body><ul><li>One</li><li>Two</li></ul></body></html>`,
  );
  const result = extractSelection(document, ' One thing.\n\nAnother thing. ', { url: 'https://skarn.example/list' });
  expect(result).toMatchObject({
    ok: true,
    value: { text: 'One thing.\n\nAnother thing.', title: 'A list of things', lang: 'en' },
  });
  expect(extractSelection(document, '  ')).toEqual({ ok: false, failure: 'not-an-article' });
});
