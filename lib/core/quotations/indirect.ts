import type { Candidate } from './candidates';
import type { CueAt } from './cues';
import lists from './data/cues.json';
import type { Report } from './quotations';
import { speakerOf } from './quotations';
import type { Phrase, Reading } from './reading';
import { spanOf, tokenFrom } from './reading';
import { referentOf } from './referents';
import { sourceKind } from './sources';

const HEARSAY = new Set(lists.hearsay);

/** What is credited without quotation marks: "the minister said that …", "…, officials said", "reportedly". */
export function indirectReports(reading: Reading, cues: readonly CueAt[], candidates: readonly Candidate[]): Report[] {
  const bySubject = new Map<CueAt, Candidate>();
  for (const candidate of candidates) if (candidate.cue) bySubject.set(candidate.cue, candidate);
  const found: Report[] = [];
  for (const cue of cues) {
    const source = bySubject.get(cue);
    if (source === undefined || source.subject?.passive) continue;
    const content = contentOf(reading, cue, source);
    if (content === undefined) continue;
    const referent = source.form === 'pronoun' ? referentOf(reading, source, candidates) : undefined;
    found.push({
      content: spanOf(reading, content),
      kind: sourceKind(reading, source, referent),
      source: speakerOf(reading, source, referent),
      cue: spanOf(reading, { from: cue.at, to: cue.at + cue.length }),
    });
  }
  found.push(...hearsay(reading));
  return found;
}

/** The sentence around a token, as tokens. */
export function sentenceAround(reading: Reading, at: number): Phrase {
  const { start, end } = reading.sentences[reading.sentenceOf[at]!]!;
  const from = tokenFrom(reading, start);
  return { from, to: Math.max(from + 1, tokenFrom(reading, end)) };
}

function contentOf(reading: Reading, cue: CueAt, source: Candidate): Phrase | undefined {
  const { words } = reading;
  const sentence = sentenceAround(reading, cue.at);
  const clause = {
    from: Math.min(cue.at, source.subject?.from ?? source.from),
    to: Math.max(cue.at + cue.length, source.subject?.to ?? source.to),
  };
  const after = trimmedPhrase(words, { from: clause.to, to: sentence.to });
  const before = trimmedPhrase(words, { from: sentence.from, to: clause.from });
  const lengthOf = (phrase: Phrase | undefined) => (phrase ? phrase.to - phrase.from : 0);
  const tail = cue.shape === 'phrase' || source.subject?.side === 'after' || lengthOf(after) < 4;
  const content = tail && lengthOf(before) > lengthOf(after) ? before : after;
  return lengthOf(content) >= 3 ? content : undefined;
}

function trimmedPhrase(words: readonly string[], { from, to }: Phrase): Phrase | undefined {
  let [first, last] = [from, to];
  while (first < last && (!/^[\p{L}\p{N}"“‘'«$£€]/u.test(words[first]!) || words[first] === 'that')) first++;
  while (last > first && /^[.,:;—–-]$/.test(words[last - 1]!)) last--;
  return last > first ? { from: first, to: last } : undefined;
}

function hearsay(reading: Reading): Report[] {
  const found: Report[] = [];
  for (const [at, word] of reading.words.entries())
    if (HEARSAY.has(word) && reading.quotedOf[at] === -1)
      found.push({
        content: spanOf(reading, sentenceAround(reading, at)),
        kind: 'unnamed',
        cue: spanOf(reading, { from: at, to: at + 1 }),
      });
  return found;
}
