import { expect, test } from 'vitest';
import type { Analysis } from '../../../lib/core/analysis';
import { collectedArticle } from '../../../lib/core/collection/collected';
import { outletsOf, sourcingOfArticle } from '../../../lib/core/collection/outlet-sourcing';
import { ledgerOf, quotesOfPeople } from '../../../lib/core/collection/quote-ledger';
import { datedEvents, timelineOf } from '../../../lib/core/collection/timeline';
import { readingOf } from '../../support/readings';

const PAGE = 'https://www.ledger.example/pier';

function article(key: string, given: Parameters<typeof readingOf>[0], about: Partial<Analysis['article']> = {}) {
  const analysis = readingOf(given);
  const made: Analysis = { ...analysis, article: { ...analysis.article, url: PAGE, ...about } };
  return { of: collectedArticle(key, made), analysis: made };
}

/** The first quotation credited to somebody, by an entity or by printed words alone. */
function said(analysis: Analysis, name: string, entity?: string): Analysis {
  const { text } = analysis.article;
  const start = Math.max(0, text.indexOf(name));
  const speaker = { start, end: start + name.length, name, ...(entity === undefined ? {} : { entity }) };
  return { ...analysis, quotations: analysis.quotations.map((quotation) => ({ ...quotation, speaker })) };
}

test('an article is named by its site, else by its host', () => {
  expect(article('a', { title: 'Pier closed', sentences: ['Words.'] }).of).toEqual({
    key: 'a',
    title: 'Pier closed',
    outlet: 'ledger.example',
  });
  expect(article('a', { sentences: ['Words.'] }, { siteName: 'Ledger' }).of).toMatchObject({
    title: 'Words.',
    outlet: 'Ledger',
  });
});

const later = article(
  'later',
  { sentences: ['“It is safe,” Ada Nilsén said.'], quoted: ['“It is safe,”'], people: ['Ada Nilsén'] },
  { publishedAt: '2026-03-05' },
);
const earlier = article(
  'earlier',
  { sentences: ['“It is not,” said Ada Nilsen.'], quoted: ['“It is not,”'] },
  { publishedAt: '2026-03-01' },
);

test('a person’s quotes stand together over articles, by date, however the name is accented', () => {
  const quotes = [
    ...quotesOfPeople(later.of, said(later.analysis, 'Ada Nilsén', 'entity-1')),
    ...quotesOfPeople(earlier.of, said(earlier.analysis, 'Ada Nilsen')),
  ];
  expect(ledgerOf(quotes)).toMatchObject([
    {
      id: 'ada nilsen',
      quotes: [
        { words: '“It is not,”', article: { key: 'earlier' }, direct: true },
        {
          words: '“It is safe,”',
          article: { key: 'later' },
          place: `${PAGE}#:~:text=%E2%80%9CIt%20is%20safe%2C%E2%80%9D`,
        },
      ],
    },
  ]);
});

test.each(['officials', 'Nilsen', 'the council leader', 'Police'])('%s is nobody’s ledger', (name) => {
  expect(quotesOfPeople(earlier.of, said(earlier.analysis, name))).toEqual([]);
});

test('an outlet’s claims and citations are lists by kind, own stories beside others', () => {
  const { of, analysis } = article(
    'a',
    {
      sentences: ['One fell.', 'Two rose.'],
      claims: [0, 1],
      cites: ['https://law.example/act.pdf', 'https://b.example/story'],
    },
    { siteName: 'Ledger' },
  );
  const [first, second] = analysis.claims;
  const [document, other] = analysis.links;
  const read: Analysis = {
    ...analysis,
    claims: [{ ...first!, attribution: { kind: 'document' } }, second!],
    links: [{ ...document!, destination: 'legal' }, other!],
  };
  const [ledger, ...others] = outletsOf([
    sourcingOfArticle(of, read),
    sourcingOfArticle({ key: 'pasted', title: 'No outlet' }, read),
  ]);
  expect(others).toEqual([]);
  expect(ledger).toMatchObject({
    outlet: 'Ledger',
    articles: [{ key: 'a' }],
    claims: { named: [{ words: 'One fell.' }], unnamed: [], none: [{ words: 'Two rose.' }] },
    citations: {
      document: [{ place: 'https://law.example/act.pdf' }],
      other: [{ place: 'https://b.example/story' }],
      site: [],
    },
  });
});

test('claims of one date from two articles share it; a claim with two dates stands at both', () => {
  const one = article('one', {
    sentences: ['The pier closed on 5 March 2026, after cracks were found in 2024.'],
    claims: [0],
  });
  const two = article(
    'two',
    { sentences: ['Ferries stopped on Thursday.', 'The harbour was built in 1931.'], claims: [0] },
    { publishedAt: '2026-03-06' },
  );
  const events = [...datedEvents(one.of, one.analysis), ...datedEvents(two.of, two.analysis)];
  expect(
    timelineOf(events).map(({ iso, events }) => [iso, events.map(({ article, how }) => `${article.key} ${how}`)]),
  ).toEqual([
    ['2024', ['one printed']],
    ['2026-03-05', ['one printed', 'two reckoned']],
  ]);
});
