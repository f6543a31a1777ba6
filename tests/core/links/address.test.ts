import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addressOf } from '../../../lib/core/links/address';
import { canonicalKey } from '../../../lib/core/links/same';

const PAGE = 'https://www.harbour-news.example/2026/11/ferry.html';
const web = (href: string) => {
  const address = addressOf(href, PAGE);
  if (address.kind !== 'web') throw new Error(`${href} is ${address.kind}`);
  return address;
};

test.each([
  ['https://city.example/plan?utm_source=a&id=3&fbclid=x', 'https://city.example/plan?id=3'],
  [
    'https://city.example/plan?page=2&q=ferry&ref=top&t=1#part',
    'https://city.example/plan?page=2&q=ferry&ref=top&t=1#part',
  ],
  ['https://twitter.com/mayor/status/12?s=20&t=abc', 'https://twitter.com/mayor/status/12'],
  ['https://www.youtube.com/watch?v=abc&feature=share&t=10', 'https://www.youtube.com/watch?v=abc&t=10'],
  ['https://city.example/a?x=%E0%A4%A&UTM_Medium=mail', 'https://city.example/a?x=%E0%A4%A'],
  ['https://city.example/plan?utm_source=a&&utm_medium=mail', 'https://city.example/plan'],
  ['../10/old.html', 'https://www.harbour-news.example/2026/10/old.html'],
  ['//cdn.example/a', 'https://cdn.example/a'],
  ['ht\ntps://city.example/\tplan', 'https://city.example/plan'],
])('reads %j as %j', (href, url) => {
  expect(web(href).url.href).toBe(url);
});

test.each([
  ['https://www.google.com/url?q=https%3A%2F%2Fcity.example%2Fplan', 'https://city.example/plan', 1],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fcity.example%2Fplan%3Ffbclid%3Dz', 'https://city.example/plan', 1],
  [
    `https://href.li/?https://www.google.com/url?q=${encodeURIComponent('https://city.example/plan')}`,
    'https://city.example/plan',
    2,
  ],
  ['https://city-example.translate.goog/plan?_x_tr_sl=de&a=1', 'https://city.example/plan?a=1', 1],
  ['https://www.google.com/url?q=javascript%3Aalert(1)', 'https://www.google.com/url?q=javascript%3Aalert(1)', 0],
  ['https://t.co/abc', 'https://t.co/abc', 0],
])('opens the wrappers of %j', (href, url, hops) => {
  const address = web(href);
  expect([address.url.href, address.hops.length]).toEqual([url, hops]);
});

test('a host with a space in its name is none, though Chromium takes it for one', () => {
  class Lenient extends URL {
    override get hostname(): string {
      return super.hostname.replace('harbour', 'harbour%20master');
    }
  }
  vi.stubGlobal('URL', Lenient);
  try {
    expect(addressOf('http://harbour/').kind).toBe('broken');
  } finally {
    vi.unstubAllGlobals();
  }
});

test('opens three wrappers at most, and no circle', () => {
  const wrap = (inner: string) => `https://href.li/?${inner}`;
  const nested = wrap(wrap(wrap(wrap(wrap('https://city.example/')))));
  expect(web(nested).hops).toHaveLength(3);
  const self = 'https://href.li/?https://href.li/?';
  expect(web(self).hops.length).toBeLessThanOrEqual(3);
});

test('keeps the original of a copy beside it', () => {
  expect(web('https://web.archive.org/web/20200102030405/https://city.example/plan')).toMatchObject({
    original: 'https://city.example/plan',
    site: { domain: 'archive.org' },
  });
  expect(web('https://archive.ph/2020/https:/city.example/plan').original).toBe('https://city.example/plan');
  expect(web('https://city.example/2026/story?amp=1').original).toBe('https://city.example/2026/story');
  expect(web('https://city.example/marshall-amp/review').original).toBeUndefined();
});

test('reads the affiliate sign before it is stripped', () => {
  const address = web('https://www.amazon.com/dp/123?tag=harbour-20');
  expect(address.url.href).toBe('https://www.amazon.com/dp/123');
  expect(address.affiliate).toContain('tag');
  expect(web('https://city.example/?tag=harbour-20').affiliate).toBeUndefined();
});

test('never keeps a user name or password, in the address or its hops', () => {
  const address = web('https://www.google.com/url?q=https%3A%2F%2Fuser%3Apw%40city.example%2F');
  expect(JSON.stringify([address.url.href, address.hops])).not.toContain('user:pw@');
  expect(web('https://bank.example@evil.example/')).toMatchObject({
    credentials: true,
    site: { domain: 'evil.example' },
  });
});

describe('what is not on the web', () => {
  test.each([
    ['mailto:desk@harbour.example', 'mailto'],
    ['mailto:?subject=x', 'mailto-share'],
    ['tel:+1555', 'tel'],
    ['javascript:void(0)', 'javascript'],
    [' \u0001JaVa\tScRiPt:alert(1)', 'javascript'],
    ['java\nscript:alert(1)', 'javascript'],
    ['vbscript:x', 'javascript'],
    ['data:text/html;base64,AAAA', 'data'],
    ['blob:https://city.example/1', 'data'],
    ['file:///etc/hosts', 'file'],
    ['whatsapp://send?text=x', 'app-scheme'],
    ['ttps://city.example/', 'broken'],
    ['http://', 'broken'],
    ['#notes', 'fragment'],
    ['', 'self'],
    ['  ', 'self'],
  ])('%j is %s', (href, kind) => {
    expect(addressOf(href, PAGE).kind).toBe(kind);
  });

  test('a relative address has no place where the page has none', () => {
    expect(addressOf('/plan').kind).toBe('relative');
  });
});

test.each([
  ['http://city.example/a', 'https://www.city.example/a/', true],
  ['https://city.example/a?x=1&y=2', 'https://city.example/a?y=2&x=1', true],
  ['https://city.example/a?utm_source=x', 'https://m.city.example/a#s', true],
  ['https://x.com/u/status/1', 'https://twitter.com/u/status/1', true],
  ['https://youtu.be/abc', 'https://www.youtube.com/watch?v=abc&t=3', true],
  ['https://doi.org/10.1/XY', 'http://dx.doi.org/10.1/xy', true],
  ['https://city.example/A', 'https://city.example/a', false],
  ['https://city.example/#/one', 'https://city.example/#/two', false],
  ['https://city.example:8443/a', 'https://city.example/a', false],
])('%s and %s: same place is %s', (a, b, same) => {
  expect(canonicalKey(new URL(a)) === canonicalKey(new URL(b))).toBe(same);
});

test('whatever an attribute holds, the address is of the web or names no scheme that runs', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'JAVASCRIPT:',
    'data:',
    'https://',
    '//',
    '',
    'java\tscript:',
    ' \u0000',
  );
  fc.assert(
    fc.property(scheme, fc.string({ maxLength: 60 }), (start, rest) => {
      const address = addressOf(start + rest, PAGE);
      if (address.kind === 'web') expect(address.url.protocol).toMatch(/^https?:$/);
    }),
  );
});
