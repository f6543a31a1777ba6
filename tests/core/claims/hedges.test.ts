import { expect, test } from 'vitest';
import { denialsIn, hedgesIn } from '../../../lib/core/claims/hedges';
import { statementsIn } from './article';

function found(text: string, find: typeof hedgesIn | typeof denialsIn) {
  const { tokens, words } = statementsIn(text)[0]!;
  return find(tokens, words).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['The bridge may close before winter.', ['may']],
  ['Police found about 400 crates in the alleged warehouse.', ['about', 'alleged']],
  ['The firm is believed to owe as many as 300 suppliers.', ['is believed', 'as many as']],
  ['The vote could possibly slip.', ['could', 'possibly']],
  ['She claims that the ledger was burned.', ['claims']],
  ['The engine appears to have failed.', ['appears']],
  ['About a third of the crew reportedly left.', ['About', 'reportedly']],
])('finds what softens %j', (text, cues) => {
  expect(found(text, hedgesIn)).toEqual(cues);
});

test.each([
  'The bridge closed on 8 May 2019.',
  'In May the bridge closed.',
  'Visitors may not enter the yard.',
  'He spoke about the bridge.',
  'The mill stands about 12 miles from the coast.',
  'It opened at around 7.45 p.m. on Monday.',
  'The mayor said the bridge was closed.',
  'The bill could be vetoed by the governor.',
  'The family moved so that they could walk to school.',
  'The accused appeared in court.',
  'Asylum claims rose by a fifth.',
])('finds nothing in %j', (text) => {
  expect(found(text, hedgesIn)).toEqual([]);
});

test.each([
  ['The mayor denied that the bridge was unsafe.', ['denied']],
  ['The bridge is no longer safe and was never inspected.', ['no longer', 'never']],
  ['The bridge is safe.', []],
])('finds denials in %j', (text, words) => {
  expect(found(text, denialsIn)).toEqual(words);
});
