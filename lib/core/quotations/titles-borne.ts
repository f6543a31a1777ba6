import { isPersonNoun } from './candidates';
import type { NameAt, Phrase, Reading } from './reading';

const SHORT: Readonly<Record<string, string>> = {
  capt: 'captain',
  col: 'colonel',
  dr: 'doctor',
  gen: 'general',
  gov: 'governor',
  lt: 'lieutenant',
  pres: 'president',
  prof: 'professor',
  rep: 'representative',
  sen: 'senator',
  sgt: 'sergeant',
};

/**
 * Whom "the governor" means by the title printed before a name: "Gov. Mara Ellison … the governor". Nobody where the
 * article gives the title to two people, or first to somebody later.
 */
export function titleBearers(reading: Reading): (phrase: Phrase) => NameAt | undefined {
  const bearers = new Map<string, NameAt[]>();
  for (const name of reading.names) {
    if (name.kind !== 'person') continue;
    const title = titleBefore(reading.words, name.from);
    if (title === undefined) continue;
    const known = bearers.get(title);
    if (known) known.push(name);
    else bearers.set(title, [name]);
  }
  return ({ from, to }) => {
    const { words } = reading;
    if (to - from !== 2 || words[from] !== 'the') return undefined;
    const found = bearers.get(words[from + 1]!);
    const one = found?.every(({ entity }) => entity === found[0]!.entity) ? found[0] : undefined;
    return one && one.to <= from ? one : undefined;
  };
}

function titleBefore(words: readonly string[], at: number): string | undefined {
  const word = words[at - 1] === '.' ? SHORT[words[at - 2] ?? ''] : words[at - 1];
  return word !== undefined && isPersonNoun(word) ? word : undefined;
}
