import type { CueAt } from './cues';
import { cueForm } from './cues';
import lists from './data/people.json';
import { phraseFrom } from './noun-phrases';
import type { NameAt, Phrase, Reading } from './reading';
import type { Subject } from './subjects';
import { subjectOf } from './subjects';

/** A phrase that could be the one who speaks. */
export interface Candidate extends Phrase {
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** The name it is, or that stands at the head of it. */
  readonly name?: NameAt;
  /** The cue it is the subject of, when it is. */
  readonly cue?: CueAt;
  readonly subject?: Subject;
}

const PEOPLE = new Set([...lists.people, ...lists.people.map((noun) => `${noun}s`), ...lists.crowds]);
const INSTITUTIONS = new Set([...lists.institutions, ...lists.institutions.map((noun) => `${noun}s`)]);
const PRONOUNS = new Set('he she they i we it who you'.split(' '));
const DETERMINERS = new Set(
  'a an the one another some many several his her their its our this that two three most other no'.split(' '),
);

export function isPersonNoun(word: string): boolean {
  return PEOPLE.has(word);
}

export function isInstitutionNoun(word: string): boolean {
  return INSTITUTIONS.has(word);
}

/**
 * Everything outside quotation marks that could be a speaker, in reading order: the subjects of cues first, then
 * names, pronouns and nouns for people that belong to none of them. No two share a first token.
 */
export function candidatesIn(
  reading: Reading,
  cues: readonly CueAt[],
  credits: readonly Candidate[] = creditsIn(reading, cues),
): Candidate[] {
  const { words, tokens, quotedOf, nameOf, names } = reading;
  const byStart = new Map<number, Candidate>();
  for (const credit of credits) {
    const known = byStart.get(credit.from);
    // "Lin called it a lie and said": keep the speech verb, and the nearer one of two.
    if (known?.cue === undefined || rankOf(credit) < rankOf(known)) byStart.set(credit.from, credit);
  }
  const covered = new Uint8Array(tokens.length);
  for (const { from, to, form } of byStart.values()) if (form !== 'nominal') covered.fill(1, from, to);
  for (const name of names)
    if (quotedOf[name.from] === -1 && covered[name.from] === 0 && !byStart.has(name.from))
      byStart.set(name.from, { from: name.from, to: name.to, form: 'name', name });
  for (let at = 0; at < words.length; at++) {
    if (quotedOf[at] !== -1 || covered[at] === 1 || byStart.has(at)) continue;
    if (PRONOUNS.has(words[at]!)) byStart.set(at, { from: at, to: at + 1, form: 'pronoun' });
    else if (
      nameOf[at] === -1 &&
      (PEOPLE.has(words[at]!) || INSTITUTIONS.has(words[at]!)) &&
      /^\p{Ll}/u.test(tokens[at]!.text)
    ) {
      let from = at;
      while (from > 0 && at - from < 5 && /^[\p{L}-]/u.test(words[from - 1]!) && quotedOf[from - 1] === -1) {
        from--;
        if (DETERMINERS.has(words[from]!)) break;
      }
      if (DETERMINERS.has(words[from]!) && !byStart.has(from)) byStart.set(from, { from, to: at + 1, form: 'nominal' });
    }
  }
  return [...byStart.values()].sort((a, b) => a.from - b.from);
}

/** Every cue with its subject, in reading order of the cues. */
export function creditsIn(reading: Reading, cues: readonly CueAt[]): Candidate[] {
  return cues.flatMap((cue) => {
    const subject = subjectOf(reading, cue);
    return subject ? [subjectCandidate(reading, cue, subject)] : [];
  });
}

/** Lower for cues that more surely credit their subject: verbs of saying before others, finite forms before participles. */
export function rankOf({ cue, subject }: Candidate): number {
  const { kind, shape } = cue!;
  const weight = kind === 'speech' ? 0 : kind === 'document' ? 1 : 2;
  return weight + (shape === 'participle' ? 2 : shape === 'base' ? 1 : 0) + (subject?.indirect ? 0.5 : 0);
}

/** The subject of a cue, narrowed to the name at its head where there is one ("Mayor Ada Lin of Harrow" → Ada Lin). */
function subjectCandidate(reading: Reading, cue: CueAt, subject: Subject): Candidate {
  const { words, nameOf, names } = reading;
  const { to } = subject;
  const from = lastPhrase(reading, subject);
  if (to - from === 1 && PRONOUNS.has(words[from]!)) return { from, to, form: 'pronoun', cue, subject };
  const head = headEnd(reading, subject);
  const last = lastPerson(reading, subject) ?? appositivePerson(reading, subject);
  if (last) return { from: last.from, to: last.to, form: 'name', name: last, cue, subject };
  const name = nameOf[head - 1]! === -1 ? undefined : names[nameOf[head - 1]!];
  if (name && name.from >= from && !/'s?$/.test(words[name.to - 1]!))
    return { from: name.from, to: name.to, form: 'name', name, cue, subject };
  const inserted = subject.insert && insertedPerson(reading, subject.insert);
  if (inserted) return { from: inserted.from, to: inserted.to, form: 'name', name: inserted, cue, subject };
  return { from, to, form: 'nominal', cue, subject };
}

/** Words after which an article still belongs to the phrase before it: "a friend of the mayor", "all the members". */
const LEADS_ON =
  /^(?:of|for|from|with|in|at|on|to|by|about|near|behind|under|over|and|or|nor|but|than|as|all|both|half|only|even|just|twice|that|which|who|whom|whose|when|where|while|if)$/;

/**
 * Where the last of two phrases that touch begins: "In a joint statement the two mayors denounced it" has the subject
 * "the two mayors".
 */
function lastPhrase({ words, tokens }: Reading, { from, to }: Phrase): number {
  if (!DETERMINERS.has(words[from]!)) return from;
  for (let at = to - 2; at > from + 1; at--)
    if (/^(?:the|a|an)$/.test(words[at]!) && /^\p{Ll}/u.test(tokens[at - 1]!.text) && !LEADS_ON.test(words[at - 1]!))
      return at;
  return from;
}

/** "Head of operations Ada Lin said": a person's name that ends the phrase and hangs on no preposition. */
function lastPerson({ names, nameOf, words, tokens }: Reading, { from, to }: Phrase): NameAt | undefined {
  const index = nameOf[to - 1]!;
  const name = index === -1 ? undefined : names[index]!;
  if (name?.kind !== 'person' || name.to !== to || name.from <= from) return undefined;
  let at = name.from - 1;
  if (words[at] === '.' && /^(?:mr|mrs|ms|dr)$/.test(words[at - 1] ?? '')) return name;
  while (at > from && (/^\p{Lu}/u.test(tokens[at]!.text) || words[at] === '.')) at--;
  return /^(?:of|for|from|with|in|at|on|to|about|by|and|the|a|an|his|her|their|its)$|'s$/.test(words[at]!)
    ? undefined
    : name;
}

/** "According to the team's coach, Ada Lin, …": a person's name right behind the phrase, between commas. */
function appositivePerson({ names, nameOf, words }: Reading, { to, from, side }: Subject): NameAt | undefined {
  if (side !== 'after' || words[to] !== ',' || nameOf[to - 1] !== -1) return undefined;
  const index = nameOf[to + 1] ?? -1;
  const name = index === -1 ? undefined : names[index]!;
  return name?.kind === 'person' && name.from === to + 1 && to > from && /^[.,]$/.test(words[name.to] ?? '.')
    ? name
    : undefined;
}

/** "The mayor of Harrow, Ada Lin, said": a person's name that fills the insertion, or its last part. */
function insertedPerson({ names, nameOf, words }: Reading, insert: Phrase): NameAt | undefined {
  const last = nameOf[insert.to - 2] ?? -1;
  const name = last === -1 ? undefined : names[last]!;
  return name && name.kind === 'person' && (words[name.from - 1] === ',' || name.from - insert.from <= 3)
    ? name
    : undefined;
}

/** The noun phrase that begins at a token, as a source of its own; the name at its end where it is nothing but one. */
export function phraseAfter(reading: Reading, from: number): Candidate | undefined {
  const found = from < reading.tokens.length ? phraseFrom(reading, from) : undefined;
  if (found === undefined) return undefined;
  const name = reading.names[reading.nameOf[found.to - 1]!];
  const whole = name && name.from <= found.from + 1 ? { form: 'name' as const, name } : { form: 'nominal' as const };
  return { from: found.from, to: found.to, ...whole };
}

/** "It is worth noting that …": the word stands for nobody, the sentence is the article's own. */
export function isExpletive({ words }: Reading, { from }: Phrase): boolean {
  if (words[from] === "it's") return true;
  if (words[from] !== 'it' || !/^(?:is|was|'s)$/.test(words[from + 1] ?? '')) return false;
  return cueForm(words[from + 2] ?? '') === undefined;
}

/** What can follow a noun that heads a phrase: prepositions, and adjectives with a complement ("close to the talks"). */
const BEHIND_HEAD =
  /^(?:of|for|from|with|in|at|on|who|that|to|about|by|,|inside|near|between|within|among|under|against|after|before|during|familiar|close|briefed|involved|aware|present|responsible|knowledgeable|loyal|linked|opposed|based|speaking|working|representing|citing|quoting)$/;

/** Where the head of a noun phrase ends: before the first word that only complements it. */
export function headEnd({ words }: Reading, { from, to }: Phrase): number {
  for (let at = from + 1; at < to; at++) {
    if (BEHIND_HEAD.test(words[at]!) && !/^[-–]$/.test(words[at - 1]!)) return at;
    // "an official reached by phone", but not "a retired general"
    if (at > from + 1 && /..ed$|^seen$/.test(words[at]!) && /^(?:by|in|on|at|to|with)$/.test(words[at + 1] ?? ''))
      return at;
  }
  return /^["”'’]$/.test(words[to - 1]!) && to - 1 > from ? to - 1 : to;
}
