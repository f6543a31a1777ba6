import { expect, test } from 'vitest';
import { hedgesIn } from '../../../lib/core/claims/hedges';
import { tokenize } from '../../../lib/core/text/tokens';

function cuesIn(text: string) {
  const tokens = tokenize(text);
  const hedges = hedgesIn(
    tokens,
    tokens.map((token) => token.text.toLowerCase()),
  );
  return hedges.map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['The bridge may close before winter.', ['may']],
  ['Police found about 40 crates in the alleged warehouse.', ['about', 'alleged']],
  ['The firm is believed to owe as many as 300 suppliers.', ['is believed', 'as many as']],
  ['The vote could possibly slip.', ['could', 'possibly']],
])('finds what softens %j', (text, cues) => {
  expect(cuesIn(text)).toEqual(cues);
});

test.each([
  'The bridge closed on 8 May 2019.',
  'In May the bridge closed.',
  'Visitors may not enter the yard.',
  'He spoke about the bridge.',
  'The mayor said the bridge was closed.',
])('finds nothing in %j', (text) => {
  expect(cuesIn(text)).toEqual([]);
});
