import type { AttributionKind } from '../analysis';
import type { Candidate } from './candidates';
import { headEnd, isInstitutionNoun, isPersonNoun } from './candidates';
import type { Reading } from './reading';

type SourceKind = Exclude<AttributionKind, 'none'>;

/** Who speaks for an institution by office, so that what is said is the institution's: "a spokesman for the ministry". */
const MOUTHPIECES = /^(?:spokes(?:man|woman|person|people|men|women)|secretary|representatives?)$/;

/**
 * What kind of source a phrase is: `named` (a person by name, or a pronoun for one), `document` (an institution, an
 * organisation or a document), `unnamed` (people who cannot be identified from the article).
 */
export function sourceKind(reading: Reading, source: Candidate, referent?: Candidate): SourceKind {
  const { words, tokens } = reading;
  if (source.form === 'pronoun') {
    if (referent && referent !== source && referent.form !== 'pronoun') return sourceKind(reading, referent);
    return words[source.from] === 'it'
      ? 'document'
      : /^(?:they|who|we)$/.test(words[source.from]!)
        ? 'unnamed'
        : 'named';
  }
  if (source.name) return source.name.kind === 'person' ? 'named' : 'document';
  const end = headEnd(reading, source);
  const head = words[end - 1]!;
  if (MOUTHPIECES.test(head)) return 'document';
  if (isPersonNoun(head)) return 'unnamed';
  if (isInstitutionNoun(head)) return 'document';
  return /^\p{Lu}/u.test(tokens[end - 1]!.text)
    ? 'document'
    : head.endsWith('s') || head.endsWith('people')
      ? 'unnamed'
      : 'document';
}
