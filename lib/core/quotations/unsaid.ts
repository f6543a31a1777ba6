import type { CueAt } from './cues';
import { ADVERBS, AUXILIARIES } from './noun-phrases';
import type { Phrase, Reading } from './reading';

/** The writer's own voice, or the reader's. */
export const FIRST_PERSON = /^(?:i|we|you)(?:'(?:d|ll|m|re|ve))?$/;
const NOBODY = /^(?:nobody|none|neither|no|nothing|nor|few|hardly|not)$/;
const SUPPOSED = /^(?:if|unless|whether|suppose|supposing)$/;
const NOT_SURE = /^(?:may|might|must|should)$/;
const NEGATION = /^(?:not|never|neither|nor|cannot|without)$|n't$/;
const REFUSAL = /^(?:yet|(?:declin|refus|fail)(?:e|ed|es|ing|s)?)$/;

/**
 * Whether nobody said what a cue introduces: it is denied ("Lin did not say that", "no official said", "neither Lin nor
 * Ode said"), refused ("declined to say whether", "has yet to say", "stopped short of saying") or supposed ("if the minister says", "the minister may say").
 */
export function isUnsaid({ words }: Reading, { at, kind, shape }: CueAt, { from }: Phrase): boolean {
  if (shape === 'phrase') return false;
  if (from < at) {
    const before = words[from - 1] ?? '';
    if (NOBODY.test(words[from]!) || /^(?:neither|nor)$/.test(before) || SUPPOSED.test(before)) return true;
    // "That is smaller than what Lin said, but …": pointed at, not repeated.
    if (before === 'what' && /^[,.;]$/.test(words[at + 1] ?? '.')) return true;
  }
  if (words[at - 1] === 'of' && words[at - 2] === 'short') return true;
  for (let word = at - 1; word >= 0; word--) {
    const text = words[word]!;
    if (NEGATION.test(text) || (kind === 'speech' && NOT_SURE.test(text))) return true;
    if (text === 'to') return REFUSAL.test(words[word - 1] ?? '');
    if (!AUXILIARIES.has(text) && !ADVERBS.has(text) && !/..ly$/.test(text)) return false;
  }
  return false;
}
