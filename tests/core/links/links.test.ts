import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksOf } from '../../../lib/core/links/links';
import { anchor, article, inText, linkOf } from './support';

test('each link knows its sentence, its copy and its duplicates', () => {
  const text = 'First line. A report found ten faults.';
  const first = anchor({
    href: 'https://www.gov.uk/report?utm_source=x',
    text: 'report',
    span: { start: 14, end: 20 },
  });
  const again = anchor({ href: 'http://gov.uk/report/', text: 'again' });
  const copy = anchor({ href: 'https://web.archive.org/web/2020/https://www.gov.uk/report', text: 'copy' });
  const [a, b, c] = linksOf(article([first, again, copy], text), [
    { start: 0, end: 11 },
    { start: 12, end: 38 },
  ]);
  expect(a).toMatchObject({
    id: 'l0',
    sentence: 1,
    url: 'https://www.gov.uk/report',
    domain: 'gov.uk',
  });
  expect(b).toMatchObject({ duplicateOf: 'l0' });
  expect(c).toMatchObject({ destination: 'archive', original: 'https://www.gov.uk/report' });
  expect(c).not.toHaveProperty('sentence');
});

test.each([
  ['https://evil.example/login', 'https://www.paypal.com/login', ['other-domain']],
  ['https://www.paypal.com/login', 'paypal.com', []],
  ['https://bank.com.evil.net/', 'bank.com', ['other-domain']],
  ['https://t.co/x1', 'pic.twitter.com/x1', []],
  ['https://twitter.com/mayor', 'Node.js', []],
  ['https://www.fastcompany.com/x', 'Co.Design', []],
  ['https://city.example/', 'README.md', []],
  ['https://user@evil.net/', 'evil.net', ['credentials']],
  ['https://xn--pple-43d.com/', 'a shop', ['lookalike']],
])('%s «%s» carries the notices %j', (href, text, kinds) => {
  expect((linkOf(anchor({ href, text })).notices ?? []).map(({ kind }) => kind)).toEqual(kinds);
});

test('relative addresses start from the base of the page', () => {
  expect(linkOf(anchor({ href: 'plan', base: 'https://city.example/docs/' })).url).toBe(
    'https://city.example/docs/plan',
  );
  expect(linkOf(anchor({ href: 'plan', base: '/docs/' })).url).toBe('https://www.harbour-news.com/docs/plan');
});

test('ten thousand links and a megabyte of data are read and stay plain JSON', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    inText(`https://city.example/${index}`, 'See [the plan] of the city.'),
  );
  expect(linksOf(article(many), [])).toHaveLength(10_000);
  const long = [
    'a'.repeat(500),
    '/news'.repeat(100),
    '-a'.repeat(250),
    '%'.repeat(500),
    '/photos'.repeat(70),
    ' '.repeat(500),
  ];
  const hostile = Array.from({ length: 2_000 }, (_, index) => {
    const path = long[index % long.length]!;
    return anchor({ href: `https://facebook.com/${index}${path}`, text: path, context: { block: path } });
  });
  expect(linksOf(article(hostile), [])).toHaveLength(2_000);
  const huge = linkOf(anchor({ href: `data:text/html,${'x'.repeat(1_000_000)}` }));
  expect(huge).toMatchObject({ destination: 'non-web' });
  expect(huge).not.toHaveProperty('url');
});

test('on whatever page: an answer for each anchor, only web addresses, JSON that survives', () => {
  const href = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:,x',
      '//a.b',
      'https://a:b@c.d/',
      'https://href.li/?https://href.li/?',
    ),
  );
  const anyAnchor = fc
    .record({
      href,
      text: fc.string({ maxLength: 40 }),
      block: fc.string({ maxLength: 80 }),
      tag: fc.constantFrom('p', 'nav', 'li', 'blockquote'),
    })
    .map(({ href, text, block, tag }) =>
      anchor({ href, text, context: { block, ancestors: [{ tag, words: text }], linkDensity: 0.3 } }),
    );
  fc.assert(
    fc.property(fc.array(anyAnchor, { maxLength: 6 }), (anchors) => {
      const links = linksOf(article(anchors), []);
      expect(links).toHaveLength(anchors.length);
      expect(JSON.parse(JSON.stringify(links))).toEqual(links);
      for (const { url } of links) if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/);
    }),
  );
});
