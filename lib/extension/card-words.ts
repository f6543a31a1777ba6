import en from '../../public/_locales/en/messages.json';
import type { CardMessage, CardWords } from '../core/marks/cards';
import { interfaceLanguage } from './locale';
import type { CardControls } from './messages';

type Key =
  | CardMessage
  | 'card_close'
  | 'card_previous'
  | 'card_next'
  | 'card_copy'
  | 'card_copy_link'
  | 'card_correct'
  | 'copied'
  | 'not_copied'
  | 'marked_one'
  | 'marked_other';

/** The words of the cards in the page, in the interface's language; what a language lacks is said in English. */
export async function cardWords(): Promise<{
  readonly say: CardWords;
  /** For a page on which so many places are marked. */
  readonly controlsFor: (marked: number) => CardControls;
}> {
  const { locale, messages = {} } = await interfaceLanguage();
  const numbers = new Intl.NumberFormat(locale);
  const say = (key: Key, ...given: readonly (string | number)[]): string =>
    (messages[key] ?? en[key]).message.replace(/\$([1-9])/g, (_, turn: string) => {
      const value = given[Number(turn) - 1] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  return {
    say,
    controlsFor: (marked) => ({
      marked: say(`marked_${new Intl.PluralRules(locale).select(marked) === 'one' ? 'one' : 'other'}`, marked),
      direction: /^(?:ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr',
      close: say('card_close'),
      previous: say('card_previous'),
      next: say('card_next'),
      copySentence: say('card_copy'),
      copyLink: say('card_copy_link'),
      correct: say('card_correct'),
      copied: say('copied'),
      notCopied: say('not_copied'),
    }),
  };
}
