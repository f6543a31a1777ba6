import type { Candidate } from './candidates';
import type { CueAt } from './cues';
import { labelAt, signatureAt } from './labels';
import type { Reading } from './reading';
import type { Before, Utterance } from './speaker-features';
import { speakerFeatures, utterancesIn } from './speaker-features';
import type { Weights } from './weights';
import { scoreOf } from './weights';

/** Whose words a quotation holds; `candidate` is absent when nobody is credited. */
export interface Credited {
  readonly utterance: Utterance;
  readonly candidate?: Candidate;
  /** How much better the choice is than its best rival, in units of the ranker's log-odds. */
  readonly margin: number;
}

/** How far around a quotation speakers are looked for, in tokens, and how many of each side are weighed. */
const REACH = { before: 260, after: 60, most: 24 };

/** One decision to make: the candidates, the last being "nobody", each with its features. */
export interface Decision {
  readonly utterance: Utterance;
  readonly options: readonly (Candidate | undefined)[];
  readonly features: readonly (readonly string[])[];
  /** Whose words it is if it only goes on with the paragraph before. */
  readonly ongoing?: Candidate;
}

/**
 * Walks the quotations in reading order, asking `choose` for each who speaks; what it answers is context for the
 * quotations after it. The ranker's training uses the same walk.
 */
export function decideSpeakers(
  reading: Reading,
  cues: readonly CueAt[],
  candidates: readonly Candidate[],
  choose: (decision: Decision) => number,
  given: (utterance: Utterance, speaker: Candidate) => void = () => undefined,
): void {
  const mentions = new Map<string, number>();
  for (const { entity } of reading.names) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  let before: Before | undefined;
  let low = 0;
  for (const utterance of utterancesIn(reading, cues)) {
    const label = labelOf(reading, utterance, before);
    if (label) {
      given(utterance, label);
      before = { utterance, candidate: label };
      continue;
    }
    while (low < candidates.length && candidates[low]!.to < utterance.from - REACH.before) low++;
    const left: Candidate[] = [];
    const right: Candidate[] = [];
    for (let at = low; at < candidates.length && candidates[at]!.from <= utterance.to + REACH.after; at++) {
      const candidate = candidates[at]!;
      if (candidate.to <= utterance.from) left.push(candidate);
      else if (candidate.from >= utterance.to) right.push(candidate);
    }
    left.reverse();
    const ranks = new Map<Candidate, readonly [number, number]>();
    for (const [rank, candidate] of left.entries()) ranks.set(candidate, [rank + 1, 9]);
    for (const [rank, candidate] of right.entries()) ranks.set(candidate, [9, rank + 1]);
    const near = [...left.slice(0, REACH.most), ...right.slice(0, REACH.most >> 1)];
    if (before?.candidate && !near.includes(before.candidate)) near.push(before.candidate);
    const options = [...near, undefined];
    const context = { ...(before ? { before } : {}), ranks, mentions };
    const features = options.map((option) => speakerFeatures(reading, utterance, option, context));
    const ongoing = utterance.quoted.continues ? before?.candidate : undefined;
    const chosen = choose({ utterance, options, features, ...(ongoing ? { ongoing } : {}) });
    const candidate = options[chosen] ?? ongoing;
    if (candidate || utterance.words > 3) before = { utterance, ...(candidate ? { candidate } : {}) };
  }
}

/** “LINDQVIST: The pier is closed.” and “The pier is closed.” — Ada Lindqvist name their speaker; the label also for the paragraphs in which it goes on. */
function labelOf(reading: Reading, { from, to, quoted, heads }: Utterance, before?: Before): Candidate | undefined {
  const own = labelAt(reading, { from: from + 1, to })?.speaker ?? (heads ? signatureAt(reading, to) : undefined);
  if (own) return own;
  const last = before?.candidate;
  return quoted.continues && last && reading.quotedOf[last.from] !== -1 ? last : undefined;
}

/** How far from a quotation the one who says it stands, in tokens, where the words leave no doubt. */
const BESIDE = 3;

/**
 * Who says it where the words beside the marks leave no doubt, whatever the ranker makes of them: it has seen few single
 * marks around speech ('…,' Lin said), and takes the second hand for the first (“…,” she said, according to the Times).
 */
function plainSpeaker(
  { words }: Reading,
  { quoted, from, to, words: length, cueBefore, cueAfter }: Utterance,
  best: Candidate | undefined,
  options: readonly (Candidate | undefined)[],
): Candidate | undefined {
  const secondHand = best?.cue?.shape === 'phrase' && best.from > to;
  const single = best === undefined && quoted.mark === 'single' && length > BESIDE;
  if (!secondHand && !single) return best;
  const says = (cue: CueAt | undefined) => cue?.kind === 'speech' && cue.shape === 'finite';
  const behind = says(cueAfter) ? options.find((one) => one?.cue === cueAfter) : undefined;
  if (behind && behind.from >= to && Math.min(behind.from, cueAfter!.at) - to <= BESIDE) return behind;
  const introduced = single && says(cueBefore) && /^[:,]$/.test(words[from - 1] ?? '');
  return (introduced ? options.find((one) => one?.cue === cueBefore) : undefined) ?? best;
}

/**
 * Words in the middle of a sentence that has no verb of saying near them are a borrowed phrase, and whose it is the
 * article does not say: "The Post sent a reporter into “a living room in the west” to watch the convention". Only a
 * person in the same sentence is near enough.
 */
function isStray({ text, sentenceOf }: Reading, utterance: Utterance, candidate?: Candidate): boolean {
  const { quoted, cueBefore, cueAfter, alone, sentence } = utterance;
  const midway = /^\p{Ll}/u.test(text[quoted.inner.start] ?? '') && !alone && !quoted.continues;
  if (!midway || cueBefore !== undefined || cueAfter !== undefined || candidate?.cue !== undefined) return false;
  const isPerson = candidate?.form === 'pronoun' || candidate?.name?.kind === 'person';
  return !(isPerson && sentenceOf[candidate.from] === sentence);
}

/** The speaker of every quotation, in reading order. */
export function creditSpeakers(
  reading: Reading,
  cues: readonly CueAt[],
  candidates: readonly Candidate[],
  weights: Weights,
): Credited[] {
  const credited: Credited[] = [];
  decideSpeakers(
    reading,
    cues,
    candidates,
    ({ utterance, options, features, ongoing }) => {
      const scores = features.map((names) => scoreOf(weights, names));
      let best = 0;
      for (let option = 1; option < scores.length; option++) if (scores[option]! > scores[best]!) best = option;
      const rival = Math.max(Number.NEGATIVE_INFINITY, ...scores.filter((_, option) => option !== best));
      const found = plainSpeaker(reading, utterance, options[best], options);
      const candidate = isStray(reading, utterance, found) ? ongoing : (found ?? ongoing);
      credited.push({ utterance, ...(candidate ? { candidate } : {}), margin: Math.min(20, scores[best]! - rival) });
      return best;
    },
    (utterance, candidate) => void credited.push({ utterance, candidate, margin: 20 }),
  );
  return credited;
}
