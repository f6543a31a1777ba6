import { expect, test } from 'vitest';
import { wordsFrom } from '../../components/words';
import en from '../../public/_locales/en/messages.json';

test('numbers choose their plural', () => {
  const { count } = wordsFrom(en, 'en-GB');
  expect(count('mentions', 1)).toBe('1 mention');
  expect(count('mentions', 12000)).toBe('12,000 mentions');
});

test('a language takes the plural forms it has, and English where a message is not translated', () => {
  const { count, say } = wordsFrom({ mentions_other: { message: '$1 Nennungen' } }, 'de', en);
  expect(count('mentions', 1200)).toBe('1.200 Nennungen');
  expect(say('options')).toBe('Options');
});

test('what is filled in is not read as a message', () => {
  const { say } = wordsFrom(en, 'en');
  expect(say('said_by', '$1 $2 Co.')).toBe('Said by $1 $2 Co.');
});

test('a number can be set apart from its words', () => {
  expect(wordsFrom(en, 'en').parts('named_count', 3)).toEqual(['', '3', ' named']);
});

test('right-to-left languages say so', () => {
  expect(wordsFrom(en, 'ur-PK').direction).toBe('rtl');
  expect(wordsFrom(en, 'de').direction).toBe('ltr');
});
