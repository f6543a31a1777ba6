import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../lib/core/analyse';
import type { Article, BlockKind } from '../../../lib/core/article';
import { FEATURES, SET_FEATURES } from '../../../lib/core/summary/features';
import { weights } from '../../../lib/core/summary/weights.json';
import { articleFromText } from '../../../lib/core/text/plain';
import { textAt } from '../../../lib/core/text/spans';

const STORY = [
  'By Lena Okoye.',
  'The town council of Harwick voted on Tuesday to close the old ferry pier for two years.',
  'An engineering report found cracks in 31 of the 52 piles of the pier, the council said.',
  'Sign up for our morning newsletter.',
  '“I have been going there since I was a girl,” said one woman.',
  'The repair of the ferry pier will cost 12 million crowns, which the council wants the state to pay.',
  'But nobody knows.',
  'The island of Skarv would lose its only ferry while the pier is closed.',
  'Lena Okoye contributed to this report.',
].join('\n\n');

function summaryOf(article: Article): string[] {
  const { summary, sentences, article: read } = analyse(article);
  return summary.sentences.map((turn) => textAt(read.text, sentences[turn]!));
}
const blocks = (parts: readonly (readonly [BlockKind, string])[], about: Partial<Article> = {}): Article => {
  const article = articleFromText(parts.map(([, words]) => words).join('\n\n'));
  return { ...article, ...about, blocks: article.blocks.map((block, turn) => ({ ...block, kind: parts[turn]![0] })) };
};

test('there is a weight for each feature, forty at most, in less than two kilobytes', () => {
  expect(weights).toHaveLength(FEATURES.length + SET_FEATURES.length);
  expect(weights.length).toBeLessThanOrEqual(40);
  expect(JSON.stringify({ weights }).length).toBeLessThan(2_048);
});

test('a summary is what the story says, best first', () => {
  const chosen = summaryOf(articleFromText(STORY, { title: 'Harwick closes ferry pier' }));
  expect(chosen.slice(0, 3)).toContain(
    'The town council of Harwick voted on Tuesday to close the old ferry pier for two years.',
  );
  for (const sentence of chosen) expect(sentence).not.toMatch(/newsletter|contributed|^By|nobody knows/);
});

test('a text without a good sentence still has what it has', () => {
  expect(summaryOf(articleFromText('Rates rose. They fell. No.'))).toHaveLength(3);
  expect(summaryOf(articleFromText(''))).toEqual([]);
});

test('headings, captions and tables are no part of it', () => {
  const chosen = summaryOf(
    blocks([
      ['heading', 'The town council of Harwick voted on Tuesday to close the pier.'],
      ['caption', 'The old ferry pier of Harwick, which the council voted to close.'],
      ['paragraph', 'The pier has cracks in 31 of its 52 piles, a report found. The island has no other ferry.'],
      ['table', 'Harwick pier 31 piles 52 piles closed since Tuesday by the council.'],
    ]),
  );
  expect(chosen.sort()).toEqual([
    'The island has no other ferry.',
    'The pier has cracks in 31 of its 52 piles, a report found.',
  ]);
});

describe('the sentence that carries the headline', () => {
  const carried = (title: string) => {
    const { summary, sentences, article } = analyse(articleFromText(STORY, { title }));
    return summary.headline === undefined ? undefined : textAt(article.text, sentences[summary.headline]!);
  };
  test.each([
    [
      'Council votes to close ferry pier',
      'The town council of Harwick voted on Tuesday to close the old ferry pier for two years.',
    ],
    [
      'Pier repair to cost 12 million',
      'The repair of the ferry pier will cost 12 million crowns, which the council wants the state to pay.',
    ],
    ['Pier repair to cost 14 million', undefined],
    ['What a winter it was on the coast', undefined],
    ['Pier', undefined],
    ['', undefined],
  ])('of %j is %j', (title, expected) => {
    expect(carried(title)).toBe(expected);
  });
});

describe('pages of other kinds', () => {
  test('a live blog: what opens its latest entries', () => {
    const entry = (time: string, words: string) =>
      [
        ['heading', time],
        ['paragraph', `${words} The harbour office said more would follow later today.`],
      ] as const;
    const article = blocks([
      ...entry('18:40', 'The coast road was closed between Skarn and Ytre.'),
      ...entry('17:20', 'Some 60,000 homes have lost power in the county.'),
      ...entry('16:05', 'The ferry office cancelled all boats to the island.'),
      ...entry('15:30', 'The weather office raised its warning to red.'),
    ]);
    expect(analyse(article).summary.genre).toBe('live-blog');
    for (const sentence of summaryOf(article)) expect(sentence).not.toMatch(/harbour office/);
  });

  test('an interview: no questions', () => {
    const answer = 'We measured 31 sites for ten years and found that soot fell by a third in the town.';
    const article = blocks(
      [
        'Did it work?',
        answer,
        'Were you wrong?',
        `${answer} Twice.`,
        'What now?',
        `${answer} More.`,
        'And then?',
        answer,
      ].map((words) => ['paragraph', words] as const),
    );
    expect(analyse(article).summary.genre).toBe('interview');
    for (const sentence of summaryOf(article)) expect(sentence).not.toMatch(/\?$/);
  });

  test('a list: what leads to it, then its heads', () => {
    const item = (turn: number, name: string) =>
      [
        ['heading', `${turn}. ${name}`],
        ['paragraph', 'It is a quiet place with a view of the sea and a small café.'],
      ] as const;
    const article = blocks([
      ['paragraph', 'Harwick has more piers than any other town of the coast, and these are the ones to see.'],
      ...item(1, 'Fenwick Ferry'),
      ...item(2, 'The Long Jetty'),
      ...item(3, 'Skarv Landing'),
      ...item(4, 'Old Customs Quay'),
    ]);
    expect(analyse(article).summary.genre).toBe('list');
    const chosen = summaryOf(article);
    expect(chosen[0]).toMatch(/^Harwick has more piers/);
    expect(chosen.slice(1, 5).join(' ')).toMatch(/Fenwick Ferry.*Long Jetty.*Skarv Landing.*Customs Quay/);
  });
});

test('indexes are of sentences, each once, at least three where three can stand', () => {
  const words = fc.constantFrom(
    'The council',
    ' voted',
    ' on 3 May',
    ' to close',
    ' the pier',
    '. ',
    '? ',
    '\n\n',
    ' Read more: ',
    ' He',
    '“',
    '”',
    ' 12:30',
    '©',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
      const { summary, sentences } = analyse(articleFromText(parts.join('')));
      expect(new Set(summary.sentences).size).toBe(summary.sentences.length);
      for (const turn of summary.sentences) expect(sentences[turn]).toBeDefined();
    }),
    { numRuns: 60 },
  );
});
