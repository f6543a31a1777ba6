import { stemOf } from '../text/stem';
import { tokenize } from '../text/tokens';

/** What a sentence is about, for laying it beside another: its content stems and its numbers. */
export interface Content {
  /** Stem → how often. Function words are left out. */
  readonly stems: ReadonlyMap<string, number>;
  /** Numbers as printed, without grouping commas; number words up to twenty as digits. */
  readonly numbers: ReadonlySet<string>;
  /** Stems of capitalised words that do not merely open the sentence. */
  readonly names: ReadonlySet<string>;
  /** Lower case, punctuation and white space folded: equal for sentences that differ in typography alone. */
  readonly plain: string;
}

const FUNCTION_WORDS = new Set(
  (
    'a an the and or but nor of to in on at by for from with as into over under after before about than then that this ' +
    'these those it its he she they we i you his her their our my your him them us who whom which what when where why how ' +
    'is are was were be been being am do does did have has had having will would shall should can could may might must not no ' +
    'so if because while there here also any all some only just out up down off again very more most other another same such'
  ).split(' '),
);
const NUMBER_WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

export function contentOf(sentence: string): Content {
  const stems = new Map<string, number>();
  const numbers = new Set<string>();
  const names = new Set<string>();
  const plain: string[] = [];
  let opening = true;
  for (const { text, kind } of tokenize(sentence)) {
    const lower = text.toLowerCase();
    // A currency or a percentage is no typography: €5 is not £5.
    if (kind !== 'punctuation' || /[\p{Sc}%‰+=<>]/u.test(text)) plain.push(lower.replaceAll('’', "'"));
    if (kind === 'punctuation') continue;
    const number = kind === 'number' ? text.replace(/,(?=\d{3})/g, '') : NUMBER_WORDS.get(lower);
    if (number !== undefined) numbers.add(number);
    if (kind === 'word' && !FUNCTION_WORDS.has(lower)) {
      const stem = stemOf(text);
      stems.set(stem, (stems.get(stem) ?? 0) + 1);
      if (!opening && /^\p{Lu}/u.test(text)) names.add(stem);
    }
    opening = false;
  }
  return { stems, numbers, names, plain: plain.join(' ') };
}
