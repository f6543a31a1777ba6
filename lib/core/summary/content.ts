import { indexAt, type Span, textAt } from '../text/spans';
import { stemOf } from '../text/stem';
import type { Token } from '../text/tokens';
import cues from './data/cues.json';

/** One sentence as the ranker sees it. */
export interface SentenceContent {
  readonly span: Span;
  /** Words and numbers. */
  readonly tokens: readonly Token[];
  /** Stem of each content word → how often in this sentence. */
  readonly stems: ReadonlyMap<string, number>;
  /** Euclidean length of `stems` weighted by the article's stem weights. */
  readonly norm: number;
}

export interface ArticleContent {
  readonly text: string;
  readonly sentences: readonly SentenceContent[];
  /** Stem → how often in the whole article. */
  readonly frequency: ReadonlyMap<string, number>;
  /** The most repeated stems, most frequent first, fifteen at most, each at least twice. */
  readonly topStems: readonly string[];
  /** Stem → its weight in similarities: rarer in the article's sentences counts more. */
  readonly weight: ReadonlyMap<string, number>;
}

const EMPTY = new Set(cues.emptyWords);
const TOP_STEMS = 15;

/** Stems, their frequencies and weights. `tokens` are those of the whole article, in reading order. */
export function contentOf(text: string, spans: readonly Span[], tokens: readonly Token[]): ArticleContent {
  const known = new Map<string, string>();
  const stem = (word: string) => {
    const found = known.get(word) ?? stemOf(word);
    known.set(word, found);
    return found;
  };
  const frequency = new Map<string, number>();
  const sentencesWith = new Map<string, number>();
  const drafts = spans.map((span) => {
    const words = tokensIn(tokens, span);
    const stems = new Map<string, number>();
    for (const { text: word, kind } of words) {
      const lower = word.toLowerCase();
      if (kind !== 'word' || lower.length < 3 || EMPTY.has(lower)) continue;
      const key = stem(lower);
      stems.set(key, (stems.get(key) ?? 0) + 1);
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
    for (const key of stems.keys()) sentencesWith.set(key, (sentencesWith.get(key) ?? 0) + 1);
    return { span, tokens: words, stems };
  });
  const weight = new Map<string, number>();
  for (const [key, count] of sentencesWith) weight.set(key, Math.log(1 + spans.length / count));
  const topStems = [...frequency]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, TOP_STEMS)
    .map(([key]) => key);
  const sentences = drafts.map((draft) => ({ ...draft, norm: normOf(draft.stems, weight) }));
  return { text, sentences, frequency, topStems, weight };
}

/** Cosine of two sentences' content, 0 to 1; 0 when one has none. */
export function similarity({ weight }: ArticleContent, a: SentenceContent, b: SentenceContent): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [few, many] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  let product = 0;
  for (const [key, count] of few) {
    const other = many.get(key);
    if (other !== undefined) product += count * other * weight.get(key)! ** 2;
  }
  return product / (a.norm * b.norm);
}

/** The words of a sentence in lower case, straight apostrophes. */
export function lowerWords({ tokens }: SentenceContent): string[] {
  return tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
}

/** The sentence as printed. */
export function wordsOf({ text }: ArticleContent, { span }: SentenceContent): string {
  return textAt(text, span);
}

function tokensIn(tokens: readonly Token[], span: Span): Token[] {
  const found: Token[] = [];
  for (let at = Math.max(0, indexAt(tokens, span.start)); at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.start >= span.end) break;
    if (token.start >= span.start && token.kind !== 'punctuation') found.push(token);
  }
  return found;
}

function normOf(stems: ReadonlyMap<string, number>, weight: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, count] of stems) sum += (count * weight.get(key)!) ** 2;
  return Math.sqrt(sum);
}
