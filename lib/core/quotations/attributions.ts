import type { Candidate } from './candidates';
import { isExpletive } from './candidates';
import type { CueAt } from './cues';
import weights from './data/attributions.json';
import { guessesBySentence } from './guesses';
import type { Phrase, Reading } from './reading';
import { tokenFrom } from './reading';
import { describesSource, isSomebodysWord, makesSense, tellsWhyUnnamed } from './sense';
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
/** Words that no clause ends with. */
const BREAKS_OFF =
  /^(?:a|an|the|every|each|of|in|from|with|into|than|as|and|or|but|when|while|if|which|whose|they|we|i|he|she|its|their|our|no)$/;
/** "within 28 | days": what a number counts belongs to it, unless what comes is no such thing. */
const COUNT = /^(?:\d{1,3}(?:[.,]\d+)*|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)$/;
const COUNTED =
  /^(?!(?:and|but|for|from|with|after|before|because|since|until|when|while|which|who|that|said|says|than|per|last|this|next|over|under|into|about)$)\p{Ll}{3,}$/u;
/** Words with which a description between commas begins: "the study, published in May,". */
const DESCRIBING = /^(?:compiled|conducted|led|published|released|which|who|whose)$/;
const LEAST_LEFT = 3;
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
        cutsWords(reading, phrase) ||
        tellsWhyUnnamed(reading, phrase) ||
        !makesSense(reading, phrase)
      )
        continue;
      const cue = partBeside(tags.cue, from, phrase, (run) => introducesOther(reading, phrase, run));
      phrase = withoutHearer(reading, phrase, cue);
      const beside = sourceBeside(reading, tags, from, phrase, own);
      const subject = own.find((one) => cue && one.cue && one.cue.at >= cue.from && one.cue.at < cue.to);
      if (subject?.cue && isUnsaid(reading, subject.cue, subject.subject ?? subject)) continue;
      const owned = beside === undefined || isPartOf(reading, beside, subject) || isShownTo(reading, beside);
      const named = subject && owned ? subject : beside;
      const credited = named && whoIsMeant(reading, named, own);
      // "Jurors were told that": who hears it is not who says it.
      const hears = credited !== undefined && credited === subject && subject.subject?.passive;
      const source = credited && (hears || isExpletive(reading, credited)) ? undefined : credited;
      phrase = behindSource(reading, phrase, source, cue);
      if (describesSource(reading, phrase, source, cue)) continue;
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
function toItsEnd({ words, quotedOf }: Reading, { from, to }: Phrase, limit: number): Phrase {
  // "… needed new hangers every 50 years; | the old ones are 65 years old"
  const semicolon = words.slice(from, to).indexOf(';');
  if (semicolon >= LEAST_LEFT && quotedOf[from + semicolon] === -1) return { from, to: from + semicolon };
  if (BREAKS_OFF.test(words[to - 1]!)) {
    while (to < limit && !CLAUSE_END.test(words[to]!)) to++;
  } else if (to < limit && COUNT.test(words[to - 1]!) && COUNTED.test(words[to]!)) to++;
  // "called it a “war of unpleasant | words”": to the closing mark.
  const quote = quotedOf[to - 1]!;
  if (quote !== -1 && quotedOf[from] !== quote) while (to < limit && quotedOf[to] === quote) to++;
  return { from, to };
}

const TELLS = /^(?:assure|inform|remind|tell|told|warn)/;
/** How far into a content the clause may open, in tokens. */
const HEARERS = 10;
const TIMES = 4;
const WHEN = /^(?:in|on|last|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|\p{N}{4})$/u;

/** "told | reporters at a press conference that the airline would grow": what is told begins behind those it is told to, and behind the day: "warned | in 2021 that". */
function withoutHearer({ words }: Reading, content: Phrase, cue?: Phrase): Phrase {
  const told = cue !== undefined && cue.to === content.from && TELLS.test(words[cue.to - 1]!);
  const reach = told ? HEARERS : WHEN.test(words[content.from]!) ? TIMES : 0;
  const that = words.slice(content.from, Math.min(content.from + reach, content.to)).indexOf('that');
  return that > 0 ? { from: content.from + that, to: content.to } : content;
}

/**
 * "According to three people briefed | on the matter, who knew the talks, the mayor will go": what is credited begins
 * behind the source and what describes it.
 */
function behindSource({ words }: Reading, { from, to }: Phrase, source?: Candidate, cue?: Phrase): Phrase {
  if (source === undefined || cue === undefined || words[cue.from] !== 'according' || source.from > from)
    return { from, to };
  let start = Math.max(from, source.to);
  while (start < to && /^[,–—-]$/.test(words[start]!)) start++;
  if (DESCRIBING.test(words[start] ?? '') && words[start - 1] === ',') {
    const comma = words.slice(start, to).indexOf(',');
    if (comma > 0) start += comma + 1;
  }
  return to - start >= LEAST_LEFT ? { from: start, to } : { from, to };
}

/** "Ada Lin, who stressed that": whom the word describes, where that stands right before it. */
function whoIsMeant({ words }: Reading, source: Candidate, all: readonly Candidate[]): Candidate {
  if (words[source.from] !== 'who') return source;
  const end = words[source.from - 1] === ',' ? source.from - 1 : source.from;
  return all.find(({ form, to }) => form !== 'pronoun' && to === end) ?? source;
}

/**
 * Whether a phrase is a piece of the cue's subject, or the word that stands for it: "The union's general secretary, Ada
 * Lin, said", "Two officials, who met on Monday, said", "the ministry, quoted by the agency, said".
 */
function isPartOf({ words }: Reading, { from, to, name }: Candidate, credited?: Candidate): boolean {
  const subject = credited?.subject;
  // "The museum, Lin said, opened": the insertion has a speaker of its own.
  const person = name?.kind === 'person';
  const whole = subject && { from: subject.from, to: (person ? undefined : subject.insert?.to) ?? subject.to };
  return words[from] === 'who' || (whole !== undefined && from < whole.to && whole.from < to);
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

/** Words in marks that a paraphrase may begin with. */
const FEW = 5;

/** "“We help | the people” without a word on how": a content that begins in the middle of somebody's words. */
function cutsWords({ quotedOf }: Reading, { from, to }: Phrase): boolean {
  const index = quotedOf[from]!;
  const last = quotedOf[to - 1]!;
  // Right behind the mark it may begin with a few words that are somebody's: "“hell” and nothing else".
  const few = quotedOf[from - 2] !== index && quotedOf[from + FEW] !== index;
  if (index !== -1 && quotedOf[from - 1] === index && !few && last !== index) return true;
  return (
    last !== -1 && last !== index && quotedOf[to] === last && quotedOf[to + 1] === last && quotedOf[to + 2] === last
  );
}

/** "…, adding that", "a letter seen by Reuters": a cue of what comes behind it, or of nothing that is said. */
function introducesOther({ words }: Reading, content: Phrase, { from, to }: Phrase): boolean {
  if (from >= content.to && words[to] === 'that') return true;
  return words.slice(from, to + 1).includes('by') && /^(?:obtained|read|reviewed|seen)$/.test(words[from]!);
}

/** "said in a letter seen by the Times": who has seen the words does not say them. */
function isShownTo({ words }: Reading, { from }: Phrase): boolean {
  const by = words[from - 1] === 'the' ? from - 2 : from - 1;
  return words[by] === 'by' && /^(?:obtained|read|reviewed|seen)$/.test(words[by - 1] ?? '');
}

/** The run of tokens outside the content that most probably plays a part, the nearest of several. */
function partBeside(
  odds: Float64Array,
  offset: number,
  content: Phrase,
  isOther: (run: Phrase) => boolean = () => false,
): Phrase | undefined {
  let best: Phrase | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < odds.length; at++) {
    if (odds[at]! < LEAST_PART) continue;
    let to = at + 1;
    while (to < odds.length && odds[to]! >= LEAST_PART) to++;
    const run = { from: offset + at, to: offset + to };
    const distance =
      run.to <= content.from ? content.from - run.to : run.from >= content.to ? run.from - content.to : -1;
    if (distance >= 0 && distance < nearest && !isOther(run)) [nearest, best] = [distance, run];
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
