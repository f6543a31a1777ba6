import type { Candidate } from './candidates';
import { isPersonNoun } from './candidates';
import type { Gender } from './gender';
import { pronounsOf } from './gender';
import type { Reading } from './reading';
import type { Antecedent } from './referent-features';
import { referentFeatures } from './referent-features';
import type { Weights } from './weights';
import { scoreOf } from './weights';

/** How far back a pronoun is followed, in tokens, and how many antecedents are weighed. */
const REACH = 500;
const MOST = 12;

/** Answers who a pronoun stands for, in one article. */
export type Resolver = (pronoun: Candidate, lastSpeaker?: Candidate) => Candidate | undefined;

export interface ReferentChoice {
  readonly antecedents: readonly Antecedent[];
  readonly features: readonly (readonly string[])[];
}

/** Who "he", "she" or "who" stands for, with what speaks for each; nothing for other pronouns. */
export function referentChoices(
  reading: Reading,
  candidates: readonly Candidate[],
): (pronoun: Candidate, lastSpeaker?: Candidate) => ReferentChoice {
  const genders: ReadonlyMap<string, Gender> = pronounsOf(reading);
  const pool = antecedentPool(reading, candidates);
  return (pronoun, lastSpeaker) => {
    if (!/^(?:he|she)$/.test(reading.words[pronoun.from]!)) return { antecedents: [], features: [] };
    const seen = new Set<string>();
    const antecedents: Antecedent[] = [];
    let most = 1;
    for (let at = before(pool, pronoun.from); at >= 0 && antecedents.length < MOST; at--) {
      const { candidate, mentions } = pool[at]!;
      if (pronoun.from - candidate.to > REACH) break;
      const key = candidate.name?.entity ?? `at ${candidate.from}`;
      if (seen.has(key)) continue;
      seen.add(key);
      most = Math.max(most, mentions);
      const entity = candidate.name?.entity;
      antecedents.push({ candidate, mentions, rank: antecedents.length, ...(entity ? { entity } : {}) });
    }
    const context = { genders, most, ...(lastSpeaker ? { lastSpeaker } : {}) };
    return {
      antecedents,
      features: antecedents.map((antecedent) => referentFeatures(reading, pronoun, antecedent, context)),
    };
  };
}

export function resolverOf(reading: Reading, candidates: readonly Candidate[], weights: Weights): Resolver {
  const choices = referentChoices(reading, candidates);
  return (pronoun, lastSpeaker) => {
    const { antecedents, features } = choices(pronoun, lastSpeaker);
    let best: Candidate | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, { candidate }] of antecedents.entries()) {
      const score = scoreOf(weights, features[index]!);
      if (score > most) [most, best] = [score, candidate];
    }
    return best;
  };
}

interface Pooled {
  readonly candidate: Candidate;
  readonly mentions: number;
}

/** Names of people (also inside quotations) and noun phrases for people, in reading order, with a running count. */
function antecedentPool(reading: Reading, candidates: readonly Candidate[]): Pooled[] {
  const counts = new Map<string, number>();
  const pool: Pooled[] = [];
  const known = new Map<number, Candidate>();
  for (const candidate of candidates) known.set(candidate.from, candidate);
  const all: Candidate[] = candidates.filter(
    ({ form, to }) => form === 'nominal' && isPersonNoun(reading.words[to - 1]!),
  );
  for (const name of reading.names)
    if (name.kind === 'person') all.push(known.get(name.from) ?? { from: name.from, to: name.to, form: 'name', name });
  for (const candidate of all.sort((a, b) => a.from - b.from)) {
    const entity = candidate.name?.entity;
    const mentions = entity === undefined ? 1 : (counts.get(entity) ?? 0) + 1;
    if (entity !== undefined) counts.set(entity, mentions);
    pool.push({ candidate, mentions });
  }
  return pool;
}

/** Index of the last of the pool before a token. */
function before(pool: readonly Pooled[], token: number): number {
  let low = 0;
  let high = pool.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pool[middle]!.candidate.from < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
