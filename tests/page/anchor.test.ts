// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { anchorArticle } from '../../lib/page/anchor';
import { placeBlocks } from '../../lib/page/block-places';
import { readPageText } from '../../lib/page/page-text';
import { liveRange } from '../../lib/page/place';

afterEach(() => {
  document.body.replaceChildren();
});

/** The words on the page at the place of some words of an article; undefined where there is no certain place. */
function placed(html: string, text: string, words: string, turn = 0): string[] | undefined {
  document.body.innerHTML = html;
  let start = text.indexOf(words);
  for (let passed = 0; passed < turn; passed++) start = text.indexOf(words, start + 1);
  const ranges = anchorArticle(text, readPageText(document)).rangesOf({ start, end: start + words.length });
  return ranges.length ? ranges.map((range) => liveRange(range).toString()) : undefined;
}

const LONG = 'The council closed the old bridge on Monday after three hangers cracked.';

describe('a place is found', () => {
  test.each([
    ['as it is printed', `<p>${LONG}</p>`, LONG, 'old bridge', ['old bridge']],
    [
      'over markup',
      '<p>The <a>old <b>bri</b>dge</a> is shut today.</p>',
      'The old bridge is shut today.',
      'old bridge',
      ['old bridge'],
    ],
    [
      'over folded white space',
      '<p>The old\n     bridge is shut.</p>',
      'The old bridge is shut.',
      'old bridge',
      ['old\n     bridge'],
    ],
    [
      'over the hidden brackets of a reading aid',
      '<p>大統領の<ruby>尹錫悦<rp style="display:none">（</rp><rt>ユンソンニョル</rt><rp style="display:none">）</rp></ruby>氏は非常戒厳を宣言した。</p>',
      '大統領の尹錫悦（ユンソンニョル）氏は非常戒厳を宣言した。',
      '尹錫悦（ユンソンニョル）氏',
      ['尹錫悦（ユンソンニョル）氏'],
    ],
    [
      'over soft hyphens',
      '<p>The old brid\u00adge is shut.</p>',
      'The old bridge is shut.',
      'bridge',
      ['brid\u00adge'],
    ],
    [
      'where a line begins with more than was read',
      `<ul><li>✔ ${LONG}</li></ul>`,
      LONG,
      'three hangers',
      ['three hangers'],
    ],
    [
      'on both sides of words that were left out',
      '<p>The old bridge<span>Advertisement</span> closed on Monday.</p>',
      'The old bridge closed on Monday.',
      'bridge closed',
      ['bridge', ' closed'].map((part) => part.trim()),
    ],
    [
      'between its neighbours when it is there twice',
      `<p>Background</p><p>${LONG}</p><h2>Background</h2><p>It opened in 1961 and was painted twice since.</p><p>Background</p>`,
      `${LONG}\n\nBackground\n\nIt opened in 1961 and was painted twice since.`,
      'Background',
      ['Background'],
    ],
  ])('%s', (_title, html, text, words, expected) => {
    expect(placed(html, text, words)).toEqual(expected);
  });

  test('in the paragraph that is meant, not in the same words elsewhere', () => {
    document.body.innerHTML = `<nav>Background</nav><p>${LONG}</p><h2 id="meant">Background</h2><p>It opened in 1961 and was painted twice.</p>`;
    const text = `${LONG}\n\nBackground\n\nIt opened in 1961 and was painted twice.`;
    const start = text.indexOf('Background');
    const [range] = anchorArticle(text, readPageText(document)).rangesOf({ start, end: start + 10 });
    expect(range?.startContainer.parentElement?.id).toBe('meant');
  });

  test('of lines that are all alike, each in its turn where the page has them as often', () => {
    document.body.innerHTML = `<p>${LONG}</p>${[1, 2, 3].map((turn) => `<h2 id="h${turn}">Good to know</h2><p>Still to be said.</p>`).join('')}<p>It opened in 1961 and was painted twice.</p>`;
    const text = `${LONG}\n\n${'Good to know\n\nStill to be said.\n\n'.repeat(3)}It opened in 1961 and was painted twice.`;
    const anchoring = anchorArticle(text, readPageText(document));
    const places = [...text.matchAll(/Good to know/g)].map(
      ({ index }) => anchoring.rangesOf({ start: index, end: index + 12 })[0]?.startContainer.parentElement?.id,
    );
    expect(places).toEqual(['h1', 'h2', 'h3']);
  });

  test('of more than two hundred lines that are all alike, each beside its neighbour', () => {
    const lines = Array.from({ length: 300 }, (_, turn) => [
      `Boat number ${turn}`,
      'W',
      `after ${turn} minutes`,
    ]).flat();
    document.body.innerHTML = lines.map((line, turn) => `<p id="p${turn}">${line}</p>`).join('');
    const text = lines.join('\n\n');
    const anchoring = anchorArticle(text, readPageText(document));
    const places = [...text.matchAll(/^W$/gm)].map(
      ({ index }) => anchoring.rangesOf({ start: index, end: index + 1 })[0]?.startContainer.parentElement?.id,
    );
    expect(places).toEqual(Array.from({ length: 300 }, (_, turn) => `p${3 * turn + 1}`));
  });

  test('of lines that begin as hundreds of others do, by how they end', () => {
    const lines = Array.from({ length: 300 }, (_, turn) => `Registered entry of lot ${turn % 290}`);
    document.body.innerHTML = lines.map((line) => `<p>${line}</p>`).join('');
    const text = lines.join('\n\n');
    const anchoring = anchorArticle(text, readPageText(document));
    const isPlaced = lines.map((line, turn) => {
      const start = lines.slice(0, turn).join('\n\n').length + (turn && 2);
      const [range] = anchoring.rangesOf({ start, end: start + line.length });
      return range?.startContainer.parentElement === document.body.children[turn];
    });
    expect(isPlaced.filter(Boolean)).toHaveLength(300);
  });

  test('of a line that is there twice, where the order of the lines leaves it one', () => {
    document.body.innerHTML = `<nav><p>Background</p><p>Timeline</p></nav><p>${LONG}</p><h2 id="meant">Background</h2><p>Timeline</p><p>Background</p><p>It opened in 1961 and was painted twice.</p>`;
    const text = `${LONG}\n\nBackground\n\nTimeline\n\nIt opened in 1961 and was painted twice.`;
    const start = text.indexOf('Background');
    const [range] = anchorArticle(text, readPageText(document)).rangesOf({ start, end: start + 10 });
    expect(range?.startContainer.parentElement?.id).toBe('meant');
  });

  test('of a row of a table that stands elsewhere, however short its first cell is', () => {
    const table = `<table><tr><td>1.</td><td>Harbour Runners of Port Ellery and District</td><td>53.09</td></tr></table>`;
    const text = `${LONG}\n\nIt opened in 1961 and was painted twice.\n\n1.\tHarbour Runners of Port Ellery and District\t53.09`;
    expect(placed(`${table}<p>${LONG}</p><p>It opened in 1961 and was painted twice.</p>`, text, 'District')).toEqual([
      'District',
    ]);
  });

  test('in an open shadow tree, and in what is put into its slots', () => {
    document.body.innerHTML =
      '<x-story><p slot="text">The old bridge is shut until the spring of next year.</p></x-story>';
    document.querySelector('x-story')!.attachShadow({ mode: 'open' }).innerHTML =
      '<h1>Bridge closed for nine months</h1><slot name="text"></slot>';
    const text = 'Bridge closed for nine months\n\nThe old bridge is shut until the spring of next year.';
    const anchoring = anchorArticle(text, readPageText(document));
    const words = ({ start, end }: { start: number; end: number }) =>
      anchoring.rangesOf({ start, end }).map((range) => liveRange(range).toString());
    expect(words({ start: 0, end: 13 })).toEqual(['Bridge closed']);
    expect(words({ start: 31, end: 45 })).toEqual(['The old bridge']);
  });
});

describe('a place is refused', () => {
  test.each([
    [
      'when the words are not on the page',
      '<p>The new bridge is open to everyone.</p>',
      'The old bridge is shut today.',
      'old bridge',
    ],
    [
      'when they are there twice and nothing tells which',
      '<p>Read more here</p><p>Read more here</p>',
      'Read more here',
      'more',
    ],
    ['when they are not shown', `<p style="display:none">${LONG}</p>`, LONG, 'old bridge'],
    ['when they are invisible', `<p style="visibility:hidden">${LONG}</p>`, LONG, 'old bridge'],
    [
      'when they stand in a closed fold',
      `<details><summary>More</summary><p>${LONG}</p></details>`,
      LONG,
      'old bridge',
    ],
    ['when one word differs', `<p>${LONG.replace('three', 'four')}</p>`, LONG, 'old bridge'],
    ['when they are only in a script', `<script type="text/plain">${LONG}</script>`, LONG, 'old bridge'],
  ])('%s', (_title, html, text, words) => {
    expect(placed(html, text, words)).toBeUndefined();
  });
});

test('whatever is placed reads the same on the page, but for white space', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  const paragraph = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (paragraphs, from, length) => {
      document.body.innerHTML = paragraphs
        .map((words) => `<p>${words.replace(' ', ' <b>').replace(/ (?=[^ ]*$)/, '</b>\n  ')}</p>`)
        .join('<hr>');
      const text = paragraphs.join('\n\n');
      const start = from % text.length;
      const end = Math.min(text.length, start + 1 + (length % 20));
      const ranges = anchorArticle(text, readPageText(document)).rangesOf({ start, end });
      const fold = (words: string) => words.replace(/\s+/g, '');
      if (ranges.length > 0)
        expect(fold(ranges.map((range) => liveRange(range).toString()).join(''))).toBe(fold(text.slice(start, end)));
      else if (new Set(paragraphs).size === paragraphs.length && fold(text.slice(start, end)) !== '')
        // Paragraphs that differ are all certain, unless one is the beginning or the end of another.
        expect(
          paragraphs.some((one) => paragraphs.some((other) => one !== other && fold(other).includes(fold(one)))),
        ).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('lines that are all alike are given up in good time, and none is placed', () => {
  const line = 'Againandagain.';
  const lines = 20_000;
  const page = {
    letters: line.repeat(lines),
    runs: [],
    offsets: new Uint32Array(),
    breaks: Array.from({ length: lines + 1 }, (_, index) => index * line.length),
    roots: [],
  };
  const blocks = Array.from({ length: lines }, (_, index) => `Againandagain${index % 7}`);
  expect(placeBlocks(blocks, page).every((place) => place === undefined)).toBe(true);
  const fewer = Array.from({ length: lines / 2 }, () => line);
  expect(placeBlocks(fewer, page).filter((place) => place !== undefined)).toEqual([]);
});
