import data from './data/word-classes.json';
import type { Statement } from './statements';

const FINITE = new Set(data.classes.finite);

/** Longer runs of words are taken for sentences even where no verb is recognised. */
const LONGEST = 18;
const SHORTEST_HEADLINE = 3;

/**
 * Whether a sentence is a fragment without a verb of assertion: a date line, a caption ("The mayor at the bridge in
 * 2010."), a credit, a name alone, a slogan ("More water for the valley"). A headline's "to" with a verb behind a name
 * ("Marrow to close plant") counts as a verb, and so does any word in -ed. An article's first line is taken for its
 * headline, whose verbs have many shapes.
 */
export function isFragment({ index, tokens, words }: Statement): boolean {
  if (tokens.length > LONGEST || (index === 0 && tokens.length > SHORTEST_HEADLINE)) return false;
  return !words.some((word, at) => {
    const text = tokens[at]!.text;
    if (FINITE.has(word) && text !== 'May') return true;
    if (/^\p{Ll}{3,}ed$/u.test(text)) return true;
    if (at === 0) return false;
    const afterName = /^\p{Lu}/u.test(tokens[at - 1]!.text);
    if (text === 'to') return afterName && /^\p{Ll}+$/u.test(tokens[at + 1]?.text ?? '');
    // "Council approves budget": a word in -s straight behind a name, with something behind it.
    return afterName && /^\p{Ll}{3,}s$/u.test(text) && at + 1 < tokens.length && tokens[at + 1]!.kind === 'word';
  });
}

/** Whether a sentence asks: its last mark, but for closing quotation marks and brackets, is a question mark. */
export function isQuestion({ words }: Pick<Statement, 'words'>): boolean {
  const last = words.findLastIndex((word) => !/^["'”’»)\]]$/.test(word));
  return words[last] === '?';
}
