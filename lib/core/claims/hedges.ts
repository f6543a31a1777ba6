import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';
import data from './data/hedges.json';
import { findPhrases, indexPhrases } from './phrases';

export type HedgeKind = 'modal' | 'adverb' | 'adjective' | 'verb' | 'passive' | 'approximator';

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
}

const CUES = indexPhrases((data.cues as readonly Cue[]).map((cue) => [cue.cue, cue] as const));

const NUMBER_WORD =
  /^(?:a|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|dozens|hundreds|thousands|millions|third|quarter|[$£€¥])$/;

/** The hedges among a sentence's tokens, in reading order. `words` are the tokens' text in lower case. */
export function hedgesIn(tokens: readonly Token[], words: readonly string[]): Hedge[] {
  return findPhrases(words, CUES)
    .filter(({ entry, at, length }) => counts(entry, at, length, tokens, words))
    .map(({ entry, at, length }) => ({
      start: tokens[at]!.start,
      end: tokens[at + length - 1]!.end,
      cue: entry.cue,
      kind: entry.kind,
    }));
}

function counts(
  { cue, before }: Cue,
  at: number,
  length: number,
  tokens: readonly Token[],
  words: readonly string[],
): boolean {
  const next = tokens[at + length];
  if (before === 'number')
    return next !== undefined && (next.kind === 'number' || NUMBER_WORD.test(words[at + length]!));
  if (cue === 'may') return !isMonth(at, tokens, words) && !/^(?:not|only)$/.test(words[at + 1] ?? '');
  return true;
}

/** "on 8 May", "May 2019", "in May": capital inside a sentence, or beside a figure. */
function isMonth(at: number, tokens: readonly Token[], words: readonly string[]): boolean {
  return (
    tokens[at]!.text === 'May' &&
    (at > 0 || tokens[at + 1]?.kind === 'number' || /^(?:of|in|and|was|is|,)$/.test(words[at + 1] ?? ''))
  );
}
