/** Counts written out. Not “one”, which mostly counts nothing. */
const WORDS = new Map(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety'
  )
    .split(' ')
    .map((word, turn) => [word, turn < 19 ? turn + 2 : (turn - 16) * 10]),
);
const SIZES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const COUNTED = `\\p{N}+(?:[.,]\\p{N}+)*|\\b(?:(?:${TENS})-(?:${UNITS})|${[...WORDS.keys()].join('|')})\\b`;
const SIZED = '(?:[\\s\\u00A0-]?(?:hundred|thousand|million|billion|trillion)\\b|(?:m|bn|tn)\\b)?';
const NUMBER = new RegExp(`(\\p{Sc}?)(${COUNTED})(${SIZED})`, 'giu');

/**
 * The numbers, as printed, that only one of two sentences gives. “1,200” and “1200”, “nine” and “9”, “1.5 million” and
 * “1,500,000” are the same number; “12 million” and “12 billion” are not.
 */
export function numbersApart(before: string, after: string): { before: string[]; after: string[] } {
  const old = numbersIn(before);
  const now = numbersIn(after);
  const alone = (these: readonly Printed[], those: readonly Printed[]) =>
    these.filter(({ value }) => !those.some((other) => other.value === value)).map(({ words }) => words);
  return { before: alone(old, now), after: alone(now, old) };
}

interface Printed {
  readonly words: string;
  /** Equal for two ways of writing one number; the words themselves where they are no number we can read. */
  readonly value: number | string;
}

function numbersIn(sentence: string): Printed[] {
  return [...sentence.matchAll(NUMBER)].map(([, currency, counted = '', size = '']) => {
    const words = counted + size;
    const value = numberIn(counted.toLowerCase());
    if (value === undefined) return { words, value: words };
    const named = size.replace(/^[\s\u00A0-]/, '').toLowerCase();
    // “€5m” is five million, “5m” may be a length.
    const times = named === 'm' && !currency ? 1 : (SIZES.get(named) ?? 1);
    // To twelve places: 1.1 times a million is no whole number in binary.
    return { words, value: Number((value * times).toPrecision(12)) };
  });
}

function numberIn(counted: string): number | undefined {
  const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(counted) ? counted.replaceAll(',', '') : counted;
  if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  const [tens = '', unit] = counted.split('-');
  const value = WORDS.get(tens);
  return value === undefined || unit === undefined ? value : value + (WORDS.get(unit) ?? 1);
}
