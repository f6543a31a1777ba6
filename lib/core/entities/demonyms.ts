import type { Span } from '../text/spans';
import { type NameGroup, plain } from './aliases';
import data from './data/demonyms.json';

/** Words for the people of a state or region ("Iranian", "North Korean"), by each of its names. */
const PEOPLES = new Map(data.places.flatMap(({ names, peoples }) => names.map((name) => [name, peoples] as const)));

/** Peoples of two words, by the first: "saudi", "north". */
const FIRST_WORDS = new Set(
  data.places.flatMap(({ peoples }) => peoples.filter((word) => word.includes(' ')).map((word) => word.split(' ')[0]!)),
);

/** Peoples with a word of their own that is seldom anything else. */
const WORDS = new Set(data.places.flatMap(({ peoples }) => peoples.filter((word) => word.length > 4)));

/** Whether a word in small letters, without its plural ending, is one for the people of a state or region. */
export const isDemonym = (word: string): boolean => WORDS.has(word);

/** Whether a name is that of a state or region whose people have a word of their own; case and dots do not count. */
export const hasPeople = (name: string): boolean => PEOPLES.has(plain(name));

/**
 * Where the text speaks of the people of a place that it also names ("Iranian officials" beside "Iran"), by the index
 * of the group that names the place, in reading order.
 */
export function peoplesOf(text: string, groups: readonly NameGroup[]): ReadonlyMap<number, readonly Span[]> {
  const groupOf = new Map<string, number>();
  groups.forEach(({ kind, mentions }, index) => {
    if (kind === 'person') return;
    for (const form of new Set(mentions.map(({ start, end }) => text.slice(start, end))))
      for (const people of PEOPLES.get(plain(form)) ?? []) if (!groupOf.has(people)) groupOf.set(people, index);
  });
  const found = new Map<number, Span[]>();
  if (groupOf.size === 0) return found;
  let before = { word: '', start: 0, end: -1 };
  for (const { 0: printed, index: start } of text.matchAll(/\p{Lu}\p{L}+/gu)) {
    const word = printed.toLowerCase();
    const end = start + printed.length;
    const joined = before.end === start - 1 && FIRST_WORDS.has(before.word) ? `${before.word} ${word}` : word;
    const group = [joined, joined.replace(/s$/, '')].map((form) => groupOf.get(form)).find((one) => one !== undefined);
    before = { word, start, end };
    if (group === undefined) continue;
    const places = found.get(group);
    const place = { start, end };
    if (places) places.push(place);
    else found.set(group, [place]);
  }
  return found;
}
