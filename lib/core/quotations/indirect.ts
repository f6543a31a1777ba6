import type { Candidate } from './candidates';
import { headEnd, isInstitutionNoun } from './candidates';
import { contentOf, sentenceAround } from './contents';
import type { CueAt } from './cues';
import lists from './data/cues.json';
import { hearsay } from './hearsay';
import { labelledLines } from './labels';
import type { Report } from './quotations';
import type { Phrase, Reading } from './reading';
import { spanOf } from './reading';
import type { Source } from './sources';

/** A report covers at least this share of its sentence, or it is an aside of the article's own statement. */
const LEAST_SHARE = 0.3;

const CREDITS = new Set(lists.reporting.any);
const CREDITS_CLAUSES = new Set(lists.reporting.clause);
const CREDITS_STANCE = new Set(lists.reporting.stance);
/** Words with which a reported clause can begin. */
const CLAUSE =
  /^(?:that|whether|if|how|why|what|when|where|it|he|she|they|we|i|you|there|this|these|those|the|a|an|his|her|its|their|our|some|all|many|most|no|more|"|“|‘|'|:)$/;

/** What is credited without quotation marks: "the minister said that …", "…, officials said", "reportedly". */
export function indirectReports(
  reading: Reading,
  candidates: readonly Candidate[],
  sourceOf: (phrase: Candidate) => Source,
): Report[] {
  const found: Report[] = [];
  for (const source of candidates) {
    const { cue, subject } = source;
    if (cue === undefined || subject?.passive || /^(?:i|we|you)$/.test(reading.words[source.from]!)) continue;
    const content = contentOf(reading, cue, source);
    if (content === undefined || !credits(reading, cue, source, content)) continue;
    const { kind, speaker } = sourceOf(source);
    found.push({
      content: spanOf(reading, content),
      kind,
      source: speaker,
      cue: spanOf(reading, { from: cue.at, to: cue.at + cue.length }),
    });
  }
  for (const { speaker: label, content } of labelledLines(reading)) {
    const { kind, speaker } = sourceOf(label);
    found.push({ content: spanOf(reading, content), kind, source: speaker });
  }
  return [...found, ...hearsay(reading)];
}

/** Whether a cue makes its content somebody's word, rather than tell what somebody did. */
function credits(reading: Reading, cue: CueAt, source: Candidate, content: Phrase): boolean {
  const { words, tokens } = reading;
  const sentence = sentenceAround(reading, cue.at);
  if ((content.to - content.from) / (sentence.to - sentence.from) < LEAST_SHARE) return false;
  if (cue.shape === 'phrase') return true;
  if (/^(?:not|n't|never)$/.test(words[cue.at - 1] ?? '') || /n't$/.test(words[cue.at - 1] ?? '')) return false;
  const before = content.to <= cue.at;
  const next = words[cue.at + 1] ?? '';
  if (
    /^(?:on|for|of|with|about)$/.test(next) &&
    !/^(?:say|warn)$/.test(cue.lemma) &&
    !before &&
    !hasClauseAfter(words, cue.at + 1)
  )
    return false;
  if (CREDITS.has(cue.lemma)) return true;
  if (CREDITS_STANCE.has(cue.lemma)) return !before && cue.shape === 'finite';
  if (!CREDITS_CLAUSES.has(cue.lemma)) return false;
  if (before) return /^(?:think|believe|suggest|suspect|indicate|estimate)$/.test(cue.lemma);
  // What a person shows or finds is an act; what a study, figures or experts show or suggest is their word.
  if (cue.kind === 'document' && source.form !== 'nominal' && next !== 'that') return false;
  if (/^(?:find|show)$/.test(cue.lemma) && next !== 'that') {
    const head = words[headEnd(reading, source) - 1]!;
    if (!isInstitutionNoun(head)) return false;
  }
  if (cue.lemma === 'express')
    return /^(?:concerns?|doubts?|fears?|hopes?|regret|confidence|alarm|dismay|outrage|disappointment|anger|support|satisfaction|sympathy|surprise|interest|optimism|scepticism|skepticism)$/.test(
      next,
    );
  if (/^\p{N}/u.test(next)) return true;
  return CLAUSE.test(next) || hasClauseAfter(words, cue.at + 1) || /^\p{Lu}/u.test(tokens[cue.at + 1]?.text ?? '');
}

/** "told the council that", "warned on Monday that": a clause opens within a few words. */
function hasClauseAfter(words: readonly string[], from: number): boolean {
  for (let at = from; at < from + 8 && at < words.length; at++) {
    if (/^(?:that|whether|:|"|“|''|if)$/.test(words[at]!)) return true;
    if (/^[.;,]$/.test(words[at]!)) return words[at] === ',' && /^["“‘]$/.test(words[at + 1] ?? '');
  }
  return false;
}
