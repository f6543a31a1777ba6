import type { Candidate } from './candidates';
import { candidatesIn } from './candidates';
import { contentOf } from './contents';
import type { CueAt } from './cues';
import { cuesIn } from './cues';
import type { Reading } from './reading';
import type { RuleGuess } from './tag-features';

/** What the rules see in each sentence, as evidence for the tagger, by index of the sentence. */
export function guessesBySentence(
  reading: Reading,
  cues: readonly CueAt[] = cuesIn(reading),
  candidates: readonly Candidate[] = candidatesIn(reading, cues),
): ReadonlyMap<number, readonly RuleGuess[]> {
  const bySentence = new Map<number, RuleGuess[]>();
  for (const candidate of candidates) {
    const { cue, subject } = candidate;
    if (cue === undefined || subject === undefined) continue;
    const sentence = reading.sentenceOf[cue.at]!;
    const content = contentOf(reading, cue, candidate);
    const list = bySentence.get(sentence) ?? [];
    list.push({ cue, source: subject, ...(content ? { content } : {}) });
    bySentence.set(sentence, list);
  }
  return bySentence;
}
