import data from './data/word-classes.json';
import type { Statement } from './statements';

type WordClass = keyof typeof data.classes;

/** `nounToo` only helps to tell fragments. */
const CLASSES = (Object.keys(data.classes) as WordClass[]).filter((name) => name !== 'nounToo');
const CLASSES_OF = new Map<string, number[]>();
for (const [at, name] of CLASSES.entries())
  for (const word of data.classes[name]) CLASSES_OF.set(word, [...(CLASSES_OF.get(word) ?? []), at]);

const SHAPES = [
  'logLength',
  'length',
  'short',
  'names',
  'anyName',
  'numbers',
  'anyNumber',
  'money',
  'percent',
  'year',
  'question',
  'exclamation',
  'commas',
  'endsInEd',
  'endsInIng',
  'endsInS',
  'wordLength',
  'beginsLower',
  'beginsWithDiscourse',
] as const;

/** Names of what `traitsOf` measures, in its order. */
export const TRAITS: readonly string[] = [...SHAPES, ...CLASSES];

/** A class of words counts no more than this often in one sentence. */
const MOST = 3;

/** What a sentence looks like without its topic: lengths, shapes of words and how often each class of words occurs. */
export function traitsOf({ tokens, words }: Pick<Statement, 'tokens' | 'words'>): number[] {
  const classes = new Array<number>(CLASSES.length).fill(0);
  let names = 0;
  let numbers = 0;
  let years = 0;
  let commas = 0;
  let letters = 0;
  let plain = 0;
  let ed = 0;
  let ing = 0;
  let s = 0;
  for (const [at, { kind, text }] of tokens.entries()) {
    const word = words[at]!;
    for (const index of CLASSES_OF.get(word) ?? []) if (classes[index]! < MOST) classes[index]!++;
    if (kind === 'number') {
      numbers++;
      if (/^(?:1[5-9]|20)\d\d$/.test(text)) years++;
    } else if (kind === 'word') {
      plain++;
      letters += text.length;
      if (at > 0 && text !== 'I' && /^\p{Lu}/u.test(text) && !text.startsWith("I'")) names++;
      if (word.endsWith('ed')) ed++;
      else if (word.endsWith('ing')) ing++;
      else if (word.endsWith('s')) s++;
    } else if (text === ',') commas++;
  }
  const first = words.find((word) => /\p{L}/u.test(word)) ?? '';
  const length = tokens.length;
  const shapes: Record<(typeof SHAPES)[number], number> = {
    logLength: Math.log1p(length),
    length: Math.min(length, 60) / 30,
    short: length < 6 ? 1 : 0,
    names: Math.min(names, 8),
    anyName: names > 0 ? 1 : 0,
    numbers: Math.min(numbers, 3),
    anyNumber: numbers > 0 ? 1 : 0,
    money: words.includes('$') ? 1 : 0,
    percent: words.includes('%') ? 1 : 0,
    year: Math.min(years, 2),
    question: words.at(-1) === '?' ? 1 : 0,
    exclamation: words.includes('!') ? 1 : 0,
    commas: Math.min(commas, 5),
    endsInEd: Math.min(ed, 5),
    endsInIng: Math.min(ing, 5),
    endsInS: Math.min(s, 8),
    wordLength: plain > 0 ? Math.min(letters / plain, 10) : 0,
    beginsLower: /^\p{Ll}/u.test(tokens[0]?.text ?? '') ? 1 : 0,
    beginsWithDiscourse: CLASSES_OF.get(first)?.includes(CLASSES.indexOf('discourse')) ? 1 : 0,
  };
  return [...SHAPES.map((name) => shapes[name]), ...classes];
}
