import { canTell, guessLanguage } from '../../core/text/language';

/**
 * The language of an article as a BCP 47 tag: the declared one, unless its text clearly reads as another.
 *
 * Templates declare the language of their maker ("en" over a German text). A declared language that cannot be told
 * from a text, such as Catalan or Xhosa, is believed.
 */
export function languageOf(text: string, declared: string | undefined): string | undefined {
  const read = guessLanguage(text);
  if (declared === undefined || read === undefined) return declared ?? read;
  return declared.split('-')[0] === read || !canTell(declared) ? declared : read;
}
