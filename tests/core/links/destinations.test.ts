import { expect, test } from 'vitest';
import { destinations } from '../../../lib/core/links/destinations/registry';
import { anchor, inText, linkOf, PAGE } from './support';

const kindOf = (href: string, url?: string) => linkOf(anchor({ href }), url).destination;

test.each([
  ['mailto:desk@harbour-news.com', 'non-web'],
  ['javascript:;', 'non-web'],
  ['/tag/ferries', 'same-site'],
  ['#comments', 'same-site'],
  ['https://shop.harbour-news.com/', 'same-site'],
  ['https://www.harbour-news.co.uk/', 'same-site'],
  ['https://www.facebook.com/sharer.php?u=x', 'share-endpoint'],
  ['https://x.com/intent/post?url=x', 'share-endpoint'],
  ['https://api.whatsapp.com/send?text=x', 'share-endpoint'],
  ['https://apps.apple.com/us/app/ferries/id12', 'app-store'],
  ['https://addons.mozilla.org/en-US/firefox/addon/ferries/', 'app-store'],
  ['https://web.archive.org/web/2020/https://city.example/', 'archive'],
  ['https://archive.ph/AbC1', 'archive'],
  ['https://traffic.outbrain.com/network/redir?p=x', 'ad-tracker'],
  ['https://t.co/abc', 'redirector'],
  ['https://bit.ly/abc', 'redirector'],
  ['https://amzn.to/abc', 'shop'],
  ['https://twitter.com/mayor/status/12', 'social-post'],
  ['https://www.instagram.com/p/Babc/', 'social-post'],
  ['https://example.social/@mayor/109501234567890123', 'social-post'],
  ['https://twitter.com/mayor', 'social-profile'],
  ['https://www.youtube.com/@harbour', 'social-profile'],
  ['https://www.facebook.com/harbournews', 'social-profile'],
  ['https://www.youtube.com/watch?v=abc', 'media'],
  ['https://open.spotify.com/episode/1', 'media'],
  ['https://itunes.apple.com/us/podcast/ferries/id1', 'media'],
  ['https://itunes.apple.com/us/movie/ferries/id1', 'shop'],
  ['https://www.snopes.com/fact-check/ferries/', 'fact-checker'],
  ['https://factcheck.afp.com/doc.afp.com.1', 'fact-checker'],
  ['https://www.reuters.com/world/ferries-2026-11-01/', 'wire'],
  ['https://www.supremecourt.gov/opinions/1.pdf', 'legal'],
  ['https://www.cand.uscourts.gov/', 'legal'],
  ['https://eur-lex.europa.eu/eli/reg/2016/679', 'legal'],
  ['https://www.bls.gov/cpi/', 'data'],
  ['https://www.destatis.de/DE/', 'data'],
  ['https://www.nature.com/articles/s1', 'academic'],
  ['https://web.mit.edu/x', 'academic'],
  ['https://www.uni-musterstadt.de/', 'academic'],
  ['https://www.cs.ox.ac.uk/', 'academic'],
  ['https://news.un.org/en/story/1', 'intergovernmental'],
  ['https://www.who.int/', 'intergovernmental'],
  ['https://commission.europa.eu/topics', 'intergovernmental'],
  ['https://www.gov.uk/guidance', 'government'],
  ['https://assets.publishing.service.gov.uk/media/a.pdf', 'government'],
  ['https://www.bundesnetzagentur.de/', 'government'],
  ['https://www.mhlw.go.jp/', 'government'],
  ['https://www.regjeringen.no/', 'government'],
  ['https://www.economie.gouv.fr/', 'government'],
  ['https://en.wikipedia.org/wiki/Ferry', 'reference'],
  ['https://www.google.com/maps/place/x', 'reference'],
  ['https://www.nytimes.com/2026/11/01/x.html', 'news'],
  ['https://www.lanacion.com.ar/politica/x', 'news'],
  ['https://www.the-quaytown-herald.com/news/local/ferry-crews-walk-out-again', 'news'],
  ['https://www.amazon.co.jp/dp/1', 'shop'],
  ['https://www.quaytown-ropes.com/products/red-rope', 'shop'],
  ['https://www.documentcloud.org/documents/1-x', 'document-host'],
  ['https://www.hrw.org/news/1', 'organization'],
  ['https://www.quaytownfoundation.org/', 'organization'],
  ['https://ir.quaytown-lines.com/2026.pdf', 'company'],
  ['https://newsroom.intel.com/x', 'company'],
  ['https://sailor.blogspot.com/2020/01/x.html', 'personal'],
  ['https://medium.com/@sailor/x-1', 'personal'],
  ['https://qzv-xk.com/zzz', 'other'],
  ['https://www.google.com/search?q=ferry', 'other'],
])('%s leads to %s', (href, kind) => {
  expect(kindOf(href)).toBe(kind);
});

test.each([
  ['https://www.bbc.co.uk/news/1', 'https://www.bbc.com/news/2', 'same-site'],
  ['https://www.independent.co.uk/a-b-c-d', 'https://www.independent.ie/x', 'news'],
  ['https://www.dn.se/x', 'https://www.dn.pt/y', 'news'],
])('%s on %s is %s', (href, page, kind) => {
  expect(kindOf(href, page)).toBe(kind);
});

test('a site of the same owner is a sister', () => {
  expect(linkOf(anchor({ href: 'https://nationalpost.com/news/x' }), 'https://ottawacitizen.com/a')).toMatchObject({
    destination: 'news',
    sister: true,
  });
  expect(linkOf(anchor({ href: 'https://ottawacitizen.com/b' }), 'https://ottawacitizen.com/a').sister).toBe(false);
});

test('a link whose words name a site under a commercial suffix leads to a company', () => {
  expect(linkOf(inText('https://www.quaytownlines.com/', 'The operator, [Quaytown Lines], said no.')).destination).toBe(
    'company',
  );
  expect(
    linkOf(inText('https://www.quaytownlines.com/', 'The operator said [it would sail] anyway.')).destination,
  ).toBe('other');
});

test('tells documents and home pages', () => {
  expect(linkOf(anchor({ href: 'https://city.example/Plan.PDF?x=1' })).isPdf).toBe(true);
  expect(linkOf(anchor({ href: 'https://city.example/pdf' })).isPdf).toBe(false);
  expect(
    ['/', '/en/', '/index.html', '/plan'].map((path) => linkOf(anchor({ href: `https://city.example${path}` })).deep),
  ).toEqual([false, false, false, true]);
});

test('every answer comes with its evidence', () => {
  for (const href of ['https://www.gov.uk/', 'https://qzv-xk.com/', '#x', 'tel:1', 'https://t.co/x', '/relative'])
    expect(linkOf(anchor({ href })).evidence.destination).toMatch(/\w+ \w+/);
});

test('the page without an address of its own still has same-site links', () => {
  expect(linkOf(anchor({ href: '/next' }), '').destination).toBe('same-site');
  expect(Object.keys(destinations)).toHaveLength(25);
  expect(PAGE).toContain('harbour-news.com');
});
