import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn } from '../../../lib/core/collection/event-dates';

/** A Wednesday. */
const PUBLISHED = '2026-03-04T09:00:00+01:00';
const told = (sentence: string, published: string | undefined = PUBLISHED) =>
  datesIn(sentence, published).map(({ start, end, date: { year, month, day }, how }) => [
    sentence.slice(start, end),
    [year, month, day].filter((part) => part !== undefined).join('-'),
    how,
  ]);

test.each([
  ['The order of 2026-02-03 stands.', [['2026-02-03', '2026-2-3', 'printed']]],
  ['The pier closed on 5 October 2025.', [['5 October 2025', '2025-10-5', 'printed']]],
  ['The pier closed on the 5th of October.', [['5th of October', '2025-10-5', 'reckoned']]],
  ['The pier closes on April 5.', [['April 5', '2026-4-5', 'reckoned']]],
  [
    'The pier closed on Oct. 5, 2024, and again in 1998.',
    [
      ['Oct. 5, 2024', '2024-10-5', 'printed'],
      ['in 1998', '1998', 'printed'],
    ],
  ],
  ['It opened in October 2025.', [['October 2025', '2025-10', 'printed']]],
  ['Work began in January.', [['in January', '2026-1', 'reckoned']]],
  ['Work began in November.', [['in November', '2025-11', 'reckoned']]],
  ['The council voted on Tuesday.', [['Tuesday', '2026-3-3', 'reckoned']]],
  ['The council voted on Wednesday.', [['Wednesday', '2026-3-4', 'reckoned']]],
  ['The storm came yesterday.', [['yesterday', '2026-3-3', 'reckoned']]],
])('%s', (sentence, expected) => {
  expect(told(sentence)).toEqual(expected);
});

test.each([
  'The council will vote on Tuesday.',
  'Sundays are quiet.',
  'It cost 2011 crowns.',
  'In 2,011 homes the lights went out.',
  'The march in the rain may go on.',
  'Room 1998 was shut on 31 February 2024.',
  'Version 2026.03.04 was released.',
])('nothing in “%s”', (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test.each(['The council voted on Tuesday.', 'It closed on 5 October.', 'Work began in January.', 'It came yesterday.'])(
  'without a day of publication, “%s” has no date',
  (sentence) => {
    expect(told(sentence, '')).toEqual([]);
  },
);

test('dates lie inside the sentence and never overlap, whatever it is', () => {
  const words = fc.constantFrom(
    '5',
    'March',
    'Oct.',
    '2025',
    'in',
    'Tuesday',
    ',',
    'of',
    '2026-01-31',
    'yesterday',
    '31st',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const sentence = parts.join(' ');
      let last = 0;
      for (const { start, end } of datesIn(sentence, PUBLISHED)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(sentence.length);
        last = end;
      }
    }),
  );
});
