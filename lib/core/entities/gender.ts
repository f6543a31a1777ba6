import { presumedGender } from '../text/nlp';
import type { NameGroup } from './aliases';
import type { Role } from './roles';

export type Gender = 'male' | 'female';

const WORDS: Readonly<Record<string, Gender>> = {
  actor: 'male',
  actress: 'female',
  ayatollah: 'male',
  baroness: 'female',
  boy: 'male',
  brother: 'male',
  businessman: 'male',
  businesswoman: 'female',
  chairman: 'male',
  chairwoman: 'female',
  congressman: 'male',
  congresswoman: 'female',
  councilman: 'male',
  councilwoman: 'female',
  dame: 'female',
  daughter: 'female',
  'ex-husband': 'male',
  'ex-wife': 'female',
  emir: 'male',
  father: 'male',
  girl: 'female',
  husband: 'male',
  imam: 'male',
  king: 'male',
  lady: 'female',
  lord: 'male',
  man: 'male',
  miss: 'female',
  mother: 'female',
  mr: 'male',
  mrs: 'female',
  ms: 'female',
  pope: 'male',
  prince: 'male',
  princess: 'female',
  queen: 'female',
  sir: 'male',
  sister: 'female',
  son: 'male',
  spokesman: 'male',
  spokeswoman: 'female',
  sultan: 'male',
  widow: 'female',
  wife: 'female',
  woman: 'female',
};

/** What the article's own words or a given name of one kind tell; undefined where neither does. */
export function genderOf(text: string, group: NameGroup, role: Role | undefined): Gender | undefined {
  if (role && WORDS[role.head]) return WORDS[role.head];
  for (const { start } of group.mentions) {
    const title = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1];
    const told = title === undefined ? undefined : WORDS[title.toLowerCase()];
    if (told) return told;
  }
  for (const { start, end } of group.mentions) {
    const given = /^([\p{L}'’-]+)\s+\p{L}/u.exec(text.slice(start, end))?.[1];
    const told = given === undefined ? undefined : presumedGender(given);
    if (told) return told;
  }
  return undefined;
}
