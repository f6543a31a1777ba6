import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ENGLISH, type Words } from '../lib/core/words';

export { type MessageKey, type Messages, type PluralKey, type Words, wordsFrom } from '../lib/core/words';

const Context = createContext<Words>(ENGLISH);

export const WordsProvider = Context.Provider;

export function useWords(): Words {
  return useContext(Context);
}
