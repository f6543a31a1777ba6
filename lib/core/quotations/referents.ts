import type { Candidate } from './candidates';
import { isPersonNoun } from './candidates';
import type { Reading } from './reading';

/** How far back a pronoun is followed, in tokens. */
const REACH = 200;

/**
 * Who "he", "she" or "who" stands for: the nearest speaker before it, else the nearest person. Absent for other
 * pronouns and where nobody fits.
 */
export function referentOf(
  reading: Reading,
  pronoun: Candidate,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const word = reading.words[pronoun.from]!;
  if (!/^(?:he|she|who)$/.test(word)) return undefined;
  let person: Candidate | undefined;
  for (let at = before(candidates, pronoun.from); at >= 0; at--) {
    const candidate = candidates[at]!;
    if (pronoun.from - candidate.to > REACH) break;
    if (candidate.form === 'pronoun' || !isPerson(reading, candidate)) continue;
    if (candidate.subject && !candidate.subject.passive) return candidate;
    person ??= candidate;
  }
  return person;
}

function isPerson({ words }: Reading, { form, name, to }: Candidate): boolean {
  return name ? name.kind === 'person' : form === 'nominal' && isPersonNoun(words[to - 1]!);
}

/** Index of the last candidate before a token. */
function before(candidates: readonly Candidate[], token: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
