import type { NamedSpan } from '../names';
import { isCapital, PERSON_TOPIC, type TaggerDocument } from './document';
import { CLASS_LETTERS, classesOf, topicOf } from './lexicon';
import type { Word } from './words';

const GIVEN = 1 << CLASS_LETTERS.indexOf('g');

/** "Minister of Foreign Affairs Ana Lima": what the office is for is no part of the name after it. */
export function withoutOffices(text: string, { words }: TaggerDocument, names: readonly NamedSpan[]): NamedSpan[] {
  let at = 0;
  return names.map((name) => {
    while (at < words.length && words[at]!.start < name.start) at++;
    if (name.kind === 'place' || !/\b(?:of|for)(?: the)? $/.test(text.slice(Math.max(0, name.start - 9), name.start)))
      return name;
    let last = at;
    while (last + 1 < words.length && words[last + 1]!.end <= name.end) last++;
    const isGiven = (index: number) =>
      (classesOf(words[index]!.type.known) & GIVEN) !== 0 && isCapital(words[index]!.type.written);
    // A body keeps its name, unless an office stands before it and a given name inside.
    const first =
      name.kind === 'person'
        ? firstBare(words, at, last)
        : [last - 1, last - 2].find((index) => index > at && isGiven(index));
    if (first === undefined || first === at) return name;
    if (name.kind === 'organization' && !holdsOffice(words, at)) return name;
    return { start: words[first]!.start, end: name.end, kind: 'person' };
  });
}

/** The first word that is not a common one, with at least one after it. */
function firstBare(words: readonly Word[], from: number, last: number): number {
  let first = from;
  while (
    last - first >= 2 &&
    topicOf(words[first]!.type.known) !== 0 &&
    (classesOf(words[first]!.type.known) & GIVEN) === 0
  )
    first++;
  return first;
}

/** "Minister of", "Secretary of": a noun for a person right before. */
const holdsOffice = (words: readonly Word[], at: number): boolean =>
  [at - 2, at - 3].some((index) => index >= 0 && topicOf(words[index]!.type.known) === PERSON_TOPIC);

/** "Port Department Spokesman Ana Lima": the noun for a person between a body and a person is no part of the body. */
export function withoutStaff({ words }: TaggerDocument, names: readonly NamedSpan[]): NamedSpan[] {
  let at = 0;
  return names.map((name, index) => {
    const next = names[index + 1];
    while (at < words.length && words[at]!.start < name.start) at++;
    if (name.kind !== 'organization' || next?.kind !== 'person' || next.start - name.end > 2) return name;
    let last = at;
    while (last + 1 < words.length && words[last + 1]!.end <= name.end) last++;
    const isStaff = last > at && topicOf(words[last]!.type.known) === PERSON_TOPIC;
    return isStaff ? { ...name, end: words[last - 1]!.end } : name;
  });
}
