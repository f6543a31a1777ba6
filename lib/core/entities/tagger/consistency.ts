import type { NamedSpan } from '../names';
import { isCapital, PERSON_TOPIC, type TaggerDocument } from './document';
import { CLASS_LETTERS, classesOf, topicOf } from './lexicon';
import { Case, type Word } from './words';

type Kind = NamedSpan['kind'];

const GIVEN = 1 << CLASS_LETTERS.indexOf('g');
/** Share of a form's places that must be names already before the others become names too. */
const SHARE_TO_COPY = 0.34;

/**
 * The same names with what one document says consistently: a form takes the kind that most of its places have, the
 * surname of a person named in full is a person, and further places of a known name become names.
 */
export function consistentNames(text: string, document: TaggerDocument, found: readonly NamedSpan[]): NamedSpan[] {
  const formOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replaceAll('’', "'");
  const votes = new Map<string, Map<Kind, number>>();
  const vote = (form: string, kind: Kind, weight: number) => {
    const kinds = votes.get(form) ?? new Map<Kind, number>();
    votes.set(form, kinds.set(kind, (kinds.get(kind) ?? 0) + weight));
  };
  const names = parted(text, found);
  for (const name of names) vote(formOf(name), name.kind, 1);
  const surnames = new Set<string>();
  for (const name of names) {
    const form = formOf(name);
    const last = /[\s.]([^\s.]{2,})$/u.exec(form)?.[1];
    if (name.kind !== 'person' || last === undefined || !/^\p{Lu}/u.test(last)) continue;
    surnames.add(last);
    vote(last, 'person', 1.5);
    const first = /^(\p{Lu}[\p{L}’'-]{2,})\s/u.exec(form)?.[1];
    if (first !== undefined && isGivenOnly(document, name)) {
      surnames.add(first);
      vote(first, 'person', 0.5);
    }
  }
  const kindOf = (form: string): Kind =>
    [...votes.get(form)!].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  const settled = names.map((name) => ({ ...name, kind: kindOf(formOf(name)) }));
  const known = new Map([...votes.keys()].map((form) => [form, kindOf(form)] as const));
  return withCopies(document, settled, known, surnames, formOf);
}

/** "the Port Board and Lima" as two where one half is a name of its own elsewhere. */
function parted(text: string, names: readonly NamedSpan[]): NamedSpan[] {
  const kinds = new Map(names.map((name) => [text.slice(name.start, name.end), name.kind] as const));
  return names.flatMap((name) => {
    const form = text.slice(name.start, name.end);
    const cut = name.kind === 'person' ? -1 : form.indexOf(' and ');
    if (cut < 0) return [name];
    const [left, right] = [kinds.get(form.slice(0, cut)), kinds.get(form.slice(cut + 5))];
    if ((left ?? right) === undefined || !/^\p{Lu}/u.test(form.slice(cut + 5))) return [name];
    return [
      { start: name.start, end: name.start + cut, kind: left ?? name.kind },
      { start: name.start + cut + 5, end: name.end, kind: right ?? name.kind },
    ];
  });
}

/** Whether the first word of a person's name is a given name and no common word, so that it can stand alone. */
function isGivenOnly({ elsewhere, words }: TaggerDocument, name: NamedSpan): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < name.start) low = middle + 1;
    else high = middle;
  }
  const type = words[low]?.type;
  if (type === undefined || (elsewhere.get(type.hash)?.small ?? 0) > 0) return false;
  return topicOf(type.known) === 0 && ((classesOf(type.known) & GIVEN) !== 0 || type.known === 0);
}

function withCopies(
  { words, stretches }: TaggerDocument,
  names: readonly NamedSpan[],
  known: ReadonlyMap<string, Kind>,
  surnames: ReadonlySet<string>,
  formOf: (span: { start: number; end: number }) => string,
): NamedSpan[] {
  const lengths = new Map<string, Set<number>>();
  const named = new Uint8Array(words.length);
  const counted = new Map<string, number>();
  let at = 0;
  for (const name of names) {
    while (at < words.length && words[at]!.end <= name.start) at++;
    const first = at;
    let last = at;
    for (; last < words.length && words[last]!.start < name.end; last++) named[last] = 1;
    if (first === words.length) break;
    const form = formOf(name);
    counted.set(form, (counted.get(form) ?? 0) + 1);
    const head = formOf(words[first]!);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(last - first));
  }
  for (const surname of surnames) lengths.set(surname, (lengths.get(surname) ?? new Set()).add(1));

  const copies = new Map<string, NamedSpan[]>();
  for (const { from, to, titled, shouted } of stretches) {
    // "John Carter praised Quill." is no headline, though most of its words have capitals.
    if (shouted || (titled && words[to - 1]!.type.lower !== '.')) continue;
    for (let first = from; first < to; first++) {
      if (named[first] || !isCapital(words[first]!.type.written)) continue;
      const sizes = lengths.get(formOf(words[first]!));
      if (sizes === undefined) continue;
      for (const size of [...sizes].sort((a, b) => b - a)) {
        const last = first + size - 1;
        if (last >= to || !standsAlone(words, first, last, from, to, named)) continue;
        const span = { start: words[first]!.start, end: words[last]!.end };
        const form = formOf(span);
        const kind = known.get(form);
        if (kind === undefined) continue;
        const before = copies.get(form);
        if (before) before.push({ ...span, kind });
        else copies.set(form, [{ ...span, kind }]);
        first = last;
        break;
      }
    }
  }
  const accepted = [...copies].flatMap(([form, spans]) => {
    const before = counted.get(form) ?? 0;
    return before >= SHARE_TO_COPY * (before + spans.length) || surnames.has(form) ? spans : [];
  });
  return [...names, ...accepted].sort((a, b) => a.start - b.start);
}

/** No other capital beside it that could belong to the same name. */
function standsAlone(
  words: readonly Word[],
  first: number,
  last: number,
  from: number,
  to: number,
  named: Uint8Array,
): boolean {
  for (let index = first; index <= last; index++) if (named[index]) return false;
  const after = words[last + 1]?.type;
  if (last + 1 < to && after && isCapital(after.written)) return false;
  if (first === from) return true;
  const before = words[first - 1]!.type;
  if (!isCapital(before.written)) return true;
  return (
    topicOf(before.known) === PERSON_TOPIC ||
    (first - 1 === from && before.written === Case.capital && topicOf(before.known) > 0)
  );
}
