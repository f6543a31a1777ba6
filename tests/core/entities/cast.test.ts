import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../lib/core/analyse';
import { articleFromText } from '../../../lib/core/text/plain';

const entitiesIn = (text: string) => analyse(articleFromText(text)).entities;

test('names are found, cut to the bare name and put together', () => {
  const found = entitiesIn('Prime Minister Keir Starmer met Vladimir Putin in Berlin, Germany. Starmer’s aides left.');
  expect(found.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
    'person Keir Starmer',
    'person Vladimir Putin',
    'place Berlin',
    'place Germany',
  ]);
  expect(found.find(({ name }) => name === 'Keir Starmer')!.aliases).toEqual(['Starmer']);
});

test('text in another language yields no names and says why', () => {
  const german =
    'Die Regierung hat am Montag beschlossen, dass der Hafen von Arden nicht mehr für große Schiffe geöffnet wird, und das ist für die Stadt ein Problem.';
  const { entities, problems } = analyse(articleFromText(german));
  expect(entities).toEqual([]);
  expect(problems.map(({ code }) => code)).toContain('unsupported-language');
});

test('mentions hold the words they point at, in reading order, inside the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Keir Starmer', 'IAEA', 'the', 'Berlin,', '\n\n', '😀', 'said', '“', 'U.S.', '\u0000'), {
        maxLength: 60,
      }),
      (words) => {
        const text = words.join(' ');
        for (const { mentions } of entitiesIn(text))
          mentions.forEach((mention, index) => {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            if (index > 0) expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]!.end);
          });
      },
    ),
    { numRuns: 40 },
  );
});

test('a country whose people stand in the first sentences is more central than one that is only mentioned', () => {
  const rest = 'The ship was built in Norway. It was sold to Iran. Crews waited in the harbour for days.';
  const salienceOf = (text: string, name: string) =>
    entitiesIn(text).find((entity) => entity.name === name)?.salience ?? 0;
  const opening = 'The ship left the harbour on Monday, officials said.';
  const iranian = 'The ship left the harbour on Monday, Iranian officials said.';
  expect(salienceOf(`${iranian} ${rest}`, 'Iran')).toBeGreaterThan(salienceOf(`${opening} ${rest}`, 'Iran') + 0.02);
});
