import { stemmer } from 'stemmer';

/** The stem of an English word, lower case, possessive off (Porter, 1980). Words of other languages come back as they are, lower case. */
export function stemOf(word: string): string {
  const bare = word.toLowerCase().replace(/['’]s?$/, '');
  return /^[a-z]+$/.test(bare) ? stemmer(bare) : bare;
}
