import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { collectAnchors } from '../../lib/extract/anchors';

const anchorsOf = (html: string) => collectAnchors(parsePage(`<html><body>${html}</body></html>`), () => undefined);

test('counts the anchors of one address apart, templates left out and areas last, with those nobody sees', () => {
  const anchors = anchorsOf(
    '<area href="/a"><a href="/a">one</a><template><a href="/a">hidden</a></template><a>no address</a>' +
      '<noscript><a href="/a">two</a></noscript><a href="/b">three</a>',
  );
  expect(anchors.map(({ href, occurrence }) => [href, occurrence])).toEqual([
    ['/a', 2],
    ['/a', 0],
    ['/b', 0],
  ]);
  const [, after] = anchorsOf('<a href="/b">one</a><noscript><a href="/a">two</a></noscript><a href="/a">three</a>');
  expect(after).toMatchObject({ href: '/a', occurrence: 1, text: 'three', context: { position: 1 } });
});

test('of a notice for pages without scripting nothing is taken: neither words, pictures nor the end of a line', () => {
  const [anchor, ...others] = anchorsOf(
    '<div>See <a href="/a"><noscript><p><img alt="A ferry"> here</p></noscript></a> today.<noscript><a href="/b">b</a></noscript></div>',
  );
  expect(anchor).toMatchObject({ text: '', context: { block: 'See today.', hasImage: false } });
  expect(others).toEqual([]);
});

test('a page that stands in a notice which never ends has its links', () => {
  const prose = '<p>The council met again on Monday to speak about the <a href="/h">harbour</a>.</p>'.repeat(20);
  expect(anchorsOf(`<noscript><div>Please turn on scripts.</noscript>${prose}`)).toHaveLength(20);
});

test('a name that is said again and again leaves room for the next', () => {
  const [anchor] = anchorsOf(`<div aria-label="${'menu '.repeat(60)}sport"><a href="/a">x</a></div>`);
  expect(anchor!.context.ancestors[0]!.words).toBe('menu sport');
});

test('attributes are told in the order of the source', () => {
  const [anchor] = anchorsOf('<a class="primary" href="/a" target="_blank" title="Go home">x</a>');
  expect(anchor!.context.attributes).toBe('primary blank go home');
});

test('tells the words around an anchor and where they begin', () => {
  const [anchor] = anchorsOf(
    '<h2>The <i>harbour</i> plan</h2><p>The council <b>published</b>\n the <a href="/plan.pdf">full <i>plan</i></a> today.</p>',
  );
  expect(anchor).toMatchObject({
    text: 'full plan',
    context: { block: 'The council published the full plan today.', blockOffset: 26, heading: 'The harbour plan' },
  });
  expect(anchor!.context.linkDensity).toBeCloseTo(9 / 42, 2);
});

test('names the ancestors in plain words, without hashes, and the regions at any distance', () => {
  const [anchor] = anchorsOf(
    '<aside><div><div><div id="RelatedStories" class="css-1x9z related__list"><ul><li><a href="/x">x</a></li></ul></div></div></div></aside>',
  );
  expect(anchor!.context.ancestors.slice(0, 3)).toEqual([
    { tag: 'li', words: '' },
    { tag: 'ul', words: '' },
    { tag: 'div', words: 'related stories css list' },
  ]);
  expect(anchor!.context.landmarks).toEqual(['aside']);
});

test('counts siblings that are mostly link, and not paragraphs of prose', () => {
  const menu = anchorsOf(`<ul>${'<li><a href="/s">Sport news</a></li>'.repeat(5)}</ul>`);
  expect(menu[0]!.context.siblings).toBe(4);
  const prose = anchorsOf('<p>A long sentence that holds <a href="/s">one link</a> among many words.</p>'.repeat(5));
  expect(prose[0]!.context.siblings).toBe(0);
});

test('an anchor around blocks has all their words, the picture of an empty one its description', () => {
  const [card, picture] = anchorsOf(
    '<a href="/c"><h3>Ferry strike</h3><p>Boats stay in port</p></a><a href="/i"><img alt="A  ferry"></a>',
  );
  expect(card).toMatchObject({ text: 'Ferry strike Boats stay in port', context: { hasImage: false } });
  expect(picture).toMatchObject({ text: 'A ferry', context: { hasImage: true } });
});

test('tells how much of the prose comes before', () => {
  const prose = `<p>${'The council met again on Monday to speak about the harbour. '.repeat(3)}</p>`;
  const anchors = anchorsOf(`<a href="/1">menu</a>${prose}<a href="/2">between</a>${prose}<a href="/3">foot</a>`);
  expect(anchors.map(({ context }) => context.proseBefore)).toEqual([0, 0.5, 1]);
});

test('stays bounded on huge addresses, deep nesting and thousands of links in one paragraph', () => {
  const deep = anchorsOf(`${'<div>'.repeat(1500)}<a href="data:,${'x'.repeat(1_000_000)}">deep</a>`);
  expect(deep[0]!.href.length).toBeLessThan(10_000);
  expect(deep[0]!.context.ancestors).toHaveLength(8);
  const many = anchorsOf(`<p>${'<a href="/x">word</a> '.repeat(10_000)}</p>`);
  expect(many).toHaveLength(10_000);
  expect(JSON.stringify(many.at(-1)).length).toBeLessThan(2_000);
});
