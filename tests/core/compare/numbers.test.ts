import { expect, test } from 'vitest';
import { numbersApart } from '../../../lib/core/compare/numbers';

test.each([
  [
    'It closed for nine months from 5 October.',
    'It closed for seven months from 12 October.',
    ['nine', '5'],
    ['seven', '12'],
  ],
  ['It closed for nine months.', 'It closed for 9 months.', [], []],
  ['Some 1,200 boats of 31.', 'Some 1200 boats of 31.', [], []],
  ['It cost 12 million crowns.', 'It cost 12 billion crowns.', ['12 million'], ['12 billion']],
  ['It cost 1.5 million crowns.', 'It cost 1,500,000 crowns.', [], []],
  ['It cost €2.2m.', 'It cost €2.2 million.', [], []],
  ['It cost €2.2m.', 'It cost €2.2bn.', ['2.2m'], ['2.2bn']],
  ['Forty of them left.', 'Forty-two of them left.', ['Forty'], ['Forty-two']],
  ['Forty-one of them left.', '41 of them left.', [], []],
  ['A 12 per cent fall.', 'A 12% fall.', [], []],
  ['A run of 5 m in 3 min.', 'A run of 5m in 4 min.', ['3'], ['4']],
  ['One of them left.', 'Another of them left.', [], []],
  ['Often tenuous.', 'Never.', [], []],
  ['Version 1.2.3 of it.', 'Version 1.2.4 of it.', ['1.2.3'], ['1.2.4']],
])('%s / %s', (before, after, old, now) => {
  expect(numbersApart(before, after)).toEqual({ before: old, after: now });
});
