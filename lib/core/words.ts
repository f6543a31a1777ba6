import type en from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof en;
type Plural<Key> = Key extends `${infer Stem}_other` ? Stem : never;
/** A message with a form for each plural of a language: `stem_one`, `stem_other` and so on. */
export type PluralKey = Plural<MessageKey>;
/** A locale file. */
export type Messages = { readonly [Key in MessageKey]?: { readonly message: string } };

/** The interface's words in one language. */
export interface Words {
  /** BCP 47; also decides how numbers, dates and plurals are written. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** A message with its `$1`, `$2`… filled in. */
  say(key: MessageKey, ...given: readonly (string | number)[]): string;
  /** A message in the form its number asks for; the number is its `$1`. */
  count(key: PluralKey, number: number, ...given: readonly string[]): string;
  /** The same in three parts, so that the number can be set apart: before it, the number, after it. */
  parts(key: PluralKey, number: number): readonly [string, string, string];
  /** “a, b and c”. */
  list(items: readonly string[]): string;
}

/**
 * The words of a locale file, in the given locale (which may be narrower than the file: `en-GB`). What the file lacks
 * is said by `fallback`, and what that lacks by the message's name.
 */
export function wordsFrom(messages: Messages, locale: string, fallback: Messages = {}): Words {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const raw = (key: MessageKey) => (messages[key] ?? fallback[key])?.message ?? key;
  const form = (stem: PluralKey, number: number) => {
    const exact = `${stem}_${plurals.select(number)}` as MessageKey;
    return raw(exact in messages || exact in fallback ? exact : (`${stem}_other` as MessageKey));
  };
  const direction = /^(?:ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';
  // Names and titles run their own way inside a sentence that runs the other.
  const isolated = (words: string) => (direction === 'rtl' ? `\u2068${words}\u2069` : words);
  const written = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : isolated(value));
  const fill = (message: string, given: readonly (string | number)[]) =>
    message.replace(/\$([1-9])/g, (_, turn: string) => written(given[Number(turn) - 1] ?? ''));
  return {
    locale,
    direction,
    say: (key, ...given) => fill(raw(key), given),
    count: (key, number, ...given) => fill(form(key, number), [number, ...given]),
    parts: (key, number) => {
      const [before = '', after = ''] = form(key, number).split('$1');
      return [before, written(number), after];
    },
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items.map(isolated)),
  };
}
