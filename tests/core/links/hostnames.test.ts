import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownHost } from '../../../lib/core/links/hostnames';
import { siteOf } from '../../../lib/core/links/site';

test.each([
  ['xn--mnchen-3ya.de', 'münchen.de', false],
  ['xn--d1abbgf6aiiy.xn--p1ai', 'президент.рф', false],
  ['xn--r8jz45g.jp', '例え.jp', false],
  ['xn--pple-43d.com', 'xn--pple-43d.com', true],
  ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com', true],
  ['harbour.example', 'harbour.example', false],
  ['xn--.example', 'xn--.example', false],
])('%s is shown as %s', (hostname, shown, homograph) => {
  expect(shownHost(hostname)).toMatchObject({ shown, homograph });
});

test('decodes what the name system encoded', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'äöüéñçøąžβδя中文日本'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(letters, (label) => {
      const { hostname } = new URL(`https://a${label}.de/`);
      expect(shownHost(hostname).unicode).toBe(`a${label}.de`.normalize('NFC'));
    }),
  );
});

test.each([
  ['news.harbour.co.uk', 'harbour.co.uk', 'harbour'],
  ['writer.blogspot.com', 'writer.blogspot.com', 'writer'],
  ['hmrc.gov.uk', 'hmrc.gov.uk', 'hmrc'],
  ['127.0.0.1', '127.0.0.1', '127.0.0.1'],
])('the registrable domain of %s is %s', (hostname, domain, label) => {
  expect(siteOf(hostname)).toMatchObject({ domain, label });
});
