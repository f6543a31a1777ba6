import type { AttributionKind, Speaker } from '../analysis';
import type { Candidate } from './candidates';
import { headEnd, isInstitutionNoun, isPersonNoun } from './candidates';
import referentWeights from './data/referents.json';
import type { NameAt, Reading } from './reading';
import { spanOf } from './reading';
import { resolverOf } from './referents';
import { titleBearers } from './titles-borne';
import { weightsFrom } from './weights';

type SourceKind = Exclude<AttributionKind, 'none'>;

/** Whom words are credited to: the printed words, whose they are where that is known, and what kind of source. */
export interface Source {
  readonly speaker: Speaker;
  readonly kind: SourceKind;
}

const REFERENT_WEIGHTS = weightsFrom(referentWeights);

/** Who speaks for an institution by office, so that what is said is the institution's: "a spokesman for the ministry". */
const MOUTHPIECES = /^(?:spokes(?:man|woman|person|people|men|women)|secretary|representative)$/;
/** Plurals that name nobody although they are texts: "reports say", "local media". */
const VAGUE = /^(?:reports|media|rumou?rs|sources|accounts|outlets|blogs|tabloids|polls)$/;

/** Words that count, so that the kind of source is that of what they count: "two of them", "one of the companies". */
const COUNTS =
  /^(?:another|any|both|dozens|each|eight|five|four|half|hundreds|nine|none|one|seven|six|ten|three|two|\p{N}+)$/u;

/** Turns the phrase that a quotation is credited to into a source, in one article. */
export function sourcesOf(reading: Reading, candidates: readonly Candidate[]): (phrase: Candidate) => Source {
  const resolve = resolverOf(reading, candidates, REFERENT_WEIGHTS);
  const speakers = candidates.filter(
    ({ form, cue, subject }) => form !== 'pronoun' && cue !== undefined && cue.kind !== 'stance' && !subject?.passive,
  );
  const bearer = titleBearers(reading);
  const describedAs = (phrase: Candidate) =>
    phrase.form === 'nominal' ? (describedBy(reading, phrase) ?? bearer(phrase)) : undefined;
  const known = new Map<Candidate, Source>();
  return (phrase) => {
    const before = known.get(phrase);
    if (before) return before;
    const lastSpeaker = speakers[firstFrom(speakers, phrase.from) - 1];
    const referent = phrase.form === 'pronoun' ? resolve(phrase, lastSpeaker) : undefined;
    const { start, end } = spanOf(reading, phrase);
    const described = describedAs(phrase);
    const named = phrase.name ?? referent?.name ?? described;
    const printed = reading.text.slice(start, end).replace(/\s+/g, ' ');
    const speaker = { start, end, name: named?.name ?? printed, ...(named ? { entity: named.entity } : {}) };
    const kind = described ? kindOfName(reading, described) : kindOf(reading, phrase, referent ?? lastSpeaker);
    const source = { speaker, kind };
    known.set(phrase, source);
    return source;
  };
}

/**
 * `named` is a person by name, or a pronoun for one; `document` an institution, an organisation or a document;
 * `unnamed` people who cannot be identified from the article. `other` is who a pronoun may stand for.
 */
function kindOf(reading: Reading, phrase: Candidate, other?: Candidate): SourceKind {
  const { words, tokens } = reading;
  if (phrase.form === 'pronoun') {
    const word = words[phrase.from]!;
    if (word === 'it') return 'document';
    const kind = other && kindOf(reading, other);
    if (/^(?:he|she)$/.test(word)) return kind === 'unnamed' ? 'unnamed' : 'named';
    return kind ?? 'unnamed';
  }
  const named = phrase.name ?? describedBy(reading, phrase);
  if (named) return kindOfName(reading, named);
  const end = headEnd(reading, phrase);
  const isPart = COUNTS.test(words[end - 1]!) && words[end] === 'of';
  const head = words[(isPart ? phrase.to : end) - 1]!;
  if (isPart && (COUNTS.test(head) || /^(?:them|these|those|us|you)$/.test(words[end + 1]!))) return 'unnamed';
  if (MOUTHPIECES.test(head)) return 'document';
  if (VAGUE.test(head)) return end < phrase.to && /^(?:from|by|of)$/.test(words[end]!) ? 'document' : 'unnamed';
  if (isPersonNoun(head)) return 'unnamed';
  if (isInstitutionNoun(head)) return 'document';
  if (/^\p{Lu}/u.test(tokens[end - 1]!.text) && end - 1 > phrase.from) return 'document';
  return /(?:s|people|one|another|those|who)$/.test(head) ||
    /^(?:some|many|several|most|others)$/.test(words[phrase.from]!)
    ? 'unnamed'
    : 'document';
}

function kindOfName(reading: Reading, name: NameAt): SourceKind {
  return name.kind === 'person' || bearsTitle(reading, name) ? 'named' : 'document';
}

/** "Harrow County Sheriff Ada Lin": a name with a person's title inside it is a person's, whatever else is in it. */
function bearsTitle({ words, tokens }: Reading, { from, to }: NameAt): boolean {
  for (let at = from; at < to - 1; at++)
    if (isPersonNoun(words[at]!) && to - at <= 4 && !isInstitutionNoun(words[to - 1]!))
      return tokens.slice(at + 1, to).every(({ text }) => /^\p{Lu}/u.test(text));
  return false;
}

/** Who a description stands for, where the article names them elsewhere. */
function describedBy(reading: Reading, phrase: Candidate): Candidate['name'] {
  const known = phrase.form === 'nominal' ? reading.nominals.get(phrase.from) : undefined;
  return known && known.to >= headEnd(reading, phrase) && known.to <= phrase.to + 1 ? known : undefined;
}

function firstFrom(candidates: readonly Candidate[], token: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
