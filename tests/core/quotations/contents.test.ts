import { describe, expect, test } from 'vitest';
import { speechIn } from './speaking';

const found = (text: string) =>
  speechIn(text).quotations.map(({ start, end, direct, speaker }) => [
    text.slice(start, end),
    direct ? 'direct' : 'reported',
    speaker?.name,
  ]);

describe('what counts as somebody’s words in marks', () => {
  test.each([
    ['“No,” Ada Lindqvist said.', '“No,”', 'Ada Lindqvist'],
    ['Ada Lindqvist reported “2,521 broken planks” in the old pier.', '“2,521 broken planks”', 'Ada Lindqvist'],
    ['Ada Lindqvist said of the pier: “Old Wood. Old Nails.”', '“Old Wood. Old Nails.”', 'Ada Lindqvist'],
  ])('however short or full of capitals: %j', (text, quotation, speaker) => {
    expect(found(text)).toContainEqual([quotation, 'direct', speaker]);
  });

  test.each([
    'On Tuesday’s episode of “The Early Morning Show,” Ada Lindqvist said that the old pier would open in May.',
    'Ada Lindqvist said that Ode’s essay, “Come back to the old pier,” was the best of the year.',
  ])('a title is none, whoever speaks later in the sentence: %j', (text) => {
    expect(found(text).filter(([, kind]) => kind === 'direct')).toEqual([]);
  });

  test('a commentary of somebody’s is no title', () => {
    const text = 'In a commentary Ada Lindqvist wrote: “The pier is old and it will stay closed.”';
    expect(found(text)).toContainEqual(['“The pier is old and it will stay closed.”', 'direct', 'Ada Lindqvist']);
  });
});

describe('what counts as somebody’s words without marks', () => {
  test.each([
    'The bridge is expected to reopen in May after two years of repairs.',
    'The council is considering a new toll on the bridge from January.',
    'Considering the weather, the council closed the pier on Monday.',
    'Ministers are expected to decide on the pier in June.',
    'The mayor wants to close the old pier and plans to do so soon.',
    'The mayor refused to answer letters about the pier.',
    'Twenty-seven states led by Norland are challenging the rules for old piers.',
    'It is unclear whether the old pier will open in May.',
    'It is worth noting that the pier has been closed for two years.',
  ])('no plan, prospect or aside of the article: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('the reason why somebody is not named is no statement of theirs', () => {
    const text =
      'Two officials, who asked not to be named because they were not allowed to speak, said the old pier would close in May.';
    expect(found(text)).toEqual([['the old pier would close in May', 'reported', 'Two officials']]);
  });

  test.each([
    ['Port Authority and Transport Ministry officials say other changes are needed on the old pier.', 'officials'],
    ['The two mayors are hoping that Norland will pay for the old pier.', 'mayors'],
    ['The union’s general secretary, Ada Lindqvist, said the old pier would close in May.', 'Ada Lindqvist'],
    ['The report states that the old pier is not safe in winter.', 'report'],
  ])('has its source: %j', (text, source) => {
    const [first] = found(text);
    expect(first?.[1]).toBe('reported');
    expect(first?.[2]).toMatch(source);
  });
});

test.each([
  [
    'In a 2024 paper, she and two colleagues warned that bridges of this type needed new hangers every 50 years; the old ones are 65 years old.',
    'new hangers every 50 years',
  ],
  ['Critics say the toll would fall hardest on people who cannot choose when they travel.', 'choose when they travel'],
])('reported speech does not break off inside a phrase: %j', (text, end) => {
  const reported = found(text).filter(([, kind]) => kind === 'reported');
  expect(reported.map(([words]) => String(words).slice(-end.length))).toEqual([end]);
});

describe('what stands alone makes sense', () => {
  test.each([
    'The council agreed on Monday on these steps:',
    'The union’s director, Ada Lindqvist, did not respond to a request for comment.',
    'Asked whether she would run again, Ada Lindqvist laughed and left.',
    'When asked whether she would run again, Ada Lindqvist laughed and left.',
    'Tomas Ode was accused of lying to the court about the pier.',
  ])('nothing is reported in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('what begins in the middle of somebody’s words and leaves them is no paraphrase', () => {
    const text =
      'Ode avoided specifics, but emphasized “We make efforts to assist the town people” without detailing what form this aid might take';
    expect(found(text)).toEqual([['“We make efforts to assist the town people”', 'direct', 'Tomas Ode']]);
  });

  test('where something is said is not what is said', () => {
    const text = '“The pier is dead,” the two mayors said in a joint statement.';
    expect(found(text)).toEqual([['“The pier is dead,”', 'direct', 'the two mayors']]);
  });

  test.each([
    'The Harrow Times reported that the old mine would close in May, citing two people familiar with the decision.',
    'The Harrow Times said, citing a copy of the contract, that the navy paid 9 million for the boats.',
  ])('the source behind the source is no part of it: %j', (text) => {
    const contents = found(text).map(([words]) => String(words));
    expect(contents).toHaveLength(1);
    expect(contents[0]).not.toMatch(/citing|people familiar|copy of/);
  });

  test.each([
    '“There is still a chance,” says Tomas Ode, the harbour coordinator of the old port and a teacher of history.',
    '“There is still a chance,” said Tomas Ode, who runs the ferry and owns two boats in the old port.',
  ])('nor is what describes who says it: %j', (text) => {
    expect(found(text)).toEqual([['“There is still a chance,”', 'direct', 'Tomas Ode']]);
  });

  test('a paraphrase that ends with quoted words ends with their mark', () => {
    const text = 'Ada Lindqvist said that the tone of the town was “not one that people want to hear in winter”.';
    const reported = found(text).filter(([, kind]) => kind === 'reported');
    expect(reported.map(([words]) => String(words).slice(-7))).toEqual(['winter”']);
  });

  test.each([
    [
      'The ministry’s spokeswoman, Ada Lindqvist, told the Harrow Times that the army had bought 40 tanks, adding that deliveries would begin in March.',
      'that the army had bought 40 tanks',
      'Ada Lindqvist',
    ],
    [
      'Her lawyer, Tomas Ode, said in a letter seen by the Harrow Times that his client “has never owned a share in the mine”.',
      'that his client “has never owned a share in the mine”',
      'Tomas Ode',
    ],
    [
      'According to three people briefed on the matter, who were granted anonymity to discuss the talks, the mayor offered to step down.',
      'the mayor offered to step down',
      'three people briefed on the matter',
    ],
  ])('each paraphrase has the cue and the source of its own: %j', (text, content, source) => {
    expect(found(text)).toContainEqual([content, 'reported', source]);
  });

  test('nor those it is told to', () => {
    const text = 'Tomas Ode told reporters at a press conference that the pier would be closed for years.';
    expect(found(text)).toEqual([['that the pier would be closed for years', 'reported', 'Tomas Ode']]);
  });

  test('nor when it is said', () => {
    const text = 'The Harrow Times warned in 2021 that the plan might move prices by a tenth.';
    expect(found(text)).toEqual([['that the plan might move prices by a tenth', 'reported', 'Harrow Times']]);
  });

  test('what an insertion tells about the source does not change it', () => {
    const text = 'The Transport Ministry, quoted by the state agency, said two ships had been seized in May.';
    expect(found(text)).toEqual([['two ships had been seized in May', 'reported', 'Transport Ministry']]);
  });
});

describe('labels of interviews', () => {
  test('are no headlines of other stories', () => {
    const text = 'The pier closed on Monday.\n\nHarrow Times: Council makes its last decision on the toll';
    expect(found(text)).toEqual([]);
  });

  test('give the answers their speaker', () => {
    const text =
      'Ada Lindqvist became mayor in 2019.\n\nLindqvist: The first builder went bankrupt in 2016.\n\nODE: There will be no toll before 2035.\n\nTomas Ode runs the ferry.';
    expect(found(text).map(([words, , speaker]) => [String(words).slice(0, 17), speaker])).toEqual([
      ['The first builder', 'Ada Lindqvist'],
      ['There will be no ', 'Tomas Ode'],
    ]);
  });

  test.each(['NORLAND: The council met on Monday and raised the toll.', 'NEW HARROW: The council met on Monday.'])(
    'a dateline is nobody: %j',
    (text) => {
      expect(found(text)).toEqual([]);
      expect(speechIn(text).reports).toEqual([]);
    },
  );
});
