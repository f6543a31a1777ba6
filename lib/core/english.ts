import en from '../../public/_locales/en/messages.json';
import { wordsFrom } from './words';

/** The words of the product where no other language is asked for. */
export const ENGLISH = wordsFrom(en, 'en');
