import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLine } from '../../lib/cli/batch';
import { idWithin } from '../../lib/cli/request';

const answer = (line: string) => answerLine(line, 'line 4', {});

describe('a line that holds no request', () => {
  test.each([
    ['words', 'nope', 'line 4'],
    ['a list', '[{"id":"a"}]', 'line 4'],
    ['null', 'null', 'line 4'],
    ['neither html nor text', '{"id":"a"}', 'a'],
    ['both', '{"id":"a","html":"<p>b</p>","text":"b"}', 'a'],
    ['a text that is no string', '{"id":"a","text":5}', 'a'],
    ['an id that is no name', '{"id":{},"text":5}', 'line 4'],
    ['a line cut off', '{"id":"a7","text":"The price ro', 'a7'],
  ])('%s is bad input under its id', (_what, line, id) => {
    expect(answer(line)).toEqual({ id, error: { code: 'bad-input', message: expect.stringMatching(/\w/) } });
  });
});

test('a text is analysed and comes back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.oneof(fc.string(), fc.integer()), (text, id) => {
      const response = answer(JSON.stringify({ id, text }));
      expect(response.id).toBe(String(id));
      expect('analysis' in response && response.analysis.article.text).toBe(text);
    }),
  );
});

test.each([
  ['', undefined],
  ['  ', undefined],
  ['Rates rise', 'Rates rise'],
])('the title %j is %j', (title, expected) => {
  const response = answer(JSON.stringify({ id: 'a', text: 'The bank raised rates.', title }));
  expect('analysis' in response && response.analysis.article.title).toBe(expected);
});

test.each([
  ['{"id":"a"', 'a'],
  ['{"html":"<p>", "id" : 12, "x"', '12'],
  ['{"id":"with \\"quotes\\"","text":"', 'with "quotes"'],
  ['{"text":"{\\"id\\":\\"inside\\"}', undefined],
  ['{"id":"never closed', undefined],
  ['nothing', undefined],
])('the id within %j is %j', (line, expected) => {
  expect(idWithin(line)).toBe(expected);
});
