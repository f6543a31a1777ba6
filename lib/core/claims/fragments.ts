import { cueForm } from '../quotations/cues';
import data from './data/word-classes.json';
import type { Statement } from './statements';

const FINITE = new Set(data.classes.finite);
/** Verbs that are as often nouns: they count only where something that can be their subject stands before them. */
const NOUN_TOO = new Set(data.classes.nounToo);

/** Longer runs of words are taken for sentences even where no verb is recognised. */
const LONGEST = 18;
const SHORTEST_HEADLINE = 3;

/** Words that open the object of a verb, and words behind which a plural stands, not a verb. */
const OBJECT = /^(?:an?|the|its|his|her|their|this|these|those|some|every|each)$/;
const BEFORE_NOUN =
  /^(?:of|for|and|or|in|on|at|by|to|from|with|as|than|the|an?|its|his|her|their|these|those|some|all|many|most|more|new|old|two|three|four|five|six|seven|eight|nine|ten)$/i;

/**
 * Whether a sentence is a fragment without a verb of assertion: a date line, a caption ("The mayor at the bridge in
 * 2010."), a credit, a name alone, a slogan ("More water for the valley"). A headline's "to" with a verb behind a name
 * ("Marrow to close plant") counts as a verb. An article's first line is taken for its headline, whose verbs have many
 * shapes.
 */
export function isFragment(statement: Statement): boolean {
  const { index, tokens, words } = statement;
  if (tokens.length > LONGEST || (index === 0 && tokens.length > SHORTEST_HEADLINE)) return false;
  return !words.some((_, at) => isVerb(statement, at));
}

/** Whether a run of words holds a verb that is surely one: an auxiliary, an irregular past, a word in -ed. */
export function hasClearVerb({ tokens, words }: Pick<Statement, 'tokens' | 'words'>): boolean {
  return words.some((word, at) => FINITE.has(word) || /^\p{Ll}{3,}ed$/u.test(tokens[at]!.text));
}

function isVerb({ tokens, words }: Statement, at: number): boolean {
  const word = words[at]!;
  const text = tokens[at]!.text;
  const adverb = /^\p{Ll}+ly$/u.test(tokens[at - 1]?.text ?? '') ? 1 : 0;
  const before = tokens[at - 1 - adverb]?.text;
  if (FINITE.has(word) && text !== 'May') return true;
  // "the alleged letter" and "its closed plant" say nothing; "the council closed" does.
  if (/^\p{Ll}{3,}ed$/u.test(text))
    return !/(?:^(?:a|an|the|its|his|her|their|more|most|of|for|and)|['’]s?)$/i.test(before ?? 'the');
  if (before === undefined) return false;
  const name = /^\p{Lu}/u.test(before) && !/(?:ian|ish|ese|ean|['’]s)$/.test(before);
  // "It carries 41,000 vehicles", "The bill cuts the tax": a word in -s between its subject and its object.
  const next = tokens[at + 1];
  if (/^\p{Ll}{3,}s$/u.test(text) && next !== undefined && /^\p{L}/u.test(before)) {
    if (/^(?:it|he|she|this|that|which|who)$/i.test(before)) return true;
    if ((next.kind === 'number' || OBJECT.test(next.text)) && !BEFORE_NOUN.test(before)) return true;
  }
  if (NOUN_TOO.has(word)) return name || /(?:s|ies)$|^(?:they|we|who|which|that|you|i)$/i.test(before);
  // "Officials privately express disappointment": a verb of saying without an ending behind a plural.
  if (cueForm(word)?.shape === 'base' && /s$/.test(before)) return true;
  if (text === 'to') return name && /^\p{Ll}+$/u.test(tokens[at + 1]?.text ?? '');
  // "Council approves budget": a word in -s straight behind a name, with something behind it.
  return name && /^\p{Ll}{3,}s$/u.test(text) && tokens[at + 1]?.kind === 'word';
}

/** Whether a sentence only leads to the list below it: "Key points of the meeting:". */
export function leadsIn({ tokens }: Pick<Statement, 'tokens'>): boolean {
  return tokens.at(-1)?.text === ':' && tokens.length <= LONGEST;
}

/** Whether a sentence asks: its last mark, but for closing quotation marks and brackets, is a question mark. */
export function isQuestion({ words }: Pick<Statement, 'words'>): boolean {
  const last = words.findLastIndex((word) => !/^["'”’»)\]]$/.test(word));
  return words[last] === '?';
}
