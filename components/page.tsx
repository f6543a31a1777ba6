import { type ComponentChild, render } from 'preact';
import './theme.css';
import './controls.css';
import './analysis.css';
import { type MessageKey, type Messages, WordsProvider, wordsFrom } from './words';

/** Shows a view as the whole document, in the interface's language, with the document titled in it. */
export function showPage(
  view: ComponentChild,
  { locale, messages = {} }: { readonly locale: string; readonly messages?: object },
  title: MessageKey,
): void {
  const words = wordsFrom(messages as Messages, locale);
  const { documentElement } = document;
  documentElement.lang = locale;
  documentElement.dir = words.direction;
  document.title = words.say(title);
  render(<WordsProvider value={words}>{view}</WordsProvider>, document.getElementById('app')!);
}
