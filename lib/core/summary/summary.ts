import type { Analyser } from '../analyser';
import type { Summary } from '../analysis';
import type { Article } from '../article';
import { indexAt, type Span } from '../text/spans';
import type { Token } from '../text/tokens';
import { type ArticleContent, contentOf, similarity } from './content';
import { withReferents } from './dangling';
import { objections } from './eligible';
import { featuresOf } from './features';
import { type Genre, genreOf, listHeads, turnsFor } from './genre';
import { headlineSentence } from './headline';
import { type Choice, select } from './select';
import { weights } from './weights.json';

/** More than any interface shows at once, so that a reader can ask for more. */
const MOST_SENTENCES = 8;
const FEWEST_SENTENCES = 3;
/** Sentences that are looked at: what comes after is no news story any more, and time stays bounded. */
const MOST_CANDIDATES = 400;

/**
 * The article's own sentences that best stand for it, best first; the sentence that carries the headline's claim; and
 * what kind of page it is, where that decided what was chosen.
 */
export const summary: Analyser<{ tokens: readonly Token[]; boundaries: readonly Span[] }, Summary> = {
  needs: ['tokens', 'boundaries'],
  empty: { sentences: [] },
  run: (article, { tokens, boundaries }) => {
    const spans = boundaries.slice(0, MOST_CANDIDATES);
    const content = contentOf(article.text, spans, tokens);
    const turns = candidates(article, spans);
    const genre = genreOf(article);
    const headline = headlineSentence(content, turns, article.title);
    return {
      sentences: chosen(article, content, genre === undefined ? turns : turnsFor(genre, article, spans, turns), genre),
      ...(headline === undefined ? {} : { headline }),
      ...(genre === undefined ? {} : { genre }),
    };
  },
};

function chosen(article: Article, content: ArticleContent, turns: readonly number[], genre?: Genre): number[] {
  const choice = choiceOf(content, turns, article.title);
  const ranked = select(choice, weights, MOST_SENTENCES).map((at) => turns[at]!);
  const near = (a: Span, b: Span) => indexAt(article.blocks, b.start) - indexAt(article.blocks, a.start) <= 1;
  const best = withReferents(content, ranked, new Set(turns), near).slice(0, MOST_SENTENCES);
  if (genre !== 'list') return best;
  const spans = content.sentences.map(({ span }) => span);
  return [...new Set([...best.slice(0, 1), ...listHeads(article, spans), ...best])].slice(0, MOST_SENTENCES);
}

/** The sentences that may be chosen; those that only might stand are taken in while there are fewer than three. */
export function candidates(article: Article, spans: readonly Span[]): number[] {
  const objected = objections(article, spans);
  const fit = [...spans.keys()].filter((turn) => objected[turn] === undefined);
  const weak = [...spans.keys()].filter((turn) => objected[turn]?.weak);
  return [...fit, ...weak.slice(0, Math.max(0, FEWEST_SENTENCES - fit.length))].sort((a, b) => a - b);
}

export function choiceOf(content: ArticleContent, turns: readonly number[], title: string | undefined): Choice {
  const eligible = turns.map((turn) => content.sentences[turn]!);
  return {
    features: featuresOf(content, eligible, title),
    lengths: eligible.map((sentence) => sentence.tokens.length),
    topStems: eligible.map((sentence) =>
      content.topStems.reduce((mask, stem, bit) => (sentence.stems.has(stem) ? mask | (1 << bit) : mask), 0),
    ),
    similarity: (a, b) => similarity(content, eligible[a]!, eligible[b]!),
  };
}
