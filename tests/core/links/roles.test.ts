import { expect, test } from 'vitest';
import type { AnchorContext } from '../../../lib/core/article';
import { roles } from '../../../lib/core/links/roles/registry';
import { anchor, inText, linkOf } from './support';

const near = (words: string, tag = 'div') => ({ ancestors: [{ tag, words }] });
const roleOf = (href: string, text: string, context: Partial<AnchorContext> = {}, rel: string[] = []) =>
  linkOf(anchor({ href, text, rel, context: { block: text, ...context } })).role;

test.each<[string, string, Partial<AnchorContext>, string]>([
  ['https://www.amazon.com/dp/1?tag=harbour-20', 'Rope', {}, 'advert'],
  ['https://qzv-xk.com/loans', 'Cheap loans', near('adslot top'), 'advert'],
  ['/boats/sale-of-the-century', 'Boats (Anzeige)', {}, 'advert'],
  ['/membership', 'Join us', near('ad wrapper'), 'subscribe'],
  ['https://www.facebook.com/sharer.php?u=x', '', {}, 'share'],
  ['#', 'Share on X', {}, 'share'],
  ['mailto:?subject=x', '', {}, 'share'],
  ['#comments', '12 comments', near('share tools'), 'comment'],
  ['https://qzv-xk.com/', 'A reader', near('comment author vcard'), 'comment'],
  ['/author/mara-quist', 'Mara Quist', near('byline'), 'author'],
  [
    'https://twitter.com/maraquist',
    '@maraquist',
    { block: 'Mara Quist is a staff reporter. Follow Mara Quist on Twitter: @maraquist' },
    'author',
  ],
  ['mailto:mara@harbour-news.com', 'Email', {}, 'author'],
  ['/newsletter', 'Morning mail', {}, 'subscribe'],
  ['https://www.facebook.com/harbournews', 'Facebook', near('footer social'), 'subscribe'],
  ['/photo/ferry.jpg', '', { hasImage: true }, 'figure'],
  ['https://www.gettyimages.com/detail/1', 'Getty Images', { block: 'A ferry. Getty Images' }, 'figure'],
  ['/2026/11/quay-wall-to-be-raised.html', 'Quay wall to be raised by a metre', near('card'), 'read-more'],
  ['/2026/11/quay-wall-to-be-raised.html', '', { hasImage: true }, 'read-more'],
  ['/tag/ferries', 'Ferries', {}, 'navigation'],
  ['/privacy', 'Privacy notice', {}, 'navigation'],
  ['https://qzv-xk.com/', 'Site by Knot', { landmarks: ['footer'] }, 'navigation'],
  ['/sport', 'Sport', { landmarks: ['nav'] }, 'navigation'],
])('%s «%s»', (href, text, context, role) => {
  expect(roleOf(href, text, context)).toBe(role);
});

test.each([
  ['/2026/10/crews-vote-to-strike.html', 'Crews had [voted to strike] in October.', 'cross-reference'],
  ['/tag/ferries', 'The [ferries] stayed in port.', 'navigation'],
  ['/sport', 'More on the [sport] pages of this site tonight.', 'navigation'],
  ['https://www.reuters.com/world/crews-2026-11-01/', 'Crews walked out, [Reuters] reported.', 'citation'],
  ['https://www.gov.uk/ferry-report', 'A [report] found ten faults.', 'citation'],
  ['https://en.wikipedia.org/wiki/Quaytown_Harbour', 'It left from [Quaytown Harbour] at noon.', 'mention'],
  ['https://www.quaytownlines.com/', 'The operator, [Quaytown Lines], said no.', 'mention'],
  ['https://www.quaytownlines.com/', 'Book at [quaytownlines.com] from Monday.', 'mention'],
  ['https://twitter.com/mayor', 'The mayor, [Ada Holm], said so.', 'mention'],
  ['https://twitter.com/mayor', 'It is on her [profile] since noon.', 'citation'],
  ['https://twitter.com/mayor/status/1', 'She [said so on Twitter] at noon.', 'citation'],
])('%s in “%s” is %s', (href, sentence, role) => {
  expect(linkOf(inText(href, sentence)).role).toBe(role);
});

test('a line of its own that announces another story is read-more, also in the body', () => {
  const link = linkOf(inText('/2026/10/crews-vote-to-strike.html', 'Related: [Crews vote to strike after talks fail]'));
  expect(link.role).toBe('read-more');
});

test('links of embedded posts are citations wherever the post stands', () => {
  const context = {
    ancestors: [
      { tag: 'p', words: '' },
      { tag: 'blockquote', words: 'twitter tweet' },
    ],
    block: 'No boats today https://t.co/x',
  };
  expect(roleOf('https://t.co/x', 'https://t.co/x', context)).toBe('citation');
  expect(roleOf('https://twitter.com/quaytown', '@quaytown', context)).toBe('citation');
});

test('a class of a far ancestor does not decide', () => {
  const far = {
    ancestors: [...Array(4).fill({ tag: 'div', words: '' }), { tag: 'body', words: 'subscribe newsletter membership' }],
  };
  expect(roleOf('/2026/11/quay-wall-to-be-raised.html', 'Quay wall to be raised by a metre', far)).toBe('read-more');
});

test('each role has a label, and each answer its evidence', () => {
  expect(Object.keys(roles)).toHaveLength(11);
  expect(linkOf(inText('https://www.gov.uk/ferry-report', 'A [report] found ten faults.')).evidence.role).toMatch(
    /\w+ \w+/,
  );
});
