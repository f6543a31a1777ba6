import type { Article, Block } from '../article';
import { indexAt, type Span, textAt } from '../text/spans';

export type Genre = NonNullable<Article['genre']>;

const FEWEST_PARTS = 4;
const NUMBERED = /^(?:#\s?)?\d{1,3}\s*[.):–-]\s*\S/;
const CLOCK = /^\W*(?:[01]?\d|2[0-3])[:h][0-5]\d\b/;

/** An answer that carries a number or a decision: "Soot fell by 31 per cent.", "We decided to close it." */
const TELLING = /\p{N}|\b(?:agree|announc|approv|decid|plan|promis|refus|reject|resign|vot)\p{Ll}*/u;
const FEWEST_ANSWERS = 3;

/**
 * What kind of page this is, where it needs a summary of its own kind: as extraction says, else by the text's own
 * shape. Undefined for an ordinary story.
 */
export function genreOf(article: Pick<Article, 'text' | 'blocks' | 'genre'>): Genre | undefined {
  if (article.genre !== undefined) return article.genre;
  const words = article.blocks.map((block) => textAt(article.text, block));
  const of = (test: (words: string, block: Block) => boolean) =>
    words.filter((printed, turn) => test(printed, article.blocks[turn]!)).length;
  if (of((printed) => CLOCK.test(printed)) >= FEWEST_PARTS) return 'live-blog';
  if (of((printed, { kind }) => kind === 'heading' && NUMBERED.test(printed)) >= FEWEST_PARTS) return 'list';
  const questions = of((printed, { kind }) => kind !== 'list-item' && /\?["”’']?$/.test(printed));
  return questions >= FEWEST_PARTS && questions * 5 >= words.length ? 'interview' : undefined;
}

/**
 * The sentences a summary of that kind chooses from, out of those that may stand in one (`turns`, in reading order).
 *
 * A live blog: what opens each entry, the latest six. An interview: answers with a number
 * or a decision, where there are three, else all answers; no questions. A list: the
 * sentences before it, since its heads follow (see `listHeads`). Falls back on all of them where too few are left.
 */
export function turnsFor(
  genre: Genre,
  article: Pick<Article, 'text' | 'blocks'>,
  spans: readonly Span[],
  turns: readonly number[],
): readonly number[] {
  const blockOf = (turn: number) => indexAt(article.blocks, spans[turn]!.start);
  const narrowed = {
    'live-blog': () => latestEntries(article, turns, blockOf),
    interview: () => {
      const answers = turns.filter((turn) => !/\?["”’']?$/.test(textAt(article.text, spans[turn]!)));
      const telling = answers.filter((turn) => TELLING.test(textAt(article.text, spans[turn]!)));
      return telling.length >= FEWEST_ANSWERS ? telling : answers;
    },
    list: () => {
      const begins = article.blocks.findIndex((block) => isListHead(article.text, block));
      return begins < 0 ? turns : turns.filter((turn) => blockOf(turn) < begins);
    },
  }[genre]();
  return narrowed.length > 0 ? narrowed : turns;
}

/** The sentences that are a list's heads, in reading order: "1. Harwick pier". */
export function listHeads(article: Pick<Article, 'text' | 'blocks'>, spans: readonly Span[]): readonly number[] {
  const heads = article.blocks.filter((block) => isListHead(article.text, block));
  return [...spans.keys()].filter((turn) => {
    const span = spans[turn]!;
    const head = heads[indexAt(heads, span.start)];
    return head !== undefined && span.start < head.end && span.end - span.start > 3 && span.end === head.end;
  });
}

function isListHead(text: string, block: Block): boolean {
  return block.kind === 'heading' && NUMBERED.test(textAt(text, block));
}

/** The first sentence of each paragraph, newest entries first where the clock runs backwards, else last ones first. */
function latestEntries(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  turns: readonly number[],
  blockOf: (turn: number) => number,
): readonly number[] {
  const opening = turns.filter((turn, at) => at === 0 || blockOf(turns[at - 1]!) !== blockOf(turn));
  const times = blocks.flatMap((block) => {
    const found = /^\W*(\d{1,2})[:.h](\d{2})/.exec(textAt(text, block).slice(0, 40));
    return found === null ? [] : [Number(found[1]) * 60 + Number(found[2])];
  });
  const rising = times.filter((time, at) => at > 0 && time > times[at - 1]!).length;
  return rising * 2 > times.length ? opening.slice(-6) : opening.slice(0, 6);
}
