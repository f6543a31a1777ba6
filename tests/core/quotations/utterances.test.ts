import { describe, expect, test } from 'vitest';
import type { Quotation } from '../../../lib/core/analysis';
import { utterancesOf } from '../../../lib/core/quotations/utterances';

const quotation = (start: number, end: number, entity?: string): Quotation => ({
  start,
  end,
  direct: start % 2 === 0,
  ...(entity === undefined ? {} : { speaker: { start: 0, end: 1, name: entity, entity } }),
});

describe('how often somebody is quoted', () => {
  test.each<[string, readonly Quotation[], number]>([
    ['nobody', [], 0],
    ['said that it was “painful but right”: one', [quotation(1, 30, 'e1'), quotation(10, 29, 'e1')], 1],
    ['two beside each other: two', [quotation(0, 10, 'e1'), quotation(10, 20, 'e1')], 2],
    ['what another says in between is theirs', [quotation(0, 30, 'e2'), quotation(4, 20, 'e1')], 1],
    [
      'a long one holds all that stand in it',
      [quotation(1, 90, 'e1'), quotation(4, 20, 'e1'), quotation(30, 40, 'e1')],
      1,
    ],
    ['without a speaker it is nobody’s', [quotation(0, 10)], 0],
  ])('%s', (_what, quotations, count) => {
    expect(utterancesOf(quotations, 'e1')).toHaveLength(count);
  });

  test('of words in a paraphrase, the direct ones stand for both', () => {
    expect(utterancesOf([quotation(1, 30, 'e1'), quotation(10, 29, 'e1')], 'e1')).toMatchObject([{ direct: true }]);
  });
});
