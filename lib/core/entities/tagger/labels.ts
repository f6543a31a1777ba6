import type { NamedSpan } from '../names';
import type { Word } from './words';

export const KINDS = ['person', 'organization', 'place'] as const;

/** Outside a name; else its kind with whether the word begins, continues, ends or alone is the name. */
export const OUTSIDE = 0;
export const LABELS = 13;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

const labelFor = (kind: number, place: number): number => 1 + kind * 4 + place;
const placeOf = (label: number): number => (label - 1) & 3;
export const kindOf = (label: number): number => (label - 1) >> 2;

/** Whether `next` may follow `label`. A text begins and ends as if outside a name. */
export function mayFollow(label: number, next: number): boolean {
  const open = label !== OUTSIDE && placeOf(label) <= INSIDE;
  const goesOn = next !== OUTSIDE && (placeOf(next) === INSIDE || placeOf(next) === LAST);
  return open ? goesOn && kindOf(label) === kindOf(next) : !goesOn;
}

/** Labels of `words[from..to)` for names that begin and end at word edges. */
export function labelsFor(words: readonly Word[], names: readonly NamedSpan[]): Uint8Array {
  const labels = new Uint8Array(words.length);
  let at = 0;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    while (at < words.length && words[at]!.end <= name.start) at++;
    const first = at;
    while (at < words.length && words[at]!.start < name.end) at++;
    const kind = KINDS.indexOf(name.kind);
    if (at === first) continue;
    if (at - first === 1) labels[first] = labelFor(kind, UNIT);
    else {
      labels.fill(labelFor(kind, INSIDE), first + 1, at - 1);
      labels[first] = labelFor(kind, BEGIN);
      labels[at - 1] = labelFor(kind, LAST);
    }
  }
  return labels;
}

/** The names that a sequence of labels stands for; broken sequences yield what is whole. */
export function namesFrom(words: readonly Word[], labels: ArrayLike<number>, offset = 0): NamedSpan[] {
  const names: NamedSpan[] = [];
  let first = -1;
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index]!;
    if (label === OUTSIDE) {
      first = -1;
      continue;
    }
    const place = placeOf(label);
    if (place === BEGIN || place === UNIT) first = index;
    if ((place === UNIT || place === LAST) && first >= 0) {
      names.push({ start: words[offset + first]!.start, end: words[offset + index]!.end, kind: KINDS[kindOf(label)]! });
      first = -1;
    }
  }
  return names;
}
