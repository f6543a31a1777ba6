import type { Candidate } from './candidates';
import { headEnd, isExpletive, isInstitutionNoun, isPersonNoun, phraseAfter } from './candidates';
import type { CueAt } from './cues';
import { cueForm } from './cues';
import weights from './data/attributions.json';
import { guessesBySentence } from './guesses';
import { holdsVerb } from './noun-phrases';
import type { Phrase, Reading } from './reading';
import { tokenFrom } from './reading';
import { mayAttribute, tokenBuckets } from './tag-features';
import type { Tagged, Tagger } from './tagging';
import { agreedContents, LABELS, tagged } from './tagging';
import { FIRST_PERSON, isUnsaid } from './unsaid';
import { weightsFrom } from './weights';

/** What the tagger must make of a content together, over all readings nearly the same. */
const LEAST_AGREED = 0.4;
/** Contents that lie this much inside one quotation are that quotation. */
const MOSTLY = 0.6;
const LEAST_PART = 0.4;
/** Fewer words than this make no sense away from their place: none of 26 such contents was labelled as one. */
const LEAST_WORDS = 4;
/** Words that no clause ends with. */
const BREAKS_OFF =
  /^(?:a|an|the|every|each|of|in|from|with|into|than|as|and|or|but|when|while|if|which|whose|they|we|i|he|she|its|their|our|no)$/;
/** A content of no more tokens that ends with a verb of saying is the source of another. */
const SHORT = 6;
const CLAUSE_END = /^[^\p{L}\p{N}$€£%’'-]/u;
/** Longest passage that is tagged at once, in tokens. */
const LONGEST = 250;

/** Somebody's words without marks: the content, and the phrases that are its source and its cue where they stand out. */
export interface Attributed {
  readonly content: Phrase;
  readonly source?: Candidate;
  readonly cue?: Phrase;
}

const TAGGER = taggerFrom(weights);

function taggerFrom(kept: { scale: number; base64: string; pairs: readonly number[] }): Tagger {
  const { scale, buckets } = weightsFrom(kept);
  return { scale, unary: buckets, pair: Float64Array.from(kept.pairs), size: buckets.length / LABELS.length };
}

/** Indirect speech in reading order, by a tagger fitted on labelled news; nothing that lies inside a quotation. */
export function attributedContents(
  reading: Reading,
  cues: readonly CueAt[],
  candidates: readonly Candidate[],
): Attributed[] {
  const guesses = guessesBySentence(reading, cues, candidates);
  const found: Attributed[] = [];
  let next = 0;
  for (const { from, to, sentence } of passages(reading)) {
    const own: Candidate[] = [];
    while (next < candidates.length && candidates[next]!.from < to) {
      if (candidates[next]!.from >= from) own.push(candidates[next]!);
      next++;
    }
    if (!mayAttribute(reading, { from, to })) continue;
    const buckets = tokenBuckets(reading, { from, to }, guesses.get(sentence) ?? [], TAGGER.size);
    const tags = tagged(TAGGER, reading.words.slice(from, to), buckets);
    for (const content of agreedContents(tags.contents, LEAST_AGREED)) {
      let phrase = toItsEnd(reading, { from: from + content.from, to: from + content.to }, to);
      if (
        insideQuotation(reading, phrase) ||
        beginsMidway(reading, phrase) ||
        tellsWhyUnnamed(reading, phrase) ||
        !makesSense(reading, phrase)
      )
        continue;
      const cue = partBeside(tags.cue, from, phrase);
      phrase = withoutHearer(reading, phrase, cue);
      const beside = sourceBeside(reading, tags, from, phrase, own);
      const subject = own.find((one) => cue && one.cue && one.cue.at >= cue.from && one.cue.at < cue.to);
      if (subject?.cue && isUnsaid(reading, subject.cue, subject.subject ?? subject)) continue;
      const credited = subject && (beside === undefined || isPartOf(reading, beside, subject)) ? subject : beside;
      // "Jurors were told that": who hears it is not who says it.
      const hears = credited !== undefined && credited === subject && subject.subject?.passive;
      const source = credited && (hears || isExpletive(reading, credited)) ? undefined : credited;
      if (!isSomebodysWord(reading, phrase, source, cue) || (source && FIRST_PERSON.test(reading.words[source.from]!)))
        continue;
      found.push({ content: phrase, ...(source ? { source } : {}), ...(cue ? { cue } : {}) });
    }
  }
  return found;
}

/**
 * A content that breaks off in the middle of a phrase goes on to the end of its clause: "new hangers every | 25 years",
 * "people who cannot choose when they | travel".
 */
function toItsEnd({ words }: Reading, { from, to }: Phrase, limit: number): Phrase {
  if (!BREAKS_OFF.test(words[to - 1]!)) return { from, to };
  while (to < limit && !CLAUSE_END.test(words[to]!)) to++;
  return { from, to };
}

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
function makesSense(reading: Reading, { from, to }: Phrase): boolean {
  const { words } = reading;
  if (wordCount(reading, { from, to }) < LEAST_WORDS) return false;
  const last = cueForm(words[to - 1]!);
  if (last?.kind === 'speech' && last.shape === 'finite' && to - from <= SHORT) return false;
  if (ASKED_FOR.test(words.slice(from, Math.min(to, from + 3)).join(' '))) return false;
  const isNow = opensSentence(reading, from) || TIME.test(words[from - 1]!) || TIME.test(words[from + 1]!);
  const places = PLACING.test(words[from]!) && isNow;
  return !places || holdsVerb(reading, { from, to });
}

const TELLS = /^(?:assure|inform|remind|tell|told|warn)/;
/** How far into a content the clause may open, in tokens. */
const HEARERS = 10;

/** "told | reporters at a press conference that the airline would grow": what is told begins behind those it is told to. */
function withoutHearer({ words }: Reading, content: Phrase, cue?: Phrase): Phrase {
  if (cue === undefined || cue.to !== content.from || !TELLS.test(words[cue.to - 1]!)) return content;
  const that = words.slice(content.from, Math.min(content.from + HEARERS, content.to)).indexOf('that');
  return that > 0 ? { from: content.from + that, to: content.to } : content;
}

/**
 * Whether a content reads as what somebody said or holds, away from its place: credited, or behind a finite verb of
 * saying ("…, the transcript shows"); no plan, act or prospect ("is considering a toll", "refused to pay", "is expected
 * to open").
 */
function isSomebodysWord(reading: Reading, content: Phrase, source?: Candidate, cue?: Phrase): boolean {
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

/**
 * Whether a phrase is a piece of the cue's subject, or the word that stands for it: "The union's general secretary, Ada
 * Lin, said", "Two officials, who met on Monday, said", "the ministry, quoted by the agency, said".
 */
function isPartOf({ words }: Reading, { from, to, name }: Candidate, { subject }: Candidate): boolean {
  // "The museum, Lin said, opened": the insertion has a speaker of its own.
  const person = name?.kind === 'person';
  const whole = subject && { from: subject.from, to: (person ? undefined : subject.insert?.to) ?? subject.to };
  return words[from] === 'who' || (whole !== undefined && from < whole.to && whole.from < to);
}

function wordCount({ tokens }: Reading, { from, to }: Phrase): number {
  let count = 0;
  for (let at = from; at < to; at++) if (/^[\p{L}\p{N}]/u.test(tokens[at]!.text)) count++;
  return count;
}

/** "who asked not to be named", "… on condition of anonymity because they were not allowed to speak" */
function tellsWhyUnnamed({ words }: Reading, { from, to }: Phrase): boolean {
  const opening = words.slice(from, Math.min(to, from + 4)).join(' ');
  const before = words.slice(Math.max(0, from - 6), from).join(' ');
  return (
    /^not to be (?:named|identified|quoted)/.test(opening) ||
    /(?:not to be (?:named|identified|quoted)|anonymity|anonymously) ,? ?(?:as|because|for|since|so|to|while)$/.test(
      before,
    )
  );
}

/** Sentences that are not quotations throughout; endless ones in pieces, because pairs of contents are compared. */
function* passages(reading: Reading): Generator<Phrase & { sentence: number }> {
  for (const [sentence, { start, end }] of reading.sentences.entries()) {
    const last = tokenFrom(reading, end);
    for (let from = tokenFrom(reading, start); from < last; from += LONGEST) {
      const to = Math.min(last, from + LONGEST);
      if (to - from >= 3 && reading.quotedOf.subarray(from, to).some((quoted) => quoted === -1))
        yield { from, to, sentence };
    }
  }
}

function insideQuotation({ quotedOf, quoted, tokens }: Reading, { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) {
    const index = quotedOf[at]!;
    if (index === -1 || quotedOf[at - 1] === index) continue;
    const { start, end, mark } = quoted[index]!;
    const [first, last] = [tokens[from]!.start, tokens[to - 1]!.end];
    if (start <= first && last <= end + 1) return true;
    const shared = Math.min(end, last) - Math.max(start, first);
    if (mark === 'doubled' && shared > MOSTLY * (last - first)) return true;
  }
  return quotedOf[from] !== -1 && quotedOf[from] === quotedOf[to - 1];
}

/** "“We help the people” without a word on how": a content that begins in the middle of somebody's words and leaves them. */
function beginsMidway({ quotedOf }: Reading, { from, to }: Phrase): boolean {
  const index = quotedOf[from]!;
  return index !== -1 && quotedOf[from - 1] === index && quotedOf[from - 2] === index && quotedOf[to - 1] !== index;
}

/** The run of tokens outside the content that most probably plays a part, the nearest of several. */
function partBeside(odds: Float64Array, offset: number, content: Phrase): Phrase | undefined {
  let best: Phrase | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < odds.length; at++) {
    if (odds[at]! < LEAST_PART) continue;
    let to = at + 1;
    while (to < odds.length && odds[to]! >= LEAST_PART) to++;
    const run = { from: offset + at, to: offset + to };
    const distance =
      run.to <= content.from ? content.from - run.to : run.from >= content.to ? run.from - content.to : -1;
    if (distance >= 0 && distance < nearest) [nearest, best] = [distance, run];
    at = to;
  }
  return best;
}

function sourceBeside(
  { words }: Reading,
  tags: Tagged,
  offset: number,
  content: Phrase,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const run = partBeside(tags.source, offset, content);
  if (run === undefined) return undefined;
  const shared = candidates.filter(({ from, to }) => from < run.to && run.from < to);
  const known = shared.find(({ subject }) => subject !== undefined) ?? shared[0];
  if (known) return known;
  const opens = /^(?:an?|the|one|some|many|several|two|three|another|his|her|its|their)$/.test(
    words[run.from - 1] ?? '',
  );
  return { from: opens ? run.from - 1 : run.from, to: run.to, form: 'nominal' };
}
