import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksBeside } from '../../../lib/core/claims/evidence';
import { listContexts } from '../../../lib/core/claims/lists';
import { analyseText, spanOf, statementsIn } from './article';

const CITY = [
  'Marrow closes last coal plant',
  'The city of Marrow closed its last coal plant on Friday after a court ruled that its licence was invalid. Why did it wait? The plant employed 340 people and burned 90,000 tonnes of coal in 2021.',
  '“I feel sad, and we should all be grateful to these wonderful people,” said Lin Ode, the mayor.',
  'Friday, June 4, 2021',
].join('\n\n');

const claimTexts = ({ claims, article }: ReturnType<typeof analyseText>) =>
  claims.map(({ start, end }) => article.text.slice(start, end));

test('sentences that assert something checkable are claims; questions, opinions and date lines are not', () => {
  const texts = claimTexts(analyseText(CITY));
  expect(texts.some((text) => text.startsWith('The city of Marrow closed'))).toBe(true);
  expect(texts.some((text) => text.startsWith('The plant employed'))).toBe(true);
  expect(texts.join(' ')).not.toMatch(/Why did|grateful|June 4/);
});

test('that officials voiced a feeling is a claim; the feeling itself is none', () => {
  const told = `${CITY}\n\nMarrow officials privately voiced frustration with the delay.\n\nIt is a sad and frustrating delay.`;
  const texts = claimTexts(analyseText(told)).join(' ');
  expect(texts).toContain('voiced frustration');
  expect(texts).not.toContain('It is a sad');
});

test('a speech is read by its own measure', () => {
  const speech = [
    'I think we can do better, and I want you to know that we will.',
    'We are a great people and you deserve a great government.',
    'Since 2001 unemployment has risen from 4.2 percent to 6.1 percent, and 2.7 million jobs were lost.',
    'You know it, I know it, and my opponent knows it.',
    'I believe in you, and I ask you for your vote.',
  ].join('\n');
  expect(claimTexts(analyseText(speech))).toEqual([
    'Since 2001 unemployment has risen from 4.2 percent to 6.1 percent, and 2.7 million jobs were lost.',
  ]);
});

test('the headline is tied to the sentence that carries it', () => {
  const { headline, article, sentences } = analyseText(CITY, 'Marrow may close last coal plant');
  expect(headline?.hedges).toEqual([{ start: 7, end: 10 }]);
  const { start, end } = sentences[headline!.sentence!]!;
  expect(article.text.slice(start, end)).toMatch(/^The city of Marrow closed/);
  expect(analyseText(CITY, 'Why did Marrow wait?').headline).toBeUndefined();
  expect(analyseText(CITY, 'Senate rejects tariff bill on imported steel').headline?.sentence).toBeUndefined();
});

test('a list item has its heading or lead-in as context', () => {
  const text = 'Causes\n\nThe report names two:\n\nrust\n\nsalt\n\nAfter.';
  const block = (part: string, kind: 'heading' | 'paragraph' | 'list-item') => ({ ...spanOf(text, part), kind });
  const lead = block('The report names two:', 'paragraph');
  const items = [block('rust', 'list-item'), block('salt', 'list-item')];
  const after = block('After.', 'paragraph');
  expect(listContexts(text, [block('Causes', 'heading'), lead, ...items, after])).toEqual([
    undefined,
    undefined,
    spanOf(text, 'The report names two:'),
    spanOf(text, 'The report names two:'),
    undefined,
  ]);
  expect(listContexts(text, [block('Causes', 'heading'), ...items])[2]).toEqual(spanOf(text, 'Causes'));
  expect(listContexts(text, items)).toEqual([undefined, undefined]);
});

test('links in the sentence are its evidence, else those beside it in the same block', () => {
  const statements = statementsIn('One was built. Two were built.\n\nThree were built.');
  const evidence = new Map([[1, ['l1']]]);
  expect(statements.map((statement) => linksBeside(statement, statements, evidence))).toEqual([['l1'], ['l1'], []]);
});

test('other languages have no claims and say so', () => {
  const { claims, problems, sentences } = analyseText(
    'Der Rat teilte am Montag mit, dass die Brücke für zwei Wochen geschlossen wird. Sie wurde 1962 gebaut.',
  );
  expect(claims).toEqual([]);
  expect(sentences.map(({ checkworthiness }) => checkworthiness)).toEqual([0, 0]);
  expect(problems.map(({ code }) => code)).toContain('unsupported-language');
});

test('findings lie inside the text and scores between 0 and 1, whatever it holds', () => {
  const words = fc.constantFrom(
    ...['The', 'council', 'said', 'may', '340', '“', '”', '"', '.', '?', ':', '\n\n', 'Marrow', '✔', '—', "'s", 'not'],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
      const { claims, article, sentences } = analyseText(parts.join(' '));
      for (const { checkworthiness } of sentences) {
        expect(checkworthiness).toBeGreaterThanOrEqual(0);
        expect(checkworthiness).toBeLessThanOrEqual(1);
      }
      for (const claim of claims) {
        const sentence = sentences[claim.sentence]!;
        expect(claim.start).toBeGreaterThanOrEqual(sentence.start);
        expect(claim.end).toBeLessThanOrEqual(sentence.end);
        expect(article.text.slice(claim.start, claim.end).trim()).not.toBe('');
        for (const { start, end } of [...claim.hedges, ...(claim.denials ?? [])]) {
          expect(start).toBeGreaterThanOrEqual(sentence.start);
          expect(end).toBeLessThanOrEqual(sentence.end);
        }
      }
    }),
  );
});
