import data from './data/peoples.json';
import { isDemonym } from './demonyms';
import { hashOf } from './tagger/hash';
import { CLASS_LETTERS, classesOf, type Lexicon } from './tagger/lexicon';

const WORDS = new Set(data.words);
const DEMONYM = 1 << CLASS_LETTERS.indexOf('d');
const COUNTRY = 1 << CLASS_LETTERS.indexOf('k');

/**
 * Whether a capitalised phrase is a word for a people, a faith or a nationality ("Iranian", "Costa Ricans", "Muslim"):
 * related to a country or a body, but no name of one.
 */
export function isPeople(name: string, lexicon?: Lexicon): boolean {
  const lower = name.toLowerCase().replace(/\s+/g, ' ');
  return [lower, lower.replace(/s$/, '')].some((form) => {
    if (WORDS.has(form) || isDemonym(form)) return true;
    const classes = lexicon === undefined ? 0 : classesOf(lexicon.valueOf(hashOf(form)));
    return (classes & DEMONYM) !== 0 && (classes & COUNTRY) === 0;
  });
}
