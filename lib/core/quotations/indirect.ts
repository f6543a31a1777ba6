import type { Candidate } from './candidates';
import { headEnd, isExpletive, isInstitutionNoun, rankOf } from './candidates';
import { isSecondHand } from './circumstances';
import { contentOf, sentenceAround } from './contents';
import type { CueAt } from './cues';
import lists from './data/cues.json';
import { framed } from './framed';
import { hearsay } from './hearsay';
import { labelledLines } from './labels';
import { holdsVerb, isVerb } from './noun-phrases';
import { passiveReports } from './passives';
import { positionsIn } from './positions';
import type { Report } from './quotations';
import type { Phrase, Reading } from './reading';
import { spanOf } from './reading';
import type { Source } from './sources';
import { FIRST_PERSON, isUnsaid } from './unsaid';

/** A report covers at least this share of its sentence, or it is an aside of the article's own statement. */
const LEAST_SHARE = 0.3;

/** A subject of so many tokens describes who speaks. */
const LONG_SUBJECT = 6;

const CREDITS = new Set(lists.reporting.any);
const CREDITS_CLAUSES = new Set(lists.reporting.clause);
const CREDITS_STANCE = new Set(lists.reporting.stance);
/** Words with which a reported clause can begin. */
const CLAUSE =
  /^(?:that|whether|if|how|why|what|when|where|it|he|she|they|we|i|you|there|this|these|those|the|a|an|his|her|its|their|our|some|all|many|most|no|more|"|“|‘|'|:)$/;
/** Verbs whose object is no statement unless it holds one: "tweeted support". */
const INTRANSITIVE = /^(?:add|answer|explain|joke|observe|post|remark|reply|respond|text|tweet|write)$/;
/** Words that make the clause behind them part of another: "a retreat, which the church describes as …". */
const ASIDE = /^(?:which|whom|whose|when|where|whilst|whereas)$/;
const PLACING = /^(?:after|at|before|by|during|in|on|through|to|via)$/;
/** Verbs of saying that are as often verbs of doing: "added 3 mm of foam", "maintained a lead". */
const ALSO_DONE = /^(?:add|maintain)$/;
/** What people say they feel: "express disappointment". */
const FEELINGS =
  /^(?:concerns?|doubts?|fears?|hopes?|regret|confidence|alarm|dismay|outrage|disappointment|frustration|anger|support|satisfaction|sympathy|surprise|interest|optimism|pessimism|scepticism|skepticism|unease|worry|worries|condolences|gratitude|relief|shock)$/;

/** What is credited without quotation marks: "the minister said that …", "…, officials said", "reportedly". */
export function indirectReports(
  reading: Reading,
  credits: readonly Candidate[],
  sourceOf: (phrase: Candidate) => Source,
): Report[] {
  const found = bySubject(credits).flatMap((rivals) => {
    for (const source of rivals) {
      const content = reportedBy(reading, source);
      if (content) return [reportOf(reading, source, content, sourceOf)];
    }
    return [];
  });
  for (const source of positionsIn(reading)) {
    const content = contentOf(reading, source.cue, source);
    if (content) found.push(reportOf(reading, source, content, sourceOf));
  }
  for (const { speaker: label, content } of labelledLines(reading)) {
    const { kind, speaker } = sourceOf(label);
    found.push({ content: spanOf(reading, content), kind, source: speaker });
  }
  found.push(...passiveReports(reading, sourceOf));
  return [...found, ...framed(reading, found, sourceOf), ...hearsay(reading)];
}

function reportOf(
  reading: Reading,
  source: Candidate,
  content: Phrase,
  sourceOf: (phrase: Candidate) => Source,
): Report {
  const { kind, speaker } = sourceOf(source);
  const { at, length } = source.cue!;
  return {
    content: spanOf(reading, content),
    kind,
    source: speaker,
    cue: spanOf(reading, { from: at, to: at + length }),
  };
}

/** Cues with the same subject together, verbs of saying first: "Lin rejected the plan, saying that …". */
function bySubject(credits: readonly Candidate[]): Candidate[][] {
  const groups = new Map<number, Candidate[]>();
  for (const credit of credits) {
    const group = groups.get(credit.from);
    if (group) group.push(credit);
    else groups.set(credit.from, [credit]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => rankOf(a) - rankOf(b)));
}

/** The words that a cue credits to its subject; undefined where it tells what somebody did. */
function reportedBy(reading: Reading, source: Candidate): Phrase | undefined {
  const { cue, subject } = source;
  const { words } = reading;
  if (cue === undefined || subject?.passive || FIRST_PERSON.test(words[source.from]!)) return undefined;
  if (isExpletive(reading, source) || isUnsaid(reading, cue, subject ?? source)) return undefined;
  // "…, she said, according to the Times": the source behind the source.
  if (isSecondHand(words, cue.at)) return undefined;
  if (cue.shape !== 'phrase' && (ASIDE.test(words[source.from - 1] ?? '') || ASIDE.test(words[source.to - 1]!)))
    return undefined;
  // "claimed responsibility": the deed is the claim.
  if (cue.lemma === 'claim' && words[cue.at + 1] === 'responsibility') return sentenceAround(reading, cue.at);
  const content = contentOf(reading, cue, source);
  return content && isCredited(reading, cue, source, content) ? content : undefined;
}

function isCredited(reading: Reading, cue: CueAt, source: Candidate, content: Phrase): boolean {
  const { words, tokens } = reading;
  const sentence = sentenceAround(reading, cue.at);
  const insert = source.subject?.insert;
  const first = source.subject?.from ?? source.from;
  const behindComma = words[first - 1] === ',' && first < cue.at && content.from >= cue.at;
  const opening = behindComma ? first : sentence.from;
  // What only tells who speaks takes no part: "A woman who answered the phone at the office said he was abroad".
  const subject = source.subject ?? source;
  const long = subject.to - subject.from >= LONG_SUBJECT;
  const described = first === sentence.from && (long || words[subject.to] === 'who');
  // "reported, citing the governor, that": nor does who it was heard from.
  const between = Math.max(0, content.from - cue.at - cue.length);
  const behind = source.subject?.side === 'after' && content.to <= cue.at && words[source.subject.to] === ',';
  const end = behind ? source.subject.to : sentence.to;
  const own =
    end -
    opening -
    (described ? cue.at - first : insert ? insert.to - insert.from : 0) -
    (content.from > cue.at ? between : 0);
  const issued =
    cue.shape === 'participle' && /^(?:letter|notice|release|report|statement)$/.test(words[cue.at - 1] ?? '');
  if (!issued && (content.to - content.from) / own < LEAST_SHARE) return false;
  if (cue.shape === 'phrase') return true;
  if (/^(?:not|n't|never)$/.test(words[cue.at - 1] ?? '') || /n't$/.test(words[cue.at - 1] ?? '')) return false;
  const before = content.to <= cue.at;
  const next = words[cue.at + 1] ?? '';
  // "said in a joint statement": where, not what.
  if (!before && PLACING.test(words[content.from]!) && !holdsVerb(reading, content)) return false;
  if (
    /^(?:on|for|of|with|about)$/.test(next) &&
    !/^(?:say|warn)$/.test(cue.lemma) &&
    !before &&
    !hasClauseAfter(words, cue.at + 1)
  )
    return false;
  if (INTRANSITIVE.test(cue.lemma) && !before && !states(reading, content)) return false;
  if (ALSO_DONE.test(cue.lemma) && !before && !statesEarly(reading, content)) return false;
  // "confirmed his identity": an act.
  if (cue.lemma === 'confirm' && /^(?:his|her|its|their)$/.test(next)) return false;
  if (CREDITS.has(cue.lemma)) return true;
  if (CREDITS_STANCE.has(cue.lemma)) return !before && cue.shape !== 'participle';
  if (isCount(reading, cue, source, content)) return true;
  if (!CREDITS_CLAUSES.has(cue.lemma)) return false;
  if (before) return /^(?:think|believe|suggest|suspect|indicate|estimate)$/.test(cue.lemma);
  // "is considering a toll", "hopes to find out": a plan, not somebody's word.
  if (cue.kind === 'thought' && (cue.shape === 'participle' || next === 'to')) return false;
  // What a person shows or finds is an act; what a study, figures or experts show or suggest is their word.
  if (cue.kind === 'document' && source.form !== 'nominal' && next !== 'that') return false;
  if (/^(?:discover|find|show)$/.test(cue.lemma) && next !== 'that') {
    const head = words[headEnd(reading, source) - 1]!;
    if (!isInstitutionNoun(head)) return false;
    if (next === 'evidence') return true;
  }
  if (/^(?:express|voice)$/.test(cue.lemma))
    return words.slice(cue.at + 1, cue.at + 4).some((word) => FEELINGS.test(word));
  if (/^\p{N}/u.test(next)) return true;
  return CLAUSE.test(next) || hasClauseAfter(words, cue.at + 1) || /^\p{Lu}/u.test(tokens[cue.at + 1]?.text ?? '');
}

/** "Forbes lists 1,210 billionaires", "the survey counted 45 owls": a figure that an institution or a document gives. */
function isCount({ words, tokens }: Reading, cue: CueAt, source: Candidate, { from, to }: Phrase): boolean {
  if (cue.kind !== 'document' || cue.shape === 'participle' || from < cue.at) return false;
  const isBody = source.name ? source.name.kind !== 'person' : isInstitutionNoun(words[source.to - 1]!);
  return isBody && tokens.slice(from, to).some(({ kind }) => kind === 'number');
}

/** Whether credited words state something: a clause, a figure or words in marks, not a bare object ("denied involvement"). */
function states(reading: Reading, { from, to }: Phrase): boolean {
  const { words, tokens, quotedOf } = reading;
  for (let at = from; at < to; at++)
    if (quotedOf[at] !== -1 || tokens[at]!.kind === 'number' || words[at] === 'that' || isVerb(reading, from, at))
      return true;
  return false;
}

/** How soon a statement shows its verb, in tokens. */
const EARLY = 10;

/** "added that", "added the pier would close", but not "added 3 mm of foam": a clause, or words in marks, right behind the cue. */
function statesEarly(reading: Reading, { from, to }: Phrase): boolean {
  const { words, quotedOf } = reading;
  for (let at = from; at < Math.min(to, from + EARLY) && !/^[,;(:]$/.test(words[at]!); at++)
    if (quotedOf[at] !== -1 || isVerb(reading, from, at) || words[at] === 'that') return true;
  return words[from - 1] === 'that';
}

/** "told the council that", "warned on Monday that": a clause opens within a few words. */
function hasClauseAfter(words: readonly string[], from: number): boolean {
  for (let at = from; at < from + 8 && at < words.length; at++) {
    if (/^(?:that|whether|:|"|“|''|if)$/.test(words[at]!)) return true;
    if (/^[.;,]$/.test(words[at]!)) return words[at] === ',' && /^["“‘]$/.test(words[at + 1] ?? '');
  }
  return false;
}
