import { BODY_HEADS } from '../bodies';
import { hasPeople } from '../demonyms';
import type { NamedSpan } from '../names';
import { isTitle } from '../trim';
import { isCapital, type TaggerDocument } from './document';
import { CLASS_LETTERS, classesOf, topicOf } from './lexicon';

const GIVEN = 1 << CLASS_LETTERS.indexOf('g');

interface Rule {
  readonly rule: string;
  readonly applies: (name: NamedSpan, text: string, form: string) => readonly NamedSpan[] | undefined;
}

/** A part of a name, by its place in the form. */
const part = (name: NamedSpan, from: number, to: number, kind = name.kind): NamedSpan => ({
  start: name.start + from,
  end: name.start + to,
  kind,
});

/** What a name's own letters and the signs around it say against what the model made of it; the first that applies wins. */
const RULES: readonly Rule[] = [
  // "Telm 2", "Telm 71 63 .530" in a table: the numbers are scores.
  {
    rule: 'scores',
    applies: (name, text, form) => {
      const numbers = /(?:\s+[.\d][\d.]*)+$/.exec(form);
      if (name.kind === 'person' || numbers === null) return undefined;
      const several = /\d\s+[.\d]/.test(numbers[0]) || /^[ \t]+[.\d]/.test(text.slice(name.end, name.end + 4));
      return several || /^(?: \p{Lu}|\n)/u.test(text.slice(name.end, name.end + 2))
        ? [part(name, 0, numbers.index)]
        : undefined;
    },
  },
  // "Telm/Arden"
  {
    rule: 'slash',
    applies: (name, _text, form) => {
      const cut = /^[^/]*\p{L}{3}(?=\/\p{Lu}\p{L}{2,}[^/]*$)/u.exec(form)?.[0].length;
      return cut === undefined ? undefined : [part(name, 0, cut), part(name, cut + 1, form.length)];
    },
  },
  // "Ana Lima of Telm": whom and where.
  {
    rule: 'of-place',
    applies: (name, _text, form) => {
      const [whole, head, the] = /^(\S+ (?:\S+ )*\S+) of (the )?\p{Lu}/u.exec(form) ?? [];
      if (name.kind !== 'person' || whole === undefined) return undefined;
      const tail = head!.length + 4 + (the?.length ?? 0);
      return [part(name, 0, head!.length), part(name, tail, form.length, the ? 'organization' : 'place')];
    },
  },
  // "(D-Ohio)", "R-Telm": a party's letter before a place.
  {
    rule: 'party-letter',
    applies: (name, _text, form) =>
      /^[DRI]-\p{Lu}\p{Ll}/u.test(form) ? [part(name, 2, form.length, 'place')] : undefined,
  },
  // "Lima, D-Ohio"
  {
    rule: 'party-letter-after',
    applies: (name, text, form) => {
      const cut = /, (?:D|R|I)$/.exec(form)?.index;
      return name.kind === 'person' && cut !== undefined && text[name.end] === '-' ? [part(name, 0, cut)] : undefined;
    },
  },
  // "Arden High Commissioner for Fish" is whoever holds the office.
  {
    rule: 'office',
    applies: (name, _text, form) =>
      name.kind === 'organization' &&
      /^(?:\S+ ){0,4}(?:Commissioner|Secretary|Minister|Director|Chancellor|Ambassador|Rapporteur|Representative|Envoy)(?:[- ]General)? (?:for|of|to) /.test(
        form,
      )
        ? []
        : undefined,
  },
  // "Ms Lima" is no body.
  {
    rule: 'mister',
    applies: (name, _text, form) => {
      const title = /^(?:Mr|Mrs|Ms)\.? (?=\p{Lu}\S*(?: \S+)?$)/u.exec(form)?.[0].length;
      return title === undefined ? undefined : [part(name, title, form.length, 'person')];
    },
  },
  // "Arden Railway Union", whatever the sentence around it looks like; "Soviet Union" and "West Bank" are places.
  {
    rule: 'body',
    applies: (name, _text, form) => {
      const last = /\S\s+(\p{Lu}[\p{L}]+)\.?$/u.exec(form)?.[1];
      if (name.kind === 'organization' || last === undefined || !BODY_HEADS.has(last.toLowerCase())) return undefined;
      const isLand = hasPeople(form) || /\b(?:West|East|Left|Right|North|South) Bank$/.test(form);
      return isLand ? undefined : [{ ...name, kind: 'organization' }];
    },
  },
  // "UAE" after "signed" is a state all the same.
  {
    rule: 'state',
    applies: (name, _text, form) =>
      name.kind === 'organization' && hasPeople(form) && !/^(?:The )?(?:E\.?U\.?|European Union|Emirates)$/.test(form)
        ? [{ ...name, kind: 'place' }]
        : undefined,
  },
];

/** The names with their edges and kinds mended by `RULES`. */
export function withMendedEdges(text: string, names: readonly NamedSpan[]): NamedSpan[] {
  return names.flatMap((name) => {
    const form = text.slice(name.start, name.end);
    for (const { applies } of RULES) {
      const mended = applies(name, text, form);
      if (mended !== undefined) return mended;
    }
    return [name];
  });
}

/** "Speaker" alone is a title, unless someone of that name is named in full. */
export function withoutBareTitles(text: string, names: readonly NamedSpan[]): NamedSpan[] {
  const lasts = new Set(
    names.flatMap(({ start, end, kind }) =>
      kind === 'person' ? (/\s(\S+)$/.exec(text.slice(start, end))?.slice(1) ?? []) : [],
    ),
  );
  return names.filter(({ start, end, kind }) => {
    const form = text.slice(start, end);
    return kind !== 'person' || lasts.has(form) || !isTitle(form);
  });
}

/** "Lima Mei-yu" where the model saw "Lima Mei": a given name goes on after its hyphen, unless a common word follows. */
export function withWholeGivenNames({ words }: TaggerDocument, names: readonly NamedSpan[]): NamedSpan[] {
  let at = 0;
  return names.map((name, index) => {
    while (at < words.length && words[at]!.end < name.end) at++;
    const hyphen = words[at + 1];
    const next = words[at + 2];
    if (name.kind !== 'person' || hyphen?.type.lower !== '-' || hyphen.start !== name.end || next?.start !== hyphen.end)
      return name;
    if (names[index + 1]?.start === next.start || words[at]!.start === name.start) return name;
    const common = topicOf(next.type.known) !== 0 && (classesOf(next.type.known) & GIVEN) === 0;
    if (common || hasPeople(next.type.lower) || (!isCapital(next.type.written) && next.type.lower.length > 5))
      return name;
    return { ...name, end: next.end };
  });
}

const WHERE = /\b(?:in|at|near|between|from|across|around|outside)\s+$/;
const PERSONAL = [...'gsp'].reduce((bits, letter) => bits | (1 << CLASS_LETTERS.indexOf(letter)), 0);

/** "between Skarn and Telm": what stands beside a place after a word for where is one too, if nothing says it is someone. */
export function withCoordinatedPlaces(
  text: string,
  { words }: TaggerDocument,
  names: readonly NamedSpan[],
): NamedSpan[] {
  let at = 0;
  return names.map((name, index) => {
    const before = names[index - 1];
    while (at < words.length && words[at]!.start < name.start) at++;
    if (name.kind !== 'person' || before?.kind !== 'place' || words[at]?.end !== name.end) return name;
    if ((classesOf(words[at]!.type.known) & PERSONAL) !== 0) return name;
    const joined = /^\s(?:and|or)\s$/.test(text.slice(before.end, name.start));
    return joined && WHERE.test(text.slice(Math.max(0, before.start - 12), before.start))
      ? { ...name, kind: 'place' }
      : name;
  });
}

/** "ISRAEL WARNS" in capitals where the text says "Israel": as much of the name as is one elsewhere. */
export function withoutShoutedVerbs(text: string, names: readonly NamedSpan[]): NamedSpan[] {
  const formOf = ({ start, end }: NamedSpan) => text.slice(start, end);
  const isShouted = (form: string) => form.length > 4 && !/\p{Ll}/u.test(form);
  const known = new Map<string, NamedSpan['kind']>();
  for (const name of names) if (!isShouted(formOf(name))) known.set(formOf(name).toLowerCase(), name.kind);
  return names.map((name) => {
    const form = formOf(name);
    // A body may well hold a place ("BANK OF ARDEN"); someone's name does not.
    if (name.kind !== 'person' || !/\s/.test(form) || !isShouted(form) || known.has(form.toLowerCase())) return name;
    const words = [...form.matchAll(/\S+/g)];
    for (let size = words.length - 1; size > 0; size--)
      for (let first = 0; first + size <= words.length; first++) {
        const last = words[first + size - 1]!;
        const [from, to] = [words[first]!.index, last.index + last[0].length];
        const kind = known.get(form.slice(from, to).toLowerCase());
        if (kind !== undefined && kind !== 'person') return part(name, from, to, kind);
      }
    return name;
  });
}
