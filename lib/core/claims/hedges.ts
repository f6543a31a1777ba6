import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';
import data from './data/hedges.json';
import type { PhraseMatch } from './phrases';
import { findPhrases, indexPhrases } from './phrases';

export type HedgeKind = 'modal' | 'adverb' | 'adjective' | 'noun' | 'verb' | 'passive' | 'approximator';

/** Words that soften what a sentence says. */
export interface Hedge extends Span {
  /** In lower case, as the cue list has it. */
  readonly cue: string;
  readonly kind: HedgeKind;
}

interface Cue {
  readonly cue: string;
  readonly kind: HedgeKind;
  readonly before?: 'number';
  readonly next?: readonly string[];
  readonly notNext?: readonly string[];
  readonly notAfter?: readonly string[];
}

const CUES = indexPhrases((data.cues as readonly Cue[]).map((cue) => [cue.cue, cue] as const));
const DENIALS = indexPhrases(data.denials.map((cue) => [cue, cue] as const));

const NUMBER_WORD =
  /^(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|dozens|hundreds|thousands|millions|third|quarter|[$£€¥])$/;
const SMALL_NUMBER = /^(?:\d{1,2}(?:[.:]\d+)?|a|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
const MEASURE =
  /^(?:p\.?m\.?|a\.?m\.?|o'clock|hours?|minutes?|days?|weeks?|months?|years?|miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?|feet|foot|inch(?:es)?|yards?|ounces?|grams?|kg|kilograms?|pounds?)$/;

/**
 * The hedges among a sentence's tokens, in reading order. `words` are the tokens' text in lower case.
 *
 * Modals count in their epistemic sense only: "may" not as the month nor as a prohibition, "could" not as an ability or
 * a purpose. A verb of attribution alone ("said", "told") is none.
 */
export function hedgesIn(tokens: readonly Token[], words: readonly string[]): Hedge[] {
  return findPhrases(words, CUES)
    .filter((match) => counts(match, tokens, words))
    .map(({ entry, at, length }) => ({
      start: tokens[at]!.start,
      end: tokens[at + length - 1]!.end,
      cue: entry.cue,
      kind: entry.kind,
    }));
}

/** The words that deny or negate, in reading order: "denied", "no longer", "not". */
export function denialsIn(tokens: readonly Token[], words: readonly string[]): Span[] {
  return findPhrases(words, DENIALS).map(({ at, length }) => ({
    start: tokens[at]!.start,
    end: tokens[at + length - 1]!.end,
  }));
}

function counts({ entry, at, length }: PhraseMatch<Cue>, tokens: readonly Token[], words: readonly string[]): boolean {
  const next = words[at + length] ?? '';
  const last = words[at - 1] ?? '';
  if (entry.next !== undefined && !entry.next.includes(next)) return false;
  if (entry.notNext?.includes(next) || entry.notAfter?.includes(last)) return false;
  if (entry.before === 'number') return softensFigure(at + length, tokens, words);
  if (entry.cue === 'may') return !isMonth(at, tokens, words) && !/^(?:not|only)$/.test(next);
  if (entry.cue === 'could') return !isAbility(at, words);
  return true;
}

/** "about 3,500 troops", but not "about 12 miles" or "around 7.45 p.m.": there the measure is no claim of its own. */
function softensFigure(at: number, tokens: readonly Token[], words: readonly string[]): boolean {
  const figure = words[words[at] === 'a' ? at + 1 : at];
  if (figure === undefined || (tokens[at]!.kind !== 'number' && !NUMBER_WORD.test(figure))) return false;
  return !(SMALL_NUMBER.test(figure) && MEASURE.test(words[at + 1] ?? ''));
}

/** "on 8 May", "May 2019", "in May": capital inside a sentence, or beside a figure. */
function isMonth(at: number, tokens: readonly Token[], words: readonly string[]): boolean {
  return (
    tokens[at]!.text === 'May' &&
    (at > 0 || tokens[at + 1]?.kind === 'number' || /^(?:of|in|and|was|is|,)$/.test(words[at + 1] ?? ''))
  );
}

/** "a bill that could be waived", "so that they could leave", "they could not": an ability, a purpose, a refusal. */
function isAbility(at: number, words: readonly string[]): boolean {
  const next = words[at + 1] ?? '';
  if (/^(?:not|no|finally)$/.test(next)) return true;
  if (next === 'be' && /(?:ed|en)$/.test(words[at + 2] ?? '')) return true;
  return words.slice(Math.max(0, at - 3), at).includes('so');
}
