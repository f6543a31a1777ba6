import type { Analyser } from '../analyser';
import type { AttributionKind, Quotation, Speaker } from '../analysis';
import type { Cast } from '../entities/entities';
import { furnitureRule } from '../summary/furniture';
import { readsAsEnglish } from '../text/language';
import type { Span } from '../text/spans';
import { indexAt } from '../text/spans';
import type { Token } from '../text/tokens';
import type { Attributed } from './attributions';
import { attributedContents } from './attributions';
import type { Candidate } from './candidates';
import { candidatesIn, creditsIn } from './candidates';
import { withCircumstances } from './circumstances';
import type { CueAt } from './cues';
import { cueForm, cuesIn } from './cues';
import speakerWeights from './data/speakers.json';
import { indirectReports } from './indirect';
import { quotedSpans } from './marks';
import type { Reading } from './reading';
import { readingOf, spanOf } from './reading';
import type { Source } from './sources';
import { sourcesOf } from './sources';
import type { Credited } from './speakers';
import { creditSpeakers } from './speakers';
import { readsAsTitle, standsAsTitle } from './titles';
import { weightsFrom } from './weights';

/**
 * Words credited to a source: what is said (`content`), who says it and the words that show it. Every quotation is
 * one; so is every claim that the article does not make in its own voice.
 */
export interface Report {
  readonly content: Span;
  readonly kind: Exclude<AttributionKind, 'none'>;
  readonly source?: Speaker;
  readonly cue?: Span;
  /** Why the source is not named, as the article puts it. */
  readonly reason?: Span;
  /** The source behind the source. */
  readonly via?: Speaker;
}

export interface Speech {
  /** In reading order. */
  readonly quotations: readonly Quotation[];
  /** In reading order of `content`. */
  readonly reports: readonly Report[];
}

const WEIGHTS = weightsFrom(speakerWeights);

/** Quoted words up to this number are scare quotes or terms, unless somebody is credited with them. */
const FEW_WORDS = 3;
/** A slogan or a sign has no more words than this; a headline, alone among words of which none says anything. */
const SLOGAN_WORDS = 8;
const HEADLINE_WORDS = 15;
/** Share of its sentence that a quotation without a verb of saying must cover to make the sentence its speaker's. */
const LEAST_REPORTED = 0.35;

/**
 * Quotations with their speakers, and everything else that the article credits to somebody. English only: other
 * languages are reported and give quotation marks without speakers.
 */
export const speech: Analyser<{ tokens: readonly Token[]; boundaries: readonly Span[]; cast: Cast }, Speech> = {
  needs: ['tokens', 'boundaries', 'cast'],
  empty: { quotations: [], reports: [] },
  run: (article, { tokens, boundaries, cast }, { report }) => {
    const { text } = article;
    const quoted = quotedSpans(text);
    if (!readsAsEnglish(text, article.lang)) {
      report({ code: 'unsupported-language', message: 'Who is quoted is found in English text only.' });
      const marked = quoted.filter(({ inner }) => text.slice(inner.start, inner.end).split(/\s+/).length > FEW_WORDS);
      return { quotations: marked.map(({ start, end }) => ({ start, end, direct: true })), reports: [] };
    }
    const reading = readingOf(text, tokens, boundaries, quoted, cast);
    const cues = cuesIn(reading);
    const credits = creditsIn(reading, cues);
    const candidates = candidatesIn(reading, cues, credits);
    const credited = creditSpeakers(reading, cues, candidates, WEIGHTS).filter((one) => isQuotation(text, one));
    const sourceOf = sourcesOf(reading, candidates);
    const direct = credited.map((one) => directFinding(reading, sourceOf, one));
    const indirect = indirectReports(reading, credits, sourceOf);
    const tagged = attributedContents(reading, cues, candidates).map((one) => indirectFinding(reading, sourceOf, one));
    const found = [...direct.map(({ quotation }) => quotation), ...tagged];
    const reports = [...direct.flatMap(({ reported }) => reported ?? []), ...indirect];
    return {
      quotations: [...found, ...uncovered(reading, indirect, found)].sort(byPlace),
      reports: withCircumstances(reading, reports, sourceOf).sort((a, b) => byPlace(a.content, b.content)),
    };
  },
};

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** What the rules credit to a source where the tagger saw nothing, as quotations that are not direct. */
function uncovered({ text, words, tokens }: Reading, reports: readonly Report[], found: readonly Span[]): Quotation[] {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of found) covered.fill(1, start, end);
  return reports.flatMap(({ content, source, cue }) => {
    // "Lin: The pier is closed.": a label is its own cue.
    const labelled = source !== undefined && /^\s*:\s/.test(text.slice(source.end, source.end + 4));
    if (source === undefined || cue?.start === source.start || (cue === undefined && !labelled)) return [];
    if (covered.subarray(content.start, content.end).includes(1)) return [];
    covered.fill(1, content.start, content.end);
    if (cue === undefined) return [{ ...content, direct: false, speaker: source }];
    const lemma = lemmaOf([words[indexAt(tokens, cue.start)]!]);
    return [{ ...content, direct: false, speaker: source, cue: { ...cue, lemma } }];
  });
}

function isQuotation(text: string, { utterance, candidate }: Credited): boolean {
  const { quoted, words, cueBefore, cueAfter } = utterance;
  if (words === 0) return false;
  const spoken = candidate?.cue !== undefined && candidate.cue === cueAfter && candidate.cue.kind === 'speech';
  // Where each paragraph opens with a mark, so does “Follow us on Facebook”.
  if (!spoken && furnitureRule(text.slice(quoted.inner.start, quoted.inner.end)) !== undefined) return false;
  if (standsAsTitle(text, quoted) || (!spoken && readsAsTitle(text, quoted))) return false;
  const capital = /^\p{Lu}/u.test(text[quoted.inner.start]!);
  const isCued = (candidate?.cue ?? cueBefore ?? cueAfter) !== undefined;
  // “No,” she said: however few words, they are said.
  if (candidate !== undefined) return spoken || words > FEW_WORDS || (!capital && isCued);
  if (words <= FEW_WORDS || quoted.mark === 'single') return false;
  if (!/^[\p{Lu}\p{N}]/u.test(text[quoted.inner.start]!)) return true;
  // A slogan, a sign, a headline: “Free buses for all” was painted on the wall.
  const ends = /[.,!?…—-]/.test(text.slice(quoted.inner.end - 1, quoted.end + 1));
  return words > (isCued && ends ? FEW_WORDS : isCued ? SLOGAN_WORDS : HEADLINE_WORDS);
}

function directFinding(
  reading: Reading,
  sourceOf: (phrase: Candidate) => Source,
  { utterance, candidate }: Credited,
): { quotation: Quotation; reported?: Report } {
  const { start, end, mark } = utterance.quoted;
  // Two apostrophes are often the trace of a conversion; what they enclose is reported, not vouched for word by word.
  const direct = mark !== 'doubled';
  if (candidate === undefined) return { quotation: { start, end, direct } };
  const { speaker, kind } = sourceOf(candidate);
  const cue = cueOf(candidate, utterance.cueBefore, utterance.cueAfter);
  const cueSpan = cue && spanOf(reading, { from: cue.at, to: cue.at + cue.length });
  return {
    quotation: { start, end, direct, speaker, ...(cue && cueSpan ? { cue: { ...cueSpan, lemma: cue.lemma } } : {}) },
    ...(carriesReport(reading, utterance, candidate)
      ? { reported: { content: { start, end }, kind, source: speaker, ...(cueSpan ? { cue: cueSpan } : {}) } }
      : {}),
  };
}

/** A few quoted words that no verb of saying introduces are the article's own sentence with a borrowed term. */
function carriesReport(
  { sentences }: Reading,
  { quoted, sentence }: Credited['utterance'],
  { cue }: Candidate,
): boolean {
  if (cue?.kind === 'speech') return true;
  const { start, end } = sentences[sentence]!;
  return quoted.end - quoted.start >= LEAST_REPORTED * (end - start);
}

function indirectFinding(
  reading: Reading,
  sourceOf: (phrase: Candidate) => Source,
  { content, source, cue }: Attributed,
): Quotation {
  const lemma = cue && lemmaOf(reading.words.slice(cue.from, cue.to));
  return {
    ...spanOf(reading, content),
    direct: false,
    ...(source ? { speaker: sourceOf(source).speaker } : {}),
    ...(cue && lemma ? { cue: { ...spanOf(reading, cue), lemma } } : {}),
  };
}

/** "according to", else that of the last word that is a cue ("has said repeatedly"), else the last word. */
function lemmaOf(words: readonly string[]): string {
  if (words.includes('according')) return 'according to';
  return words.map((word) => cueForm(word)?.lemma).findLast((lemma) => lemma !== undefined) ?? words.at(-1)!;
}

function cueOf(candidate: Candidate, before?: CueAt, after?: CueAt): CueAt | undefined {
  return candidate.cue ?? (before && after ? (candidate.from > after.at ? after : before) : (after ?? before));
}
