import type { Span } from '../text/spans';
import { type ArticleContent, lowerWords } from './content';
import cues from './data/cues.json';

const BACKWARD = new Set(cues.backwardOpenings);
const POINTING = new Set(cues.pointingNouns);
/** "The decision to close the pier" says itself which decision. */
const EXPLAINS = new Set(['by', 'for', 'in', 'of', 'on', 'over', 'that', 'to', 'which', 'who']);
/** "It was the council that…", "It is not known…": no reference. */
const EXPLETIVE = new Set(['appears', 'emerged', 'is', 'seems', 'was']);

/**
 * Whether a sentence opens with a reference that only the sentence before it explains: "He said so.", "The move came
 * late.". Not "It was raining", and not "The decision to close the pier".
 */
export function dangles(content: ArticleContent, turn: number): boolean {
  const [first = '', second = '', third = ''] = lowerWords(content.sentences[turn]!);
  if (BACKWARD.has(first)) return !(first === 'it' && EXPLETIVE.has(second));
  return first === 'the' && POINTING.has(second) && !EXPLAINS.has(third);
}

/**
 * `turns` with what each dangling one points to before it. One whose sentence before may not stand in a summary, or
 * dangles itself, goes to the end. `fit` holds the turns that may be chosen; `near` says whether two stand together.
 */
export function withReferents(
  content: ArticleContent,
  turns: readonly number[],
  fit: ReadonlySet<number>,
  near: (a: Span, b: Span) => boolean,
): number[] {
  const kept = new Set<number>();
  const late: number[] = [];
  for (const turn of turns) {
    if (kept.has(turn)) continue;
    if (!dangles(content, turn) || kept.has(turn - 1)) {
      kept.add(turn);
      continue;
    }
    const before = turn - 1;
    const opens =
      fit.has(before) &&
      !dangles(content, before) &&
      near(content.sentences[before]!.span, content.sentences[turn]!.span);
    if (opens) kept.add(before).add(turn);
    else late.push(turn);
  }
  return [...kept, ...late];
}
