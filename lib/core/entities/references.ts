import { indexAt, type Span } from '../text/spans';
import type { Token } from '../text/tokens';
import type { NameGroup } from './aliases';
import data from './data/roles.json';
import { type Gender, genderOf } from './gender';
import type { Role } from './roles';

/** A place that refers to a group without naming it. */
export interface Reference extends Span {
  readonly group: number;
  readonly form: 'nominal' | 'pronoun';
  /** The role a nominal words for someone who has none elsewhere: "Russian president" of "the Russian president". */
  readonly role?: Role;
}

const PRONOUNS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};
/** How many sentences back a pronoun looks. */
const REACH = 3;
/** How much better the best candidate must be than the next. */
const MARGIN = 0.45;
/** "The Russian leader" is the Russian president. */
const LEADERS = new Set('president premier chancellor king queen emir sultan monarch ruler dictator'.split(' '));
/** Offices of which a country has one. */
const NATIONAL = new Set([...LEADERS, 'leader', 'minister']);
const isNationality = (word: string): boolean =>
  /^\p{L}{2,}(?:an|ian|ish|ese|i|ch|ek|se|ni)$/u.test(word) &&
  !/^(?:human|urban|veteran|christian|civilian|publish)$/.test(word);
const BODIES = new Set([
  ...data.organizations,
  'church',
  'senate',
  'congress',
  'court',
  'assembly',
  'administration',
  'service',
  'office',
  'bloc',
]);
/** Bodies that are called "the group" or "the organisation" when they are spoken of again. */
const GROUPS = new Set(
  'alliance association coalition federation front league movement network organisation organization union'.split(' '),
);
const PEOPLE = new Set(data.persons);

/** What is known of a group when references to it are looked for. */
interface Candidate {
  readonly group: number;
  readonly person: boolean;
  readonly gender: Gender | undefined;
  /** Nouns it may be called by, in lower case. */
  readonly heads: Set<string>;
  /** Words of its role and name, in lower case, for "the Russian president". */
  readonly words: Set<string>;
  readonly first: number;
}

/** One place where a group is spoken of. */
interface Place extends Span {
  readonly group: number;
  readonly sentence: number;
  /** Nothing but small words stand before it in its sentence. */
  readonly opens: boolean;
}

/**
 * Nominal mentions ("the minister", "the company") and third-person pronouns of the groups, in reading order, where one
 * group fits clearly better than all others; the rest is left open.
 */
export function resolveReferences(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  groups: readonly NameGroup[],
  roles: readonly (Role | undefined)[],
): Reference[] {
  const candidates = groups.map((group, index) => candidateOf(text, group, index, roles[index]));
  const callable = new Map<string, Candidate[]>();
  for (const candidate of candidates) for (const head of candidate.heads) callAlso(callable, head, candidate);
  const inName = new Set(groups.flatMap(({ mentions }) => mentions.map(({ start }) => start)));
  const names = groups
    .flatMap(({ mentions }, group) => mentions.map(({ start, end }) => ({ start, end, group })))
    .sort((a, b) => a.start - b.start);
  const roleSpans = roles.filter((role) => role !== undefined).sort((a, b) => a.start - b.start);
  const places: Place[] = [];
  const found: Reference[] = [];
  let nextName = 0;
  let sentence = -1;
  const placeOf = (span: Span, group: number): Place => ({
    ...span,
    group,
    sentence,
    opens: opensSentence(text, sentences[sentence]!, span.start),
  });
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= token.start) sentence++;
    while (nextName < names.length && names[nextName]!.start <= token.start) {
      const name = names[nextName++]!;
      if (sentence >= 0) places.push(placeOf(name, name.group));
    }
    if (sentence < 0 || token.kind !== 'word') continue;
    const word = token.text.toLowerCase();
    if (word === 'the') {
      const phrase = nominalAt(text, tokens, at, sentences[sentence]!, inName);
      if (phrase === undefined || overlapsOne(roleSpans, phrase)) continue;
      const known = nominalReferent(phrase, callable, places);
      const group = known ?? nationalReferent(phrase, sentence, candidates, places, callable);
      if (group === undefined) continue;
      const role = { start: tokens[at + 1]!.start, end: phrase.end, head: phrase.head };
      found.push({
        start: phrase.start,
        end: phrase.end,
        group,
        form: 'nominal',
        ...(known === undefined && { role }),
      });
      places.push(placeOf(phrase, group));
      continue;
    }
    const gender = PRONOUNS[word];
    if (gender === undefined || /^\p{Lu}{2}/u.test(token.text)) continue;
    const group = pronounReferent(sentence, gender, candidates, places);
    if (group === undefined) continue;
    found.push({ start: token.start, end: token.end, group, form: 'pronoun' });
    places.push(placeOf(token, group));
  }
  return found;
}

/** How many may go by one noun: beyond that no one of them is meant clearly. */
const MOST_CALLED = 100;

function callAlso(callable: Map<string, Candidate[]>, head: string, candidate: Candidate): void {
  const known = callable.get(head);
  if (known === undefined) callable.set(head, [candidate]);
  else if (known.length < MOST_CALLED) known.push(candidate);
}

/** Whether a span meets one of those, which are in reading order. */
function overlapsOne(spans: readonly Span[], span: Span): boolean {
  const at = indexAt(spans, span.end - 1);
  return at >= 0 && spans[at]!.end > span.start;
}

function candidateOf(text: string, group: NameGroup, index: number, role: Role | undefined): Candidate {
  const fullest = group.mentions.reduce((best, next) => (next.end - next.start > best.end - best.start ? next : best));
  const name = text.slice(fullest.start, fullest.end).toLowerCase();
  const heads = new Set<string>();
  if (role) heads.add(role.head);
  if (group.kind === 'organization')
    for (const word of name.split(/[^\p{L}]+/u)) {
      if (BODIES.has(word)) heads.add(word);
      if (GROUPS.has(word)) for (const general of ['group', 'organisation', 'organization']) heads.add(general);
    }
  const printed = role ? text.slice(role.start, role.end).toLowerCase() : '';
  return {
    group: index,
    person: group.kind === 'person',
    gender: group.kind === 'person' ? genderOf(text, group, role) : undefined,
    heads,
    words: new Set(
      `${printed} ${group.kind === 'person' ? '' : name}`.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
    ),
    first: group.mentions[0]!.start,
  };
}

/** A definite phrase: "the", up to three describing words, a noun for a person or body. */
interface Nominal extends Span {
  readonly head: string;
  readonly describing: readonly string[];
}

function nominalAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  sentence: Span,
  inName: ReadonlySet<number>,
): Nominal | undefined {
  for (let last = at + 1; last <= at + 4 && last < tokens.length; last++) {
    const token = tokens[last]!;
    if (token.kind !== 'word' || token.end > sentence.end || inName.has(token.start)) return undefined;
    const head = token.text.toLowerCase().replace(/['’]s$/, '');
    if (!(PEOPLE.has(head) || BODIES.has(head))) continue;
    const next = tokens[last + 1];
    // "the prime minister", "the party leader": the phrase goes on.
    const nextHead = next?.kind === 'word' ? next.text.toLowerCase().replace(/['’]s$/, '') : '';
    if (PEOPLE.has(nextHead) || BODIES.has(nextHead)) continue;
    const end = /['’]s$/i.test(token.text) ? token.end - 2 : token.end;
    // "the president of Arden", "the minister Ana Lima", "the company-wide": somebody else, or no reference.
    if (/^(?:\s+(?:of|for)\s|-\p{L})/u.test(text.slice(end, end + 6)) || (next && inName.has(next.start)))
      return undefined;
    const describing = tokens.slice(at + 1, last).map(({ text: word }) => word.toLowerCase().replace(/['’]s$/, ''));
    return { start: tokens[at]!.start, end, head, describing };
  }
  return undefined;
}

function nominalReferent(
  { head, describing, start }: Nominal,
  callable: ReadonlyMap<string, readonly Candidate[]>,
  places: readonly Place[],
): number | undefined {
  const leading = head === 'leader' && describing.length > 0;
  const called = [head, ...(leading ? LEADERS : [])].flatMap((noun) => callable.get(noun) ?? []);
  const fitting = [...new Set(called)].filter(
    ({ words, first }) =>
      first < start + 400 && describing.every((word) => words.has(word) || word === 'prime' || word === 'former'),
  );
  if (fitting.length === 0) return undefined;
  if (fitting.length === 1) return fitting[0]!.first < start ? fitting[0]!.group : undefined;
  const groups = new Set(fitting.map(({ group }) => group));
  for (let at = places.length - 1; at >= 0 && start - places[at]!.end < 600; at--)
    if (groups.has(places[at]!.group)) return places[at]!.group;
  return undefined;
}

/**
 * "Putin spoke as the Russian president left": a nationality with a noun for a person refers to the only person of
 * this sentence or the last who has no role yet, and becomes that person's role.
 */
function nationalReferent(
  { head, describing, start }: Nominal,
  sentence: number,
  candidates: readonly Candidate[],
  places: readonly Place[],
  callable: Map<string, Candidate[]>,
): number | undefined {
  if (!NATIONAL.has(head) || describing.length !== 1 || !isNationality(describing[0]!)) return undefined;
  const near = new Set<number>();
  for (let at = places.length - 1; at >= 0 && sentence - places[at]!.sentence <= 1; at--) {
    const { group, person, heads } = { ...candidates[places[at]!.group]! };
    if (person && heads.size === 0 && places[at]!.end < start) near.add(group);
  }
  if (near.size !== 1) return undefined;
  const [group] = near;
  const candidate = candidates[group!]!;
  candidate.heads.add(head);
  callAlso(callable, head, candidate);
  for (const word of describing) candidate.words.add(word);
  return group;
}

function pronounReferent(
  sentence: number,
  gender: Gender,
  candidates: readonly Candidate[],
  places: readonly Place[],
): number | undefined {
  const scores = new Map<number, number>();
  for (let at = places.length - 1; at >= 0 && sentence - places[at]!.sentence <= REACH; at--) {
    const place = places[at]!;
    const candidate = candidates[place.group]!;
    if (!candidate.person || (candidate.gender !== undefined && candidate.gender !== gender)) continue;
    const distance = sentence - place.sentence;
    const score =
      3 -
      0.9 * distance +
      (place.opens ? 0.9 : 0) +
      (candidate.gender === gender ? 0.5 : 0) +
      0.05 * Math.min(6, places.length - at === 1 ? 6 : 0);
    scores.set(place.group, Math.max(scores.get(place.group) ?? 0, score));
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  if (ranked.length === 0) return undefined;
  return ranked.length === 1 || ranked[0]![1] - ranked[1]![1] >= MARGIN ? ranked[0]![0] : undefined;
}

function opensSentence(text: string, sentence: Span, start: number): boolean {
  const before = text.slice(sentence.start, start);
  return (
    before.length < 60 && !/\p{Lu}\p{Ll}+\s\p{Ll}+ed\b/u.test(before) && (before.match(/\p{L}+/gu)?.length ?? 0) <= 6
  );
}
