import type { Candidate } from './candidates';
import { isPersonNoun } from './candidates';
import type { Gender } from './gender';
import type { Reading } from './reading';

/** Somebody a pronoun could stand for: one per entity, or a noun phrase, with its last place before the pronoun. */
export interface Antecedent {
  readonly candidate: Candidate;
  /** Entity of a name; absent for a noun phrase. */
  readonly entity?: string;
  /** How often the article has named it so far. */
  readonly mentions: number;
  /** How many others stand between it and the pronoun. */
  readonly rank: number;
}

const bucketed = (value: number) => (value <= 3 ? value : value <= 6 ? 5 : value <= 12 ? 10 : 20);

/** Names of what speaks for an antecedent; no word of the text but the pronoun. */
export function referentFeatures(
  reading: Reading,
  pronoun: Candidate,
  { candidate, entity, mentions, rank }: Antecedent,
  context: { genders: ReadonlyMap<string, Gender>; lastSpeaker?: Candidate; most: number },
): string[] {
  const { words, sentenceOf, paragraphOf, quotedOf } = reading;
  const word = words[pronoun.from]!;
  const who = word === 'him' || word === 'his' ? 'he' : word;
  const gender = entity === undefined ? undefined : context.genders.get(entity);
  const agrees = gender === undefined ? '?' : gender === who ? 'y' : /^(?:he|she)$/.test(who) ? 'n' : '-';
  const kind = candidate.name ? candidate.name.kind[0]! : isPersonNoun(words[candidate.to - 1]!) ? 'N' : 'M';
  const sentences = bucketed(sentenceOf[pronoun.from]! - sentenceOf[candidate.from]!);
  const paragraphs = Math.min(4, paragraphOf[pronoun.from]! - paragraphOf[candidate.from]!);
  const subject = candidate.subject
    ? candidate.subject.passive
      ? 'p'
      : candidate.cue!.kind[0]!
    : candidate.from === 0 || sentenceOf[candidate.from - 1] !== sentenceOf[candidate.from]
      ? 'f'
      : '-';
  const speaker = context.lastSpeaker === undefined ? '-' : sameOne(context.lastSpeaker, candidate) ? 'y' : 'n';
  const previous = words[candidate.from - 1] ?? '';
  const preposition = /^(?:of|for|to|with|by|from|in|on|at|about|against|than|and|,|\.)$/.test(previous)
    ? previous
    : '';
  const possessive = /'s?$/.test(words[candidate.to - 1]!);
  const share = mentions / Math.max(1, context.most);
  const often = share >= 0.8 ? 4 : share >= 0.5 ? 3 : share >= 0.25 ? 2 : mentions > 1 ? 1 : 0;
  const inside = quotedOf[candidate.from] !== -1;
  return [
    `kind ${kind} ${who}`,
    `agrees ${agrees} ${kind}`,
    `agrees ${agrees} ${kind} ${rank > 3 ? 4 : rank}`,
    `sentences ${sentences}`,
    `sentences ${sentences} ${subject}`,
    `paragraphs ${paragraphs} ${subject}`,
    `rank ${rank > 5 ? 6 : rank}`,
    `rank ${rank > 5 ? 6 : rank} ${subject}`,
    `subject ${subject} ${kind}`,
    `speaker ${speaker}`,
    `speaker ${speaker} ${subject} ${sentences}`,
    `speaker ${speaker} ${agrees}`,
    `before ${preposition} ${subject}`,
    `possessive ${possessive}`,
    `often ${often}`,
    `often ${often} ${rank > 3 ? 4 : rank} ${agrees}`,
    `inside ${inside}`,
    `inside ${inside} ${subject}`,
  ];
}

function sameOne(a: Candidate, b: Candidate): boolean {
  return a === b || (a.name !== undefined && a.name.entity === b.name?.entity);
}
