import type { Entity } from '../analysis';
import { sentenceGrammar } from '../text/nlp';
import type { Span } from '../text/spans';
import { indexAt } from '../text/spans';

/** One sentence in which an actor does something, has something done to it, or speaks. */
export interface Action {
  /** Index into the sentences. */
  readonly sentence: number;
  readonly part: 'acts' | 'is-acted-on' | 'speaks' | 'is-named';
  /** The verb as printed, where one was found. */
  readonly verb?: Span;
  /** Ids of the other entities of the sentence, in reading order. */
  readonly others: readonly string[];
}

const SPEAKING =
  /^(?:say|says|said|tell|tells|told|state|states|stated|add|adds|added|claim|claims|claimed|ask|asks|asked|announce|announces|announced|warn|warns|warned|argue|argues|argued|deny|denies|denied|insist|insists|insisted|explain|explains|explained|write|writes|wrote|note|notes|noted|confirm|confirms|confirmed|declare|declares|declared|emphasize|emphasized|emphasise|emphasised|denounce|denounces|denounced|condemn|condemns|condemned)$/i;

/**
 * What each actor does: one entry per sentence that speaks of it, in reading order, by the actor's id. The verb is the
 * one whose subject or object the actor is, as far as the grammar of the sentence shows it; else the actor is only
 * named. `entities` and `actors` are those of one analysis of `text`.
 */
export function actionsOf(
  text: string,
  sentences: readonly Span[],
  entities: readonly Entity[],
  actors: readonly string[],
): ReadonlyMap<string, readonly Action[]> {
  const inSentence = new Map<number, { readonly id: string; readonly span: Span }[]>();
  for (const { id, mentions } of entities)
    for (const mention of mentions) {
      const index = indexAt(sentences, mention.start);
      const places = inSentence.get(index);
      if (places) places.push({ id, span: mention });
      else if (index >= 0) inSentence.set(index, [{ id, span: mention }]);
    }
  const found = new Map<string, Action[]>(actors.map((id) => [id, []]));
  for (const [index, places] of [...inSentence].sort(([a], [b]) => a - b)) {
    if (!places.some(({ id }) => found.has(id))) continue;
    places.sort((a, b) => a.span.start - b.span.start);
    const verbs = verbsIn(text, sentences[index]!);
    const ids = [...new Set(places.map(({ id }) => id))];
    for (const id of ids) {
      const own = places.filter((place) => place.id === id).map(({ span }) => partOf(text, span, verbs));
      const best = own.reduce((a, b) => (RANK[b.part] > RANK[a.part] ? b : a));
      found.get(id)?.push({ sentence: index, ...best, others: ids.filter((other) => other !== id) });
    }
  }
  return found;
}

/** What follows one of these is no object; after a passive “by” comes who did it. */
const PREPOSITION =
  /\b(?:about|after|against|as|at|before|during|for|from|in|into|near|of|on|over|since|than|that|to|under|with)\s+(?:the\s+)?$/;

const RANK = { speaks: 3, acts: 2, 'is-acted-on': 1, 'is-named': 0 } as const;

interface Verb extends Span {
  readonly passive: boolean;
  readonly speaking: boolean;
}

function verbsIn(text: string, sentence: Span): Verb[] {
  return sentenceGrammar(text.slice(sentence.start, sentence.end)).map(({ start, end, passive }) => {
    const verb = { start: start + sentence.start, end: end + sentence.start };
    const words = text.slice(verb.start, verb.end).split(/\s+/);
    return { ...verb, passive, speaking: words.some((word) => SPEAKING.test(word)) };
  });
}

/** The next verb after a name has it as its subject when nothing but a short apposition stands between. */
function partOf(text: string, { start, end }: Span, verbs: readonly Verb[]): { part: Action['part']; verb?: Span } {
  const after = verbs.find((verb) => verb.start >= end);
  const before = [...verbs].reverse().find((verb) => verb.end <= start);
  const span = ({ start: from, end: to }: Verb): Span => ({ start: from, end: to });
  if (
    before?.speaking &&
    /^["”’,]?\s*$/.test(text.slice(before.end, start)) &&
    /["”’,]\s*$/.test(text.slice(0, before.start).slice(-4))
  )
    return { part: 'speaks', verb: span(before) };
  // "The letter from Quill was lost": the letter was.
  const governed = PREPOSITION.test(text.slice(Math.max(0, start - 9), start));
  if (after && !governed && /^(?:\s*(?:,[^,]{0,80},)?\s*(?:\p{Ll}+\s+){0,2})$/u.test(text.slice(end, after.start))) {
    if (after.passive) return { part: 'is-acted-on', verb: span(after) };
    return { part: after.speaking ? 'speaks' : 'acts', verb: span(after) };
  }
  if (
    before &&
    /^\s+(?:[\p{L}’'-]+\s+){0,3}$/u.test(text.slice(before.end, start)) &&
    !/\b(?:that|than)\s/.test(text.slice(before.end, start)) &&
    !governed
  )
    return {
      part: before.passive && /\bby\s/.test(text.slice(before.end, start)) ? 'acts' : 'is-acted-on',
      verb: span(before),
    };
  return { part: 'is-named' };
}
