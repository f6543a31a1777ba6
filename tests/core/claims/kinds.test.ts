import { expect, test } from 'vitest';
import { kindOf } from '../../../lib/core/claims/kinds';
import { statementsIn } from './article';

test.each([
  ['The council approved the plan on Tuesday evening.', 'event'],
  ['The plant burned 90,000 tonnes of coal and employed 340 people.', 'quantity'],
  ['Unemployment fell to 4.2 percent, the lowest rate in a decade.', 'quantity'],
  ['The ministry will open three new schools next year.', 'prediction'],
  ['Visitors are required to carry a permit under the new law.', 'rule'],
])('%j is a claim of kind %s', (text, kind) => {
  // A sentence of the body: the first line counts as a headline.
  expect(kindOf(statementsIn(`Marrow council votes on coal\n${text}`)[1]!)).toBe(kind);
});
