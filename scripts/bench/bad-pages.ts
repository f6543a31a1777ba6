/** Pages that are broken, beyond all measure or hide what they hold, each with an ordinary story where it can have one. */
export interface BadPage {
  readonly name: string;
  /** The page with so many of what there is too much of. */
  readonly build: (count: number) => string;
  /** How many there are in the page that is measured, and in the one of the tests. */
  readonly full: number;
  readonly small: number;
  /** Whether the story of the full page has to be read; the others may be answered with a reason. */
  readonly isRead: boolean;
}

export const PROSE =
  'The council of Skarn voted on Monday to move the fish market to the old rope works, which ends a dispute of eleven years.';
/** Words that nobody sees: they must not be read. */
export const UNSEEN =
  'Nobody sees these words, which stand in the source of the page and nowhere on the screen at all.';

const STORY = `<h1>Market moves to the rope works</h1>${`<p>${PROSE}</p>`.repeat(6)}`;
const MEGABYTE = 1_000_000;

/** An ordinary page of about so many characters: paragraphs of several sentences, each with a link, between two menus. */
export function ordinaryPage(length: number): string {
  const menu = `<nav><ul>${'<li><a href="/section">A section of the paper</a></li>'.repeat(40)}</ul></nav>`;
  const paragraphs: string[] = [];
  for (let size = 0, turn = 0; size < length - 2 * menu.length; turn++) {
    const paragraph = `<p class="text">${`In year ${turn}, the council of Skarn spoke about the market. `.repeat(4)}See <a href="/${turn}">its minutes</a> of that day. ${PROSE}</p>\n`;
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return page(
    `${menu}<main><article><h1>Market moves to the rope works</h1>${paragraphs.join('')}</article></main>${menu}`,
  );
}

export const BAD_PAGES: readonly BadPage[] = [
  made('a page of many megabytes', 20, 0.2, true, (count) => ordinaryPage(count * MEGABYTE)),
  made('one text without an end', 20, 0.2, true, (count) =>
    page(`<article>${STORY}<p>${`${PROSE} `.repeat((count * MEGABYTE) / 122)}</p></article>`),
  ),
  made('megabytes of scripts around the story', 20, 0.2, true, (count) =>
    page(`<script>var data = "${'x'.repeat(count * MEGABYTE)}";</script><article>${STORY}</article>`),
  ),
  made('megabytes of a comment', 20, 0.2, true, (count) =>
    page(`<!--${' -'.repeat((count * MEGABYTE) / 2)}--><article>${STORY}</article>`),
  ),
  made('an attribute of megabytes', 20, 0.2, true, (count) =>
    page(`<article data-state="${'x'.repeat(count * MEGABYTE)}">${STORY}</article>`),
  ),
  made('nested divisions', 200_000, 2_000, false, (count) => page(`${'<div>'.repeat(count)}${STORY}`)),
  made('nested emphasis', 200_000, 2_000, false, (count) => page(`<p>${'<b>'.repeat(count)}${PROSE}`)),
  made('nested tables', 50_000, 500, false, (count) => page(`${'<table><tr><td>'.repeat(count)}${STORY}`)),
  made('nested divisions with words', 200_000, 2_000, false, (count) => page(`${'<div>a'.repeat(count)}${STORY}`)),
  // Each paragraph opens all of them again, by the standard.
  made('emphasis that no paragraph ends', 1_000, 60, true, (count) =>
    page(
      `<p>${Array.from({ length: count }, (_, turn) => `<font size=${turn}>`).join('')}${'<p>a'.repeat(count)}${STORY}`,
    ),
  ),
  made('rules in a row', 1_000_000, 2_000, false, (count) =>
    page(`<article>${STORY}${'<hr>'.repeat(count)}</article>`),
  ),
  made('line breaks in a row', 70_000, 1_000, true, (count) =>
    page(`<article>${STORY}<p>${PROSE} ${'a<br>'.repeat(count)}</p></article>`),
  ),
  made('ticked lines in a row', 45_000, 500, true, (count) =>
    page(`<article>${STORY}<p>${'• <a href="/a">a line</a><br>'.repeat(count)}</p></article>`),
  ),
  made('anchors in a row', 1_000_000, 2_000, false, (count) =>
    page(`<article>${STORY}</article><footer>${'<a href="/a">a</a> '.repeat(count)}</footer>`),
  ),
  made('as many anchors as a page may have', 140_000, 2_000, true, (count) =>
    page(`<article>${STORY}</article><footer>${'<a href="/a">a</a> '.repeat(count)}</footer>`),
  ),
  made('anchors of one paragraph', 140_000, 2_000, true, (count) =>
    page(`<article>${STORY}<p>${PROSE} ${'<a href="/a">a</a> '.repeat(count)}</p></article>`),
  ),
  made('no body', 1, 1, true, () => `<html><head><title>Market</title></head>${STORY}`),
  made(
    'a frameset',
    10_000,
    10,
    false,
    (count) =>
      `<html><frameset cols="*">${'<frame src="/a">'.repeat(count)}</frameset><noframes>${STORY}</noframes></html>`,
  ),
  made('XHTML', 1, 1, true, () =>
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Market</title><script src="a.js"/></head><body><![CDATA[ x ]]><div id="ad"/>${STORY}</body></html>`.replace(
      '<script src="a.js"/>',
      '<script src="a.js"></script>',
    ),
  ),
  made('a broken encoding', 100_000, 500, true, (count) =>
    page(`<article>${STORY}<p>${'\uFFFD\u0000Ã¼â€œ\uD83D '.repeat(count)}</p></article>`),
  ),
  made(
    'a base elsewhere',
    1,
    1,
    true,
    () => `<html><head><base href="https://elsewhere.example/deep/"></head><body>${STORY}</body></html>`,
  ),
  made('text that scripts make', 100_000, 500, false, (count) =>
    page(`<div id="root"></div><script>window.story = ${JSON.stringify(UNSEEN.repeat(count / 50))}</script>`),
  ),
  made('hidden text', 50_000, 500, true, (count) =>
    page(
      `<article>${STORY}<div hidden>${`<p>${UNSEEN}</p>`.repeat(count / 4)}</div><div style="display: none">${`<p>${UNSEEN}</p>`.repeat(count / 4)}</div><template>${`<p>${UNSEEN}</p>`.repeat(count / 4)}</template><dialog>${`<p>${UNSEEN}</p>`.repeat(count / 4)}</dialog></article>`,
    ),
  ),
  made('a headline without an end', 5, 0.1, true, (count) =>
    page(`<article><h1>${'Market moves '.repeat((count * MEGABYTE) / 13)}</h1>${STORY}</article>`),
  ),
  made('a title without an end', 5, 0.1, true, (count) => {
    const title = 'Market moves '.repeat((count * MEGABYTE) / 26);
    return page(
      `<title>${title}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}"}</script><article>${STORY}</article>${`<p>${PROSE}</p>`.repeat(count * 1_000)}`,
    );
  }),
  made('a story within a thousand titles', 1_000, 20, true, (count) =>
    page(
      `${'<div class="title author date">'.repeat(count)}${STORY.replace(/h1/g, 'p')}${`<p>${PROSE}</p>`.repeat(5 * count)}`,
    ),
  ),
  made('notices for those without scripting', 15, 0.2, true, (count) =>
    page(
      `<article>${STORY}</article>${`<noscript><p>${UNSEEN.repeat(12)}</p></noscript>`.repeat((count * MEGABYTE) / 1_200)}`,
    ),
  ),
  made('metadata without an end', 5, 0.1, true, (count) =>
    page(
      `<script type="application/ld+json">{"@type":"NewsArticle","author":[${'{"name":"Una Corrigan"},'.repeat((count * MEGABYTE) / 25)}{"name":"Ulla Berg"}],"datePublished":"${'2'.repeat(1000)}"}</script><article>${STORY}</article>`,
    ),
  ),
  made('a line of spaces and digits', 5, 0.1, true, (count) =>
    page(`<article>${STORY}<p>${'1 '.repeat((count * MEGABYTE) / 2)}</p></article>`),
  ),
];

function made(name: string, full: number, small: number, isRead: boolean, build: (count: number) => string): BadPage {
  return { name, full, small, isRead, build };
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Market moves to the rope works</title></head><body>${body}</body></html>`;
}
