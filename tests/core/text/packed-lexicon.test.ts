import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../../lib/core/text/packed-lexicon';

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,30}$/),
  fc.stringMatching(/^[a-z0-9é' .:-]{1,40}$/),
  fc.constantFrom(':P', 'xD', 'the', 'then', 'themselves', '7 up', 'naïve', '😀'),
);
const tag = fc.oneof(fc.constantFrom('Noun', 'Verb'), fc.array(fc.constantFrom('Plural', 'Actor'), { maxLength: 2 }));

test('gives back any lexicon', () => {
  fc.assert(
    fc.property(fc.dictionary(word, tag, { noNullPrototype: true }), (lexicon) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(lexicon))))).toEqual(lexicon);
    }),
  );
});

test('is written once where words begin alike', () => {
  const { words, letters, tags } = pack({ acts: 'Plural', act: 'Noun', acted: ['Verb', 'Past'], add: 'Noun' });
  expect(words).toBe('AactDedDsBdd');
  expect(letters).toBe('0120');
  expect(tags).toEqual(['Noun', ['Verb', 'Past'], 'Plural']);
});
