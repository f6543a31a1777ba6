import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../lib/core/analyse';
import { lengthOf } from '../../../lib/core/summary/length';
import { summaryLines } from '../../../lib/core/summary/lines';
import { articleFromText } from '../../../lib/core/text/plain';
import { textAt } from '../../../lib/core/text/spans';
import { at, sampleAnalysis } from '../../support/sample-analysis';

/** The lines of the sample's sentences as a reader sees them: context, words, speaker. */
function linesOf(turns: readonly number[], length = turns.length) {
  const { text } = sampleAnalysis.article;
  return summaryLines({ ...sampleAnalysis, summary: { sentences: turns } }, length).map(
    ({ shown, speaker, context }) => [context && textAt(text, context), textAt(text, shown), speaker],
  );
}

test('as many of the best as asked for, in reading order', () => {
  const words = linesOf([10, 3, 1, 0], 3).map(([, line]) => line);
  expect(words).toEqual([
    'The vote, 27 to 14, came six days after engineers found cracks.',
    expect.stringMatching(/^A government inspection report/),
    expect.stringMatching(/^The last closure/),
  ]);
});

test('a span leads to the whole sentence, also where its dateline is not shown', () => {
  const article = articleFromText('LONDON (Reuters) - The bank raised rates to four per cent on Monday.');
  const [line] = summaryLines(analyse(article), 1);
  expect(line).toMatchObject({ start: 0, end: article.text.length, shown: { start: 19, end: article.text.length } });
});

describe('the speaker', () => {
  test.each([
    ['is shown where the sentence only says “he”', 5, 'Tomasz Wielgosz'],
    ['is left out where the sentence names her', 2, undefined],
    ['is left out where most of the sentence is the article’s own', 4, undefined],
    ['is left out where the quotation has none', 6, undefined],
  ])('%s', (_, turn, speaker) => {
    expect(linesOf([turn])[0]![2]).toBe(speaker);
  });

  test('is shown for a sentence in the middle of a long quotation', () => {
    const { start, end } = at(
      'Critics may say the toll would fall hardest on people who cannot choose when they travel.',
    );
    const quotation = {
      start: start - 20,
      end,
      direct: true,
      speaker: { ...at('Marguerite Oyelaran'), name: 'Ana Brandt' },
    };
    const lines = summaryLines({ ...sampleAnalysis, quotations: [quotation], summary: { sentences: [11] } }, 1);
    expect(lines[0]!.speaker).toBe('Ana Brandt');
  });
});

describe('the context', () => {
  const contextOf = (blocks: readonly (readonly ['heading' | 'paragraph' | 'list-item', string])[]) => {
    const text = blocks.map(([, words]) => words).join('\n\n');
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const sentences = blocks
      .flatMap(([, words]) => words.split(/(?<=\.) /))
      .map((words) => ({ ...span(words), checkworthiness: 0.5 }));
    const article = { text, blocks: blocks.map(([kind, words]) => ({ kind, ...span(words) })), wordCount: 200 };
    const found = { article, sentences, quotations: [], summary: { sentences: [sentences.length - 1] } };
    const context = summaryLines(found, 1)[0]!.context;
    return context && textAt(text, context);
  };

  test('of a list item is the heading above its list', () => {
    expect(
      contextOf([
        ['heading', 'What changes'],
        ['list-item', 'Trams stop at ten.'],
        ['list-item', 'Buses stop at nine.'],
      ]),
    ).toBe('What changes');
  });

  test('of a list item is the sentence that leads in to it, without those before', () => {
    expect(
      contextOf([
        ['paragraph', 'The council met on Monday. It agreed on three things:'],
        ['list-item', 'Trams stop at ten.'],
      ]),
    ).toBe('It agreed on three things:');
  });

  test('is absent for a list that nothing leads in to, and for a paragraph under a heading', () => {
    expect(
      contextOf([
        ['paragraph', 'The council met on Monday.'],
        ['list-item', 'Trams stop at ten.'],
      ]),
    ).toBeUndefined();
    expect(
      contextOf([
        ['heading', 'What changes'],
        ['paragraph', 'Trams stop at ten.'],
      ]),
    ).toBeUndefined();
  });
});

test.each([
  [undefined, 100, 8, 1],
  [undefined, 600, 8, 3],
  [undefined, 2_000, 8, 5],
  [undefined, 2_000, 4, 4],
  [7, 100, 8, 7],
  [9, 100, 8, 8],
  [0, 100, 8, 1],
  [2, 100, 0, 0],
])('asked for %s of an article of %i words with %i sentences: %i', (asked, wordCount, there, length) => {
  const sentences = Array.from({ length: there }, (_, turn) => turn);
  expect(lengthOf({ article: { wordCount }, summary: { sentences } }, asked)).toBe(length);
});

test('whatever is read, what is shown stands inside its sentence and all inside the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 6 }), (parts) => {
      const analysis = analyse(articleFromText(parts.join('\n\n')));
      const { length } = analysis.article.text;
      for (const { start, end, shown, context } of summaryLines(analysis, 8)) {
        expect(start <= shown.start && shown.start < shown.end && shown.end <= end && end <= length).toBe(true);
        if (context) expect(context.start < context.end && context.end <= start).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
