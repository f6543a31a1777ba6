import { describe, expect, test } from 'vitest';
import { speechIn } from './speaking';

/** Every source that is printed for a text: of quotations, and of reports. */
function sourcesIn(text: string): string[] {
  const { quotations, reports } = speechIn(text);
  const spans = [...quotations.map(({ speaker }) => speaker), ...reports.map(({ source }) => source)];
  return [...new Set(spans.flatMap((span) => (span ? [text.slice(span.start, span.end)] : [])))];
}

describe('what nobody said is nobody’s', () => {
  test.each([
    'Ada Lindqvist did not say that the old pier would fail.',
    'Nobody said the old pier would fail in winter.',
    'No official said the old pier would fail in winter.',
    'Neither Lindqvist nor Ode said the old pier would fail.',
    'If the minister says the toll will fall, the old pier will fill with people.',
    'The minister may say that the old pier will close in May.',
    'The mayor declined to say whether the old pier would close in May.',
    'The court has yet to say whether the ban on the old pier is legal.',
    'Ada Lindqvist stopped short of saying that the old pier was unsafe.',
    'That said, the old pier lost 3 planks in a storm.',
    'It goes without saying that the old pier must hold.',
    'As they say, old piers make good friends of the sea.',
    'The lead is smaller than what Ode said, but his number is a fair guess.',
    'Benchmark 10-year notes last rose 7 in price on Monday to yield 1.7 percent.',
    'Sales in Norland fell 3 percent, compared to 4 percent in the old town last year.',
    'We’ll start by noting that the data concern the pier alone, and not the town.',
    'It’s important to note that this pier is not safe for dogs in winter.',
    'Ode has maintained a large lead over all his rivals for months.',
    'The company added 3 mm of foam to the heel of the shoe this year.',
    'There are estimates for the amount of water that comes through the pier.',
    'The new plan will start in “select countries” this summer.',
    'Crows and other birds of Norland are proving wiser than suspected by many.',
    'It could help to regrow kidneys, say, or hearts that the old pier has taken.',
    'Many phone calls from the old pier went to the town hall that day.',
    'Needless to say, the plan for the old pier failed by 12 votes.',
  ])('%j', (text) => {
    expect(sourcesIn(text)).toEqual([]);
  });

  test.each([
    'Jurors were told that Tomas Ode had lied about his age.',
    'Parliament was informed that 40 ships had sunk in the bay.',
  ])('who hears it is not who says it: %j', (text) => {
    expect(sourcesIn(text)).toEqual([]);
  });

  test.each([
    'The party lost "the heart of its base" in the north of Norland.',
    'Ada Lindqvist walked to the "people’s palace" and sat down.',
    'The Harrow Times sent a reporter into “a living room in the west of town” to watch the Norland match.',
  ])('a borrowed phrase has no speaker: %j', (text) => {
    expect(sourcesIn(text)).toEqual([]);
  });
});

describe('pictures, their makers and their owners say nothing', () => {
  test.each(['Getty/Instagram', 'Photo: Tomas Ode/Reuters', 'Tomas Ode via Getty Images', '(Tomas Ode/AP)'])(
    '%j',
    (credit) => {
      const text = `“We waited nine years for this bridge,” said Ada Lindqvist, the mayor.\n\n${credit}\n\n“It is a good day,” she said.`;
      expect(speechIn(text).quotations.map(({ speaker }) => speaker?.name)).toEqual(['Ada Lindqvist', 'Ada Lindqvist']);
    },
  );
});

describe('who is one of several', () => {
  test.each([
    ['One of them said the old pier had been sold twice.', 'One of them'],
    ['“The old pier will hold until spring,” one of them said.', 'one of them'],
    ['“The old pier will hold until spring,” said one of them.', 'one of them'],
    ['“It is not,” wrote one resident on Monday.', 'one resident'],
    ['One official said the old pier was laid in 1931.', 'One official'],
    ['Two of them said the planks had failed in June.', 'Two of them'],
    ['“The old pier is safe,” another said.', 'another'],
    ['Tomas Ode met with police officers who vowed to keep the old pier open until May.', 'police officers'],
    ['One Norland-based expert said that the pier would cost 40 million crowns.', 'One Norland-based expert'],
    ['Half of those asked said they would not visit the old pier.', 'Half of those asked'],
    ['The couple said they would move the old ferry to the south.', 'The couple'],
    ['Staff at two branches said they had been told not to speak to the press.', 'Staff at two branches'],
    ['Two of the three said the offer was made on Sunday at the old pier.', 'Two of the three'],
    ['An official reached by phone said she had counted 17 boats.', 'An official reached by phone'],
    ['Those who were on board said the lights of the old pier went out at 9.', 'Those'],
    ['A woman who answered the phone at the office said he was abroad.', 'A woman'],
  ])('%j', (text, source) => {
    expect(sourcesIn(text)).toEqual([source]);
    expect(new Set(speechIn(text).reports.map(({ kind }) => kind))).toEqual(new Set(['unnamed']));
  });

  test.each([
    [
      'Emails obtained by the Harrow Times suggest that the board was warned twice.',
      'Emails obtained by the Harrow Times',
    ],
    ['Data from the statistics office show that rents in the town rose 9 percent.', 'Data from the statistics office'],
  ])('documents that are described: %j', (text, source) => {
    expect(sourcesIn(text)).toEqual([source]);
    expect(speechIn(text).reports.map(({ kind }) => kind)).toEqual(['document']);
  });
});
