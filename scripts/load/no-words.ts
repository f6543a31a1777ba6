import type { CardControls } from '../../lib/extension/messages';

/** For marks without cards, whose controls nobody sees. */
export const NO_WORDS: CardControls = {
  direction: 'ltr',
  marked: '',
  close: '',
  previous: '',
  next: '',
  copySentence: '',
  copyLink: '',
  correct: '',
  copied: '',
  notCopied: '',
};
