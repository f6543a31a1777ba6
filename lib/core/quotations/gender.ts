import given from './data/given-names.json';
import type { NameAt, Reading } from './reading';

export type Gender = 'he' | 'she';

const SHE = new Set(given.she);
const HE = new Set(given.he);
const SHE_WORDS =
  /^(?:mrs|ms|miss|madam|lady|dame|queen|princess|sister|congresswoman|assemblywoman|councilwoman|chairwoman|spokeswoman|businesswoman|saleswoman|woman|mother|daughter|wife|widow|actress|her|girl|grandmother|aunt)$/;
const HE_WORDS =
  /^(?:mr|sir|lord|king|prince|congressman|assemblyman|councilman|businessman|father|son|husband|actor|his|boy|grandfather|uncle)$/;

/**
 * The pronoun that the article itself shows for each person: by courtesy titles ("Mr.", "Mrs."), by nouns beside the
 * name ("a spokeswoman"), else by given names that are mostly one. Absent where the evidence is missing or split.
 */
export function pronounsOf(reading: Reading): ReadonlyMap<string, Gender> {
  const votes = new Map<string, number>();
  for (const name of reading.names) {
    if (name.kind !== 'person') continue;
    votes.set(name.entity, (votes.get(name.entity) ?? 0) + voteOf(reading, name));
  }
  const found = new Map<string, Gender>();
  for (const [entity, vote] of votes) if (vote !== 0) found.set(entity, vote > 0 ? 'she' : 'he');
  return found;
}

/** Above nought for "she", below for "he". */
function voteOf({ words }: Reading, name: NameAt): number {
  let vote = 0;
  const count = (word: string | undefined, weight: number) => {
    if (word === undefined) return;
    if (SHE_WORDS.test(word)) vote += weight;
    if (HE_WORDS.test(word)) vote -= weight;
  };
  count(words[name.from - 1], 6);
  if (words[name.from - 1] === '.') count(words[name.from - 2], 6);
  count(words[name.from], 6);
  // "Ada Lin, a spokeswoman for …": only the noun of the insertion itself.
  if (words[name.to] === ',')
    for (let at = name.to + 1; at < name.to + 5; at++)
      count(words[at] === 'his' || words[at] === 'her' ? undefined : words[at], 2);
  for (let at = name.from; at < name.to - 1; at++) {
    const word = words[at]!;
    if (SHE.has(word)) return vote + 3;
    if (HE.has(word)) return vote - 3;
    if (/^\p{L}{2,}/u.test(word) && !/^(?:mr|dr|ms|mrs|sen|rep|gov|president|senator)$/.test(word)) break;
  }
  return vote;
}
