import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../lib/core/text/spans';
import { speechIn } from './speaking';

const directIn = (text: string) =>
  speechIn(text)
    .quotations.filter(({ direct }) => direct)
    .map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name]);

describe('speakers of direct quotations', () => {
  test.each([
    ['“The pier will open in May,” said Ada Lindqvist, the mayor.', 'Ada Lindqvist'],
    ['Ada Lindqvist said: “The pier will open in May.”', 'Ada Lindqvist'],
    ['Tomas Ode met Ada Lindqvist. “The pier will open in May,” Ode said.', 'Tomas Ode'],
    ['“The pier will open in May,” the announcer said.', 'the announcer'],
    ['“The pier will open in May,” a spokesman for the ministry said.', 'a spokesman for the ministry'],
    ['Ada Lindqvist spoke on Monday. “The pier will open in May,” she said.', 'Ada Lindqvist'],
    ['“The pier will open in May,” Ada Lindqvist told the Harrow Times.', 'Ada Lindqvist'],
    ['According to Tomas Ode, “the pier will not open before May at all.”', 'Tomas Ode'],
  ])('reads %j', (text, speaker) => {
    expect(directIn(text).map(([, name]) => name)).toEqual([speaker]);
  });

  test('a quotation that its speaker interrupts has the same speaker twice', () => {
    const text = '“The pier will open in May,” Ada Lindqvist said, “and the bridge will open in the autumn.”';
    expect(directIn(text).map(([, name]) => name)).toEqual(['Ada Lindqvist', 'Ada Lindqvist']);
  });

  test('a transcript names its speakers before a colon', () => {
    const text =
      'Ada Lindqvist and Tomas Ode met on Monday.\n\n“LINDQVIST: The pier will open in May.\n\n“It will be free.\n\n“ODE: And the bridge?”';
    expect(directIn(text).map(([, name]) => name)).toEqual(['Ada Lindqvist', 'Ada Lindqvist', 'Tomas Ode']);
  });

  test('a quotation over paragraphs keeps its speaker to its end', () => {
    const text =
      'Ada Lindqvist said: “The pier will open in May.\n\n“The bridge will open in the autumn, when the road is done.”\n\nThe town has waited for years.';
    expect(directIn(text).map(([, name]) => name)).toEqual(['Ada Lindqvist', 'Ada Lindqvist']);
  });

  test.each([
    'The film “The Long Way Back Home” opens on Friday.',
    'The so-called “quiet zone” has no benches.',
    'The plank is 6" wide and the other is 8" wide.',
    "The workers' council met in the '90s and the girls' team won.",
    '',
  ])('finds no quotation in %j', (text) => {
    expect(directIn(text)).toEqual([]);
  });
});

const reportsIn = (text: string) =>
  speechIn(text).reports.map(({ kind, source }) => [kind, source && text.slice(source.start, source.end)]);

describe('who is credited', () => {
  test.each([
    ['Ada Lindqvist said the pier would open in May.', 'named', 'Ada Lindqvist'],
    ['The pier will open in May, Ada Lindqvist said.', 'named', 'Ada Lindqvist'],
    ['Tomas Ode, who runs the ferry, said that the pier would open in May.', 'named', 'Tomas Ode'],
    ['The mayor of Norland, Ada Lindqvist, announced that the pier would open in May.', 'named', 'Ada Lindqvist'],
    ['The Transport Ministry said the pier would open in May.', 'document', 'Transport Ministry'],
    ['According to the Harrow Times, the pier will open in May.', 'document', 'Harrow Times'],
    ['The pier will open in May, according to a report on the harbour.', 'document', 'a report'],
    ['A spokeswoman for the ministry said the pier would open in May.', 'document', 'A spokeswoman for the ministry'],
    ['Tomas Ode: The pier will open in May.', 'named', 'Tomas Ode'],
    ['Norland officials privately express disappointment with the pier.', 'unnamed', 'Norland officials'],
    ['Norland compared the new pier to the old one.', 'document', 'Norland'],
    ['Officials said the pier would open in May.', 'unnamed', 'Officials'],
    ['The pier will not open before May, witnesses said.', 'unnamed', 'witnesses'],
    ['Some critics say the pier will never open.', 'unnamed', 'Some critics'],
    ['It is believed that the pier will open in May.', 'unnamed', 'It is believed'],
    ['The old pier is said to have cost two million crowns.', 'unnamed', 'is said'],
    ['The pier has reportedly cost two million crowns.', 'unnamed', undefined],
  ])('reads %j', (text, kind, source) => {
    expect(reportsIn(text)).toEqual([[kind, source]]);
  });

  test.each([
    'The pier opened in May after two years of work.',
    'The council rejected the plan on Monday.',
    'A report on the harbour was printed in May.',
    'Update: The pier opened in May.',
    'The alleged thief was seen on the pier.',
    'He did not tell her about the bridge.',
  ])('leaves %j to the article', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });

  test('words credited without marks are quotations that are not direct', () => {
    const text = 'Ada Lindqvist said the old pier would be closed in winter.';
    const [quotation] = speechIn(text).quotations;
    expect(quotation).toMatchObject({ direct: false, speaker: { name: 'Ada Lindqvist' }, cue: { lemma: 'say' } });
    expect(text.slice(quotation!.start, quotation!.end)).toBe('the old pier would be closed in winter');
  });

  test('why a source is not named is kept', () => {
    const text =
      'The pier would open in May, said an official, speaking on condition of anonymity because the date was not public.';
    const [report] = speechIn(text).reports;
    expect(report).toMatchObject({ kind: 'unnamed' });
    expect(text.slice(report!.reason!.start, report!.reason!.end)).toBe(
      'on condition of anonymity because the date was not public',
    );
  });

  test('the source behind the source is kept', () => {
    const text = 'The Harrow Times reported that the pier would open in May, citing two officials.';
    expect(speechIn(text).reports[0]).toMatchObject({ kind: 'document', via: { name: 'two officials' } });
  });

  test('a pronoun is credited to whom it stands for', () => {
    const text = 'Ada Lindqvist visited the pier on Monday. She said the work would end in May.';
    expect(speechIn(text).reports[0]?.source).toMatchObject({ name: 'Ada Lindqvist', entity: 'e0' });
  });
});

describe('other languages', () => {
  test('give quotation marks without speakers and say so', () => {
    const text =
      '„Wir bauen die Brücke im nächsten Jahr wieder auf“, sagte die Bürgermeisterin am Montag. Die Kosten sind noch nicht bekannt, und der Rat wird im Herbst über den Plan entscheiden.';
    const { quotations, reports, problems } = speechIn(text);
    expect(quotations).toHaveLength(1);
    expect(quotations[0]).not.toHaveProperty('speaker');
    expect(reports).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: 'unsupported-language' })]);
  });
});

describe('any text', () => {
  const pieces = [
    'Ada Lindqvist',
    'Ode',
    'he',
    'she',
    'said',
    'told',
    'according to',
    'the',
    'minister',
    'pier',
    'that',
    ',',
    '.',
    '“',
    '”',
    '"',
    '‘',
    '’',
    "''",
    '\n\n',
    '—',
    '(',
    ')',
    'was',
    'and',
    'who',
    'It is believed',
    'reportedly',
    '?',
  ];
  const inside = (text: string, { start, end }: Span) => start >= 0 && start < end && end <= text.length;

  test('gives spans inside the text, in reading order, and plain JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 150 }), (words) => {
        const text = words.join(' ');
        const found = speechIn(text);
        for (const { speaker, cue, ...span } of found.quotations)
          for (const one of [span, speaker, cue]) if (one) expect(inside(text, one)).toBe(true);
        for (const { content, source, cue } of found.reports)
          for (const one of [content, source, cue]) if (one) expect(inside(text, one)).toBe(true);
        const starts = found.quotations.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });

  test('ten thousand marks, balanced or not, and fifty paragraphs of one quotation end', () => {
    for (const text of [
      '“'.repeat(10_000),
      '"a '.repeat(10_000),
      '‘a’ '.repeat(10_000),
      `Ada Lindqvist said: ${'“The pier is old.\n\n'.repeat(50)}“It will close.”`,
      'Ode said '.repeat(5_000),
    ]) {
      const { quotations } = speechIn(text);
      expect(quotations.every((one) => inside(text, one))).toBe(true);
    }
  });
});
