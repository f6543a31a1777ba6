import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseText } from './article';

const CITY =
  'The city of Marrow closed its last coal plant on Friday. Why did it wait? The plant employed 340 people and burned 90,000 tonnes of coal in 2021.';

test('sentences that assert something checkable are claims, questions are not', () => {
  const { claims } = analyseText(CITY);
  expect(claims.map(({ sentence }) => sentence)).toEqual([0, 2]);
  expect(claims[1]!.kind).toBe('quantity');
});

test('a claim goes without the ticks of the page', () => {
  const { claims, article } = analyseText('✔️ Marrow and Port Avel signed a treaty on fishing in 2021.');
  expect(claims.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    'Marrow and Port Avel signed a treaty on fishing in 2021.',
  ]);
});

test('other languages have no claims and say so', () => {
  const { claims, problems, sentences } = analyseText(
    'Der Rat teilte am Montag mit, dass die Brücke für zwei Wochen geschlossen wird. Sie wurde 1962 gebaut.',
  );
  expect(claims).toEqual([]);
  expect(sentences.map(({ checkworthiness }) => checkworthiness)).toEqual([0, 0]);
  expect(problems.map(({ code }) => code)).toContain('unsupported-language');
});

test('findings lie inside the text, whatever it holds', () => {
  const words = fc.constantFrom(
    'The',
    'council',
    'said',
    'may',
    '340',
    '“',
    '”',
    '.',
    '\n\n',
    'Marrow',
    '✔',
    '—',
    "'s",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
      const { claims, article, sentences } = analyseText(parts.join(' '));
      for (const claim of claims) {
        const sentence = sentences[claim.sentence]!;
        expect(claim.start).toBeGreaterThanOrEqual(sentence.start);
        expect(claim.end).toBeLessThanOrEqual(sentence.end);
        expect(article.text.slice(claim.start, claim.end).trim()).not.toBe('');
        for (const hedge of claim.hedges) expect(hedge.end).toBeLessThanOrEqual(sentence.end);
      }
    }),
  );
});
