import type { Candidate } from './candidates';
import type { CueAt } from './cues';
import type { Phrase, Reading } from './reading';
import { tokenFrom } from './reading';

/** Fewer words than this say nothing that could be credited. */
const LEAST = 3;

/** "…, the company said [on Tuesday, after a petition]": when it was said, not what. */
const ADJUNCT = /^(?:on|in|at|after|before|during|last|late|this|earlier|yesterday|today|following|when|while)$/;

/** The sentence around a token, as tokens. */
export function sentenceAround(reading: Reading, at: number): Phrase {
  const { start, end } = reading.sentences[reading.sentenceOf[at]!]!;
  const from = tokenFrom(reading, start);
  return { from, to: Math.max(from + 1, tokenFrom(reading, end)) };
}

/**
 * The words of a sentence that a cue credits to its source: what follows ("Lin said …") or, where source and cue close
 * the sentence, what comes before ("…, Lin said", "…, according to Lin").
 */
export function contentOf(reading: Reading, cue: CueAt, source: Candidate): Phrase | undefined {
  const { words } = reading;
  const sentence = sentenceAround(reading, cue.at);
  const clause = {
    from: Math.min(cue.at, source.subject?.from ?? source.from),
    to: Math.max(cue.at + cue.length, source.subject?.to ?? source.to),
  };
  const behind = trimmedPhrase(
    words,
    withoutCiting(words, { from: clause.to, to: endOfClause(reading, sentence, clause.to) }),
  );
  // "…, she said, according to the Times"; "…, says Ada Lin, an ecologist in Harrow": no words of hers.
  const describes = cue.shape !== 'phrase' && source.subject?.side === 'after' && words[clause.to] === ',';
  const after = behind && (describes || words[behind.from] === 'according') ? undefined : behind;
  const before = trimmedPhrase(words, { from: sentence.from, to: clause.from });
  const lengthOf = (phrase: Phrase | undefined) => (phrase ? phrase.to - phrase.from : 0);
  const inverted = cue.shape === 'phrase' || source.subject?.side === 'after';
  const adjunct = after !== undefined && ADJUNCT.test(words[after.from]!);
  const endsClause =
    words[clause.from - 1] === ',' && lengthOf(after) < lengthOf(before) && (lengthOf(after) < 8 || adjunct);
  const tail = inverted || endsClause || lengthOf(after) < LEAST + 1;
  const content = tail && lengthOf(before) > lengthOf(after) ? before : after;
  return lengthOf(content) >= LEAST ? content : undefined;
}

/** How far behind the cue words about the source behind the source may begin, in tokens. */
const NEAR = 6;
/** How far it is looked for. */
const LONGEST = 60;
const DESCRIBING = /^(?:compiled|conducted|led|published|released|which|who|whose)$/;
const CITING = /^(?:citing|quoting)$/;

/**
 * Without the words that name the source behind the source: "said[, citing the contract,] that the boats were old",
 * "reported that the mine would close[, citing two officials]".
 */
function withoutCiting(words: readonly string[], { from, to }: Phrase): Phrase {
  const limit = Math.min(to, from + LONGEST) - 2;
  for (let comma = from; comma < limit; comma++) {
    const next = words[comma + 1]!;
    const cites = CITING.test(next) || (comma === from && DESCRIBING.test(next));
    if (words[comma] !== ',' || !cites) continue;
    let end = comma + 2;
    while (end < limit && words[end] !== ',') end++;
    if (end < limit) return comma - from < NEAR ? { from: end + 1, to } : { from, to };
    return limit + 2 === to ? { from, to: comma } : { from, to };
  }
  return { from, to };
}

/** "While blogs report that …, analysts doubt it": what a clause before the main one reports ends with it. */
function endOfClause({ words, quotedOf }: Reading, { from, to }: Phrase, at: number): number {
  if (!SUBORDINATE.test(words[from]!)) return to;
  for (let comma = from; comma < to; comma++)
    if (words[comma] === ',' && quotedOf[comma] === -1) return comma > at ? comma : to;
  return to;
}

const SUBORDINATE = /^(?:while|whilst|though|although|whereas)$/;

function trimmedPhrase(words: readonly string[], { from, to }: Phrase): Phrase | undefined {
  let [first, last] = [from, to];
  while (first < last && (!/^[\p{L}\p{N}"“‘'«$£€]/u.test(words[first]!) || words[first] === 'that')) first++;
  while (last > first && /^[.,:;—–-]$/.test(words[last - 1]!)) last--;
  return last > first ? { from: first, to: last } : undefined;
}
