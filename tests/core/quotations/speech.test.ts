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
    ["'The pier is old and it will open in May,' Ada Lindqvist said.", 'Ada Lindqvist'],
    ['“The pier will open in May,” Tomas Ode said, according to the Harrow Times.', 'Tomas Ode'],
    ['According to Tomas Ode, “the pier will not open before May at all.”', 'Tomas Ode'],
  ])('reads %j', (text, speaker) => {
    expect(directIn(text).map(([, name]) => name)).toEqual([speaker]);
  });

  test('a quotation that its speaker interrupts has the same speaker twice', () => {
    const text = '“The pier will open in May,” Ada Lindqvist said, “and the bridge will open in the autumn.”';
    expect(directIn(text).map(([, name]) => name)).toEqual(['Ada Lindqvist', 'Ada Lindqvist']);
  });

  test.each([
    '“We lost the barn and two tractors.” — Tomas Ode, farmer',
    '“We lost the barn and two tractors.” ― Tomas Ode',
    '“We lost the barn and two tractors.”\n\n– Tomas Ode, Harrow\n\nAda Lindqvist came on Monday.',
  ])('a signature names the speaker: %j', (text) => {
    expect(directIn(text)).toEqual([['“We lost the barn and two tractors.”', 'Tomas Ode']]);
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

  test('a quotation that goes on after words of its speaker keeps them, and ends with its mark', () => {
    const text =
      '“The pier is closed,” the mayor said. “It will cost 40 million.\n\n“We will pay half of it ourselves.”\n\nThe pier was built in 1961, and “nobody has painted it for sixty years or so”.';
    expect(directIn(text).map(([, name]) => name)).toEqual(['the mayor', 'the mayor', 'the mayor', undefined]);
  });

  test.each([
    'The wall still read “Free Buses For All The People” on Monday.',
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
    ['The pier has reportedly cost two million crowns.', 'unnamed', 'reportedly'],
    ['Storm damage is also reported in the south.', 'unnamed', 'is also reported'],
    [
      'Two officials familiar with the plan, who asked not to be named, said the pier was old.',
      'unnamed',
      'Two officials familiar with the plan',
    ],
    ['Hauliers, who heard of the plan from the radio, said the pier was old.', 'unnamed', 'Hauliers'],
    ['The two mayors issued a joint statement saying the pier would open in May.', 'unnamed', 'The two mayors'],
    ['In a joint statement the two mayors said the pier would open in May.', 'unnamed', 'the two mayors'],
    ['On Tuesday, the two mayors, who met in Harrow, said the pier would open in May.', 'unnamed', 'the two mayors'],
    ['A person close to the talks said the pier would open in May.', 'unnamed', 'A person close to the talks'],
    ['An “Asian security source” stated that the pier would open in May.', 'unnamed', 'An “Asian security source”'],
    ['The sources, however, dispute where the pier ends.', 'unnamed', 'The sources'],
    ['While many blogs report that the pier is old, analysts say that it is safe.', 'unnamed', 'analysts'],
    ['Norland officials privately voiced frustration with the old pier.', 'unnamed', 'Norland officials'],
    ['Norland officials are concerned that the pier may close.', 'unnamed', 'Norland officials'],
    ['The Port Authority has growing doubts that the pier will open.', 'document', 'Port Authority'],
    ['The Port Authority puts the cost at 6 million crowns.', 'document', 'Port Authority'],
    [
      'The council rejected the plan, saying that the old pier would cost 40 million crowns.',
      'document',
      'The council',
    ],
    ['The council fought the plan but said the old pier would stay.', 'document', 'The council'],
    ['However, shortly after the crash, a guard, Tomas Ode, claimed responsibility.', 'named', 'Tomas Ode'],
    ['The pier was described as unsafe by local inspectors.', 'unnamed', 'local inspectors'],
    [
      'In a report released on Monday by the harbour board, the pier was called unsafe.',
      'document',
      'a report released on Monday by the harbour board',
    ],
    ['In the same statement, Ada Lindqvist announces the end of the old pier.', 'named', 'Ada Lindqvist'],
    ['Half of the visitors came by ferry in this survey.', 'document', 'this survey'],
    ['Quoting police sources, the Harrow Times reported that three men were held.', 'document', 'Harrow Times'],
    [
      'An email from the bank to its staff, which the Harrow Times has read, says that 1,200 jobs will go.',
      'document',
      'An email from the bank to its staff',
    ],
    ['The Port Authority reported, citing the governor, that 12 boats had sunk.', 'document', 'Port Authority'],
    ['Reports: Old pier to close for two years', 'unnamed', 'Reports'],
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
    'The council is considering a toll on the pier.',
    'The council hopes to find out if the pier is safe.',
    'The pier is expected to close in May.',
    'The plan has not been condemned by the council.',
    'Remarks made by two mayors have angered Harrow.',
    'The council tweeted support of the pier.',
    'Ada Lindqvist confirmed her identity to the court.',
    'He went to the old pier, which the church describes as a retreat.',
  ])('leaves %j to the article', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });

  test('words credited without marks are quotations that are not direct', () => {
    const text = 'Ada Lindqvist said the old pier would be closed in winter.';
    const [quotation] = speechIn(text).quotations;
    expect(quotation).toMatchObject({ direct: false, speaker: { name: 'Ada Lindqvist' }, cue: { lemma: 'say' } });
    expect(text.slice(quotation!.start, quotation!.end)).toBe('the old pier would be closed in winter');
  });

  test('words behind a relative clause are whose it describes', () => {
    const text = 'Two officials, who met the council on Monday, said the old pier would be closed in winter.';
    const names = speechIn(text).quotations.map(({ speaker }) => speaker?.name);
    expect(names).toContain('Two officials');
    expect(names).not.toContain('who');
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
    for (const text of [
      'The Harrow Times reported that the pier would open in May, citing two officials.',
      'Citing two officials, the Harrow Times reported that the pier would open in May.',
      'Quoting two officials, the Harrow Times said that the pier would open in May.',
    ])
      expect(speechIn(text).reports[0]).toMatchObject({ kind: 'document', via: { name: 'two officials' } });
  });

  test('who says it comes before where it was heard', () => {
    const text = '“The pier will open in May,” Tomas Ode said, according to the Harrow Times.';
    expect(speechIn(text).reports[0]).toMatchObject({ source: { name: 'Tomas Ode' }, via: { name: 'Harrow Times' } });
  });

  test.each([
    ['Mayor Ada Lindqvist met the council. The mayor said the old pier would close.', 'Ada Lindqvist', 'named'],
    ['Gov. Ada Lindqvist met the council. The governor said the old pier would close.', 'Ada Lindqvist', 'named'],
    ['Mayor Ada Lindqvist met Mayor Tomas Ode. The mayor said the old pier would close.', 'The mayor', 'unnamed'],
    ['The mayor said the old pier would close. Mayor Ada Lindqvist was not there.', 'The mayor', 'unnamed'],
  ])('a title is its bearer’s where it has one: %j', (text, name, kind) => {
    expect(speechIn(text).reports[0]).toMatchObject({ kind, source: { name } });
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
