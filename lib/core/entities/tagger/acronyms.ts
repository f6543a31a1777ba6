import type { NamedSpan } from '../names';
import { isCapital, type TaggerDocument } from './document';
import { Case } from './words';

const SMALL = new Set('of the and for on in to at de du des la le &'.split(' '));
const LONGEST_ACRONYM = 8;

/**
 * The names with "Guild of Harbour Crews (GHC)" whole on both sides: where letters in brackets spell the words before
 * them and one side is known as a name, the other becomes a name of the same kind. A place alone among the words says
 * nothing of the whole.
 */
export function withAcronyms({ words, stretches }: TaggerDocument, names: readonly NamedSpan[]): NamedSpan[] {
  const added: NamedSpan[] = [];
  let next = 0;
  for (const { from, to } of stretches)
    for (let at = from + 3; at + 1 < to; at++) {
      const { type } = words[at]!;
      if (type.written !== Case.upper || type.lower.length < 2 || type.lower.length > LONGEST_ACRONYM) continue;
      if (words[at - 1]!.type.lower !== '(' || !/^[);,]$/.test(words[at + 1]!.type.lower)) continue;
      const first = spelling(words, at - 2, from, type.lower);
      if (first < 0) continue;
      // "the Guild of Harbour Crews’ (GHC) boats"
      const last = /^['’]s?$/.test(words[at - 2]!.type.lower) ? at - 3 : at - 2;
      const whole = { start: words[first]!.start, end: words[last]!.end };
      const short = { start: words[at]!.start, end: words[at]!.end };
      while (next < names.length && names[next]!.end <= whole.start) next++;
      const met: NamedSpan[] = [];
      for (let one = next; one < names.length && names[one]!.start < short.end; one++) met.push(names[one]!);
      const kind = (
        met.find(({ start }) => start === short.start) ??
        met.find(
          ({ start, end, kind: known }) => known === 'organization' || (start === whole.start && end === whole.end),
        )
      )?.kind;
      if (kind !== undefined && kind !== 'person') added.push({ ...whole, kind }, { ...short, kind });
    }
  if (added.length === 0) return [...names];
  const kept = names.filter((name) => !added.some((one) => one.start < name.end && name.start < one.end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** The first of the words up to `last` whose initials, small words left out or not, spell `letters`; else -1. */
function spelling(words: TaggerDocument['words'], last: number, from: number, letters: string): number {
  let left = letters.length - 1;
  for (let at = last; at >= from; at--) {
    const { lower, written } = words[at]!.type;
    if (lower === '-' || lower === "'s") continue;
    if (lower[0] === letters[left] && (isCapital(written) || SMALL.has(lower))) left--;
    else if (!SMALL.has(lower)) return -1;
    if (left < 0) return isCapital(written) ? at : -1;
  }
  return -1;
}
