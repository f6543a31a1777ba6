import type { Article } from '../article';
import type { Reading } from './reporting-features';
import { assertsNothing, reportingFeatures } from './reporting-features';
import type { SpeechReader } from './speech-score';
import { speechLogOdds, speechReader } from './speech-score';
import type { Statement } from './statements';
import { traitsOf } from './traits';
import { voicesOf } from './voice';
import { CLAIM_WEIGHTS, linear, logistic, logit } from './weights';

/** A claim is a sentence whose check-worthiness reaches this. */
export const CLAIM_THRESHOLD = 0.5;

/** How much the importance of a checkable sentence of reporting adds to its log-odds. */
export const IMPORTANCE = 0.7;

/** What a sentence without an assertion gets at most, as log-odds. */
const NOTHING_ASSERTED = -4;

/**
 * What it adds that somebody is reported to have expressed a feeling, as log-odds: the words are those of opinions, the
 * sentence states an act ("Norland officials voiced frustration with the delay").
 */
const FEELING_TOLD = 1.5;

let reader: SpeechReader | undefined;

/**
 * How much each sentence asserts something checkable that readers would want checked, from 0 to 1, in order of
 * `statements`.
 *
 * Two scorers answer the same two questions, whether a sentence states a fact and whether the fact matters: one learnt
 * from debates, for people speaking, and one from news, for reporting. The article's own share of first- and
 * second-person words says how much each counts. 0.5 is where a sentence becomes a claim.
 */
export function checkworthinessOf(article: Article, statements: readonly Statement[]): number[] {
  reader ??= speechReader(CLAIM_WEIGHTS);
  const readings = readingsOf(article, statements, reader);
  const speaking = speakingShare(readings);
  const spoken = speechLogOdds(
    CLAIM_WEIGHTS,
    readings.map(({ whole }) => whole),
  );
  const reported =
    speaking < 1 ? reportingLogOdds(reportingFeatures(article.text, readings, reader)) : readings.map(() => 0);
  return readings.map((reading, index) => {
    const told = tellsFeeling(reading) ? FEELING_TOLD : 0;
    const asserted = assertsNothing(reading) ? Math.min(NOTHING_ASSERTED, reported[index]!) : reported[index]! + told;
    return logistic(speaking * spoken[index]! + (1 - speaking) * asserted);
  });
}

function tellsFeeling({ statement: { report, tokens, words } }: Reading): boolean {
  const at = report?.cue ? tokens.findIndex(({ start }) => start === report.cue!.start) : -1;
  return /^(?:express|voic)/.test(words[at] ?? '');
}

/** Every sentence with its voice, traits and speech score. */
export function readingsOf(article: Article, statements: readonly Statement[], speechOf: SpeechReader): Reading[] {
  const voices = voicesOf(
    article.blocks,
    statements,
    statements.map(({ tokens }) => tokens),
  );
  return statements.map((statement, index) => {
    const traits = traitsOf(statement);
    return { statement, voice: voices[index]!, traits, whole: speechOf(statement, traits) };
  });
}

function reportingLogOdds(rows: readonly (readonly number[])[]): number[] {
  const { checkable, important, shift } = CLAIM_WEIGHTS.reporting;
  return rows.map((row) => mixed(linear(checkable, row), linear(important, row)) + shift);
}

/** The log-odds of being checkable and, less, of being important. */
export function mixed(checkable: number, important: number): number {
  return logit(logistic(checkable)) + IMPORTANCE * logit(logistic(important));
}

const SPEAKER_OR_HEARER =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|i'm|i've|i'd|i'll|we're|we've|we'd|we'll|you're|you've|you'd|you'll|let's)$/;
/** Below the first share of such words a text is reporting, above the second it is speech. */
const REPORTING_BELOW = 0.02;
const SPEECH_ABOVE = 0.045;

/** How much of the article is somebody speaking to somebody, 0 to 1, by its words outside quotation marks. */
function speakingShare(readings: readonly Reading[]): number {
  let outside = 0;
  let personal = 0;
  for (const { statement, voice } of readings)
    for (const [at, word] of statement.words.entries()) {
      if (voice.inside[at]) continue;
      outside++;
      if (SPEAKER_OR_HEARER.test(word)) personal++;
    }
  const share = outside > 0 ? personal / outside : 0;
  return Math.min(1, Math.max(0, (share - REPORTING_BELOW) / (SPEECH_ABOVE - REPORTING_BELOW)));
}
