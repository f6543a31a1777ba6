import type { Headline } from '../analysis';
import { stemOf } from '../text/stem';
import { tokenize } from '../text/tokens';
import { isFragment, isQuestion, leadsIn } from './fragments';
import { hedgesIn } from './hedges';
import { kindOf } from './kinds';
import type { Statement } from './statements';

/** A sentence carries the headline when it holds this share of its content words, and at least this many. */
const SHARE = 0.6;
const FEWEST = 3;
/** Longer titles are none. */
const LONGEST_TITLE = 400;

/**
 * The title as a claim of its own, tied to the sentence of the body that shares most of its content words: the earliest
 * where several do. Absent for a title that asks or that has no more than three words.
 */
export function headlineOf(title: string | undefined, statements: readonly Statement[]): Headline | undefined {
  if (title === undefined || title.length > LONGEST_TITLE) return undefined;
  const tokens = tokenize(title);
  const words = tokens.map(({ text }) => text.toLowerCase().replace(/’/g, "'"));
  const statement: Statement = {
    start: 0,
    end: title.length,
    index: 0,
    tokens,
    words,
    block: 'heading',
    blockIndex: 0,
    turn: 0,
    quoted: 0,
    reported: 0,
  };
  if (isQuestion(statement) || isFragment(statement)) return undefined;
  const sentence = carrierOf(title, contentStems(words), statements);
  return {
    text: title,
    kind: kindOf(statement),
    hedges: hedgesIn(tokens, words).map(({ start, end }) => ({ start, end })),
    ...(sentence !== undefined ? { sentence } : {}),
  };
}

function carrierOf(title: string, wanted: ReadonlySet<string>, statements: readonly Statement[]): number | undefined {
  let best: number | undefined;
  let most = Math.max(FEWEST, Math.ceil(wanted.size * SHARE)) - 1;
  for (const statement of statements) {
    const { index, words, block, end, start } = statement;
    // The title printed once more carries nothing.
    if (block === 'heading' || end - start <= title.length || leadsIn(statement)) continue;
    const stems = contentStems(words);
    const shared = [...wanted].filter((stem) => stems.has(stem)).length;
    if (shared > most) {
      most = shared;
      best = index;
    }
  }
  return best;
}

function contentStems(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => word.length > 3 || /^(?:\p{N}+|un|us|uk|eu)$/u.test(word)).map(stemOf));
}
