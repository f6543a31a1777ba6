import { expect, test } from 'vitest';
import { isFragment, isQuestion, leadsIn } from '../../../lib/core/claims/fragments';
import { statementsIn } from './article';

/** The second line: the first counts as a headline. */
const line = (text: string) => statementsIn(`A heading of four words\n${text}`)[1]!;

test.each([
  'Thursday, May 7, 2015',
  'The mayor at the old bridge in October 2010.',
  'Image: Marrow Gazette.',
  'More water for the valley',
  'Discussion of the mayor’s alleged letter',
  'Need for relief from debt',
  'Photos of its bridges a year later',
  'The two bridges a year later',
])('%j is a fragment', (text) => {
  expect(isFragment(line(text))).toBe(true);
});

test.each([
  'The bridge is closed.',
  'Marrow approves budget for 2021',
  'Marrow to close coal plant',
  'The council closed the bridge.',
  'Local officials privately express disappointment',
  'Local officials openly voice anger at the new rules',
  'Workers need a contract.',
  'It carries 41,000 vehicles a day.',
  'The bill cuts the tax on fuel.',
])('%j is none', (text) => {
  expect(isFragment(line(text))).toBe(false);
});

test('questions and lead-ins are told by their last mark', () => {
  expect(isQuestion(line('“Why did the plant close?”'))).toBe(true);
  expect(isQuestion(line('He asked why the plant closed.'))).toBe(false);
  expect(leadsIn(line('The report names three causes:'))).toBe(true);
  expect(leadsIn(line('The report names three causes.'))).toBe(false);
});
