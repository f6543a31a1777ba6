import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Words, wordsFrom } from '../lib/core/words';

export { type MessageKey, type Messages, type PluralKey, type Words, wordsFrom } from '../lib/core/words';

const Context = createContext<Words>(wordsFrom({}, 'en'));

export const WordsProvider = Context.Provider;

export function useWords(): Words {
  return useContext(Context);
}
