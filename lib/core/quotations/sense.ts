import type { Candidate } from './candidates';
import { headEnd, isInstitutionNoun, isPersonNoun, phraseAfter } from './candidates';
import { cueForm } from './cues';
import { holdsVerb } from './noun-phrases';
import type { Phrase, Reading } from './reading';

/** Fewer words than this make no sense away from their place: none of 26 such contents was labelled as one. */
const LEAST_WORDS = 4;
/** A content of no more tokens that ends with a verb of saying is the source of another. */
const SHORT = 6;
/** Words with which a phrase of time or place begins. */
const PLACING = /^(?:after|at|before|by|during|from|in|of|on|through)$/;
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|\p{N}+|(?:last|this|next|early|late))$/u;
/** What is asked for rather than said: "did not respond to a request for comment". */
const ASKED_FOR =
  /^(?:an?|any|the|our|its|his|her|their|multiple|repeated|several)?\s?(?:further )?(?:comment|questions?|requests?|inquir(?:y|ies))\b/;

/**
 * Whether a content can stand alone: enough words, no bare phrase of time or place ("In his book"), nothing that ends
 * with who says it ("Lin's lawyer said"), no mere request for comment.
 */
export function makesSense(reading: Reading, { from, to }: Phrase): boolean {
  const { words } = reading;
  if (wordCount(reading, { from, to }) < LEAST_WORDS) return false;
  const last = cueForm(words[to - 1]!);
  if (last?.kind === 'speech' && last.shape === 'finite' && to - from <= SHORT) return false;
  if (ASKED_FOR.test(words.slice(from, Math.min(to, from + 3)).join(' '))) return false;
  const isNow = opensSentence(reading, from) || TIME.test(words[from - 1]!) || TIME.test(words[from + 1]!);
  const places = PLACING.test(words[from]!) && isNow;
  return !places || holdsVerb(reading, { from, to });
}

/**
 * Whether a content reads as what somebody said or holds, away from its place: credited, or behind a finite verb of
 * saying ("…, the transcript shows"); no plan, act or prospect ("is considering a toll", "refused to pay", "is expected
 * to open").
 */
export function isSomebodysWord(reading: Reading, content: Phrase, source?: Candidate, cue?: Phrase): boolean {
  const form = cue && cueForm(reading.words[cue.to - 1]!);
  // "…, citing two officials": a source, not what it says.
  if (cue && /^(?:citing|quoting)$/.test(reading.words[cue.to - 1]!) && isSource(reading, content)) return false;
  // "Asked whether she would run, Lin said …": what others ask.
  const asks = cue !== undefined && reading.words[cue.from] === 'asked';
  if (asks && (opensSentence(reading, cue.from) || /^(?:if|when)$/.test(reading.words[cue.from - 1]!))) return false;
  const infinitive = reading.words[content.from] === 'to';
  const clause = reading.words[content.from] === 'that';
  if (form === undefined) {
    // "the man wrote in | a review": a place, without a cue of its own.
    if (cue === undefined && /^(?:at|by|during|from|in|through|via)$/.test(reading.words[content.from - 1] ?? ''))
      return false;
    return (
      source !== undefined &&
      !(cue && infinitive) &&
      (cue !== undefined || source.form !== 'nominal' || source.subject !== undefined)
    );
  }
  if (form.kind === 'thought' && (infinitive || (form.shape === 'participle' && !clause))) return false;
  if (form.lemma === 'refuse') return false;
  if (/^(?:add|maintain)$/.test(form.lemma) && !clause && !holdsVerb(reading, content)) return false;
  return source !== undefined || (form.shape === 'finite' && (form.kind === 'speech' || form.kind === 'document'));
}

/** Whether a phrase is a name, or a noun for people or for a text, rather than a statement. */
function isSource(reading: Reading, { from, to }: Phrase): boolean {
  const phrase = phraseAfter(reading, from);
  if (phrase === undefined || (phrase.to < to && reading.words[phrase.to] === 'that')) return false;
  const head = reading.words[headEnd(reading, phrase) - 1]!;
  if (reading.words[phrase.to] === ',' && reading.words[phrase.to + 1] === 'that') return true;
  return phrase.form === 'name' || isPersonNoun(head) || isInstitutionNoun(head);
}

function opensSentence({ sentenceOf }: Reading, at: number): boolean {
  return at === 0 || sentenceOf[at - 1] !== sentenceOf[at];
}

/** "says Ada Lin, | an ecologist in Harrow", "said Ode, | who runs the ferry", "says | Ada Lin, an ecologist". */
export function describesSource({ words }: Reading, content: Phrase, source?: Candidate, cue?: Phrase): boolean {
  if (/^(?:where|who|whose)$/.test(words[content.from]!) && words[content.from - 1] === ',') return true;
  if (cue && cue.to - cue.from === 1 && words[cue.from] === 'of') return true;
  if (source === undefined) return false;
  if (words[source.from] === 'who' || (content.from <= source.from && source.to <= content.to)) return true;
  const inverted = cue !== undefined && cue.to <= source.from && source.from - cue.to <= 1 && source.to < content.from;
  return (
    inverted && content.from - source.to <= 2 && words[content.from - 1] === ',' && words[cue.from] !== 'according'
  );
}

function wordCount({ tokens }: Reading, { from, to }: Phrase): number {
  let count = 0;
  for (let at = from; at < to; at++) if (/^[\p{L}\p{N}]/u.test(tokens[at]!.text)) count++;
  return count;
}

/** "who asked not to be named", "… on condition of anonymity because they were not allowed to speak" */
export function tellsWhyUnnamed({ words }: Reading, { from, to }: Phrase): boolean {
  const opening = words.slice(from, Math.min(to, from + 4)).join(' ');
  const before = words.slice(Math.max(0, from - 6), from).join(' ');
  return (
    /^not to be (?:named|identified|quoted)/.test(opening) ||
    /(?:not to be (?:named|identified|quoted)|anonymity|anonymously) ,? ?(?:as|because|for|since|so|to|while)$/.test(
      before,
    )
  );
}
