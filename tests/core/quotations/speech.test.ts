import { describe, expect, test } from 'vitest';
import { analyse } from '../../../lib/core/analyse';
import { articleFromText } from '../../../lib/core/text/plain';

const quotationsOf = (text: string) =>
  analyse(articleFromText(text)).quotations.map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name]);

describe('speakers of direct quotations', () => {
  test.each([
    ['“The pier will open in May,” said Ada Lindqvist, the mayor.', '“The pier will open in May,”', 'Ada Lindqvist'],
    ['Ada Lindqvist said: “The pier will open in May.”', '“The pier will open in May.”', 'Ada Lindqvist'],
    ['“The pier will open in May,” the announcer said.', '“The pier will open in May,”', 'the announcer'],
  ])('reads %j', (text, words, speaker) => {
    expect(quotationsOf(text)).toEqual([[words, speaker]]);
  });
});

describe('other languages', () => {
  const text =
    '„Wir bauen die Brücke im nächsten Jahr wieder auf“, sagte die Bürgermeisterin am Montag. Die Kosten sind noch nicht bekannt, und der Rat wird im Herbst über den Plan entscheiden.';

  test('give quotation marks without speakers and say so', () => {
    const { quotations, problems } = analyse(articleFromText(text));
    expect(quotations.map(({ speaker }) => speaker)).toEqual([undefined]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unsupported-language', analyser: 'speech' }));
  });
});
