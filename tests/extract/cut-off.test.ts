import { expect, test } from 'vitest';
import { asksToSubscribe } from '../../lib/extract/cut-off';

test.each([
  ['Keep reading for €1', true],
  ['Keep reading', true],
  ['Subscribe to keep reading', true],
  ['Continue reading with a free account', true],
  ['And more! Keep reading to see all of our recommendations.', false],
  ['Keep reading, because the harbour has a second tale to tell about the roof.', false],
])('“%s” asks for a subscription: %s', (line, asks) => {
  expect(asksToSubscribe(line)).toBe(asks);
});
