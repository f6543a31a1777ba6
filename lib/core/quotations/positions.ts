import type { Candidate } from './candidates';
import { creditsIn } from './candidates';
import type { CueAt } from './cues';
import type { Reading } from './reading';

const ADJECTIVES = /^(?:concerned|worried|confident|convinced|afraid|hopeful|optimistic|certain|sceptical|skeptical)$/;
const BE = /^(?:is|are|was|were|been|be|remain|remains|remained|'s|'re)$/;
const NOUNS = /^(?:concerns?|doubts?|fears?|suspicions?)$/;
/** How far behind "puts" its figure may stand, in tokens. */
const REACH = 14;

/**
 * Where people and bodies are said to stand, without a verb of saying: "the authorities are concerned that the flu may
 * spread", "the council has doubts that …", "the agency puts the toll at 6,000". Each with its cue, in reading order.
 */
export function positionsIn(reading: Reading): (Candidate & { readonly cue: CueAt })[] {
  const { words, quotedOf } = reading;
  const cues: CueAt[] = [];
  for (let at = 1; at < words.length; at++) {
    if (quotedOf[at] !== -1 || !(isHeld(words, at) || isHad(words, at) || isPut(reading, at))) continue;
    cues.push({ at, length: 1, lemma: words[at]!, kind: 'thought', shape: 'finite' });
  }
  return creditsIn(reading, cues).flatMap(({ cue, subject, ...rest }) =>
    cue && subject ? [{ ...rest, cue, subject: { ...subject, passive: false } }] : [],
  );
}

/** "are concerned about": the adjective stands at `at`. */
function isHeld(words: readonly string[], at: number): boolean {
  if (!ADJECTIVES.test(words[at]!)) return false;
  const before = /..ly$|^(?:very|also|still)$/.test(words[at - 1]!) ? words[at - 2] : words[at - 1];
  return BE.test(before ?? '') && /^(?:that|about|over|by|the|it|he|she|they)$/.test(words[at + 1] ?? '');
}

/** "has growing doubts that": the verb stands at `at`. */
function isHad(words: readonly string[], at: number): boolean {
  if (!/^(?:has|have|had)$/.test(words[at]!)) return false;
  const noun = NOUNS.test(words[at + 1] ?? '') ? at + 1 : at + 2;
  return NOUNS.test(words[noun] ?? '') && words[noun + 1] === 'that';
}

/** "puts the death toll at 6,750" */
function isPut({ words, tokens }: Reading, at: number): boolean {
  if (!/^puts?$/.test(words[at]!)) return false;
  for (let next = at + 2; next < at + REACH && next < words.length - 1; next++) {
    if (/^[.;,]$/.test(words[next]!)) return false;
    if (words[next] === 'at')
      return tokens[next + 1]!.kind === 'number' || /^(?:about|around|more|less|nearly|[$£€])$/.test(words[next + 1]!);
  }
  return false;
}
