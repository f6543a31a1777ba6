import { expect, test } from 'vitest';
import { linksOf } from '../../../lib/core/links/links';
import { linkSourcing } from '../../../lib/core/links/sourcing';
import { article, inText } from './support';

const REPORT = inText('https://www.gov.uk/ferry-report', 'A [report] found ten faults.');
const AGAIN = inText('https://www.gov.uk/ferry-report?utm_source=x', 'It [says] so twice.');
const PAPER = inText('https://www.nytimes.com/2026/11/01/ferry.html', 'It [was reported] at noon.');
const OWN = inText('/2026/10/crews-vote-to-strike.html', 'Crews had [voted to strike] in October.');
const NAMED = inText('https://en.wikipedia.org/wiki/Quaytown_Harbour', 'It left from [Quaytown Harbour] at noon.');

test.each([
  [
    'others',
    [REPORT, AGAIN, PAPER],
    {
      outbound: 2,
      own: 0,
      pattern: 'outbound',
      byKind: [
        { destination: 'government', count: 1 },
        { destination: 'news', count: 1 },
      ],
    },
  ],
  ['itself beside others', [REPORT, OWN], { outbound: 1, own: 1, pattern: 'cites-itself' }],
  ['itself alone', [OWN, NAMED], { outbound: 0, own: 1, pattern: 'circular', byKind: [] }],
  ['nobody', [NAMED], { outbound: 0, own: 0, pattern: 'none' }],
])('an article that cites %s', (_, anchors, expected) => {
  expect(linkSourcing(linksOf(article(anchors), []))).toMatchObject(expected);
});
