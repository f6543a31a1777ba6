import data from './data/function-words.json';

/** Scripts that stand for one language of the press, or for the most likely one. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
];

const LANGUAGES_BY_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(data.words))
  for (const word of words) LANGUAGES_BY_WORD.set(word, [...(LANGUAGES_BY_WORD.get(word) ?? []), language]);

const TOLD = new Set([
  ...Object.keys(data.words),
  ...SCRIPTS.map(([, language]) => language),
  'ar',
  'fa',
  'ja',
  'ur',
  'zh',
]);

/** Whether a text in this language (a BCP 47 tag) can be told from others: Marathi cannot, its script stands for Hindi. */
export function canTell(language: string): boolean {
  return TOLD.has(language.split('-')[0]!.toLowerCase());
}

/** How much of a long text is read: three slices of this many code units. */
const SLICE = 3_000;

/**
 * The language a text is written in, as a BCP 47 primary tag, from its script and its function words.
 *
 * Undefined when there is too little to go by (a headline, figures, a list of names) or when two languages are close.
 * Reads the beginning, the middle and the end of a long text, so its time is bounded.
 */
export function guessLanguage(text: string): string | undefined {
  if (text !== last?.text) last = { text, language: guessed(text) };
  return last.language;
}

/** One text is asked about again and again, by each analyser that reads English only. */
let last: { readonly text: string; readonly language: string | undefined } | undefined;

function guessed(text: string): string | undefined {
  const sample = sampleOf(text);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 12) return undefined;
  const share = (script: RegExp) => count(sample, new RegExp(script.source, 'gu')) / letters;
  if (share(/\p{Script=Latin}/u) > 0.5 || share(/\p{Script=Cyrillic}/u) > 0.5) return byFunctionWords(sample);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/u) > 0.5) return 'zh';
  if (share(/\p{Script=Arabic}/u) > 0.5) return byArabicLetters(sample);
  return SCRIPTS.find(([script]) => share(script) > 0.5)?.[1];
}

/**
 * Whether an analysis made for English should be run: false when the text itself reads as another language. The
 * declared language (BCP 47) decides only where the text is too short to tell, because pages often declare it wrongly.
 */
export function readsAsEnglish(text: string, declared?: string): boolean {
  const language = guessLanguage(text) ?? declared;
  return language === undefined || /^en\b/i.test(language);
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SLICE) return text;
  const middle = (text.length - SLICE) >> 1;
  return `${text.slice(0, SLICE)} ${text.slice(middle, middle + SLICE)} ${text.slice(-SLICE)}`;
}

/** At least four function words, a tenth of all words, and a third more than the next language. */
function byFunctionWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of LANGUAGES_BY_WORD.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [best, next] = [...hits].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (best === undefined || best[1] < 4 || best[1] < words.length / 10) return undefined;
  return best[1] >= (next?.[1] ?? 0) * 1.3 ? best[0] : undefined;
}

/** Urdu and Persian write letters that Arabic does not have. */
function byArabicLetters(sample: string): string {
  const letters = count(sample, /\p{Script=Arabic}/gu);
  if (count(sample, /[ٹڈڑےںھ]/gu) > letters / 100) return 'ur';
  return count(sample, /[پچژگکی]/gu) > letters / 50 ? 'fa' : 'ar';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
