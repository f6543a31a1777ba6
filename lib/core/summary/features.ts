import { stemOf } from '../text/stem';
import { tokenize } from '../text/tokens';
import { type ArticleContent, lowerWords, type SentenceContent, similarity, wordsOf } from './content';
import cues from './data/cues.json';

const BACKWARD = new Set(cues.backwardOpenings);
const DISCOURSE = new Set(cues.discourseOpenings);
const EMPTY = new Set(cues.emptyWords);
const PERSONAL = new Set(cues.firstAndSecondPerson);
const SPEECH = new Set(cues.speechVerbs);
const TIME = new Set(cues.timeWords);

/** What one sentence says for itself, in the order of the weights; every value is between 0 and about 3. */
export const FEATURES = [
  'first',
  'second',
  'third',
  'fourthOrFifth',
  'inversePosition',
  'logPosition',
  'relativePosition',
  'lastTenth',
  'words',
  'wordsSquared',
  'short',
  'topStems',
  'topStemDensity',
  'meanFrequency',
  'frequencyMass',
  'centrality',
  'leadSimilarity',
  'firstSimilarity',
  'previousSimilarity',
  'nextSimilarity',
  'novelty',
  'headline',
  'repeatedNames',
  'names',
  'numbers',
  'quoted',
  'opensQuoted',
  'speechVerb',
  'backwardOpening',
  'discourseOpening',
  'personal',
  'question',
  'colonOrBracket',
  'timeWord',
] as const;

/** What depends on the sentences chosen before it. */
export const SET_FEATURES = ['redundancy', 'newTopStems', 'followsChosen', 'lengthSoFar'] as const;

/**
 * One row of `FEATURES` for each eligible sentence, whose turns among eligible sentences count as positions: what may
 * not stand in a summary (a byline, a caption) does not push the story down.
 */
export function featuresOf(
  content: ArticleContent,
  eligible: readonly SentenceContent[],
  title: string | undefined,
): Float64Array[] {
  const lead = eligible.slice(0, 3);
  const headline = stemsOfTitle(title);
  const names = repeatedNames(eligible);
  const centre = centroid(content, eligible);
  const mass = [...content.frequency.values()].reduce((sum, count) => sum + count, 0);
  const seen = new Set<string>();
  return eligible.map((sentence, turn) => {
    const words = lowerWords(sentence);
    const printed = wordsOf(content, sentence);
    const stems = [...sentence.stems.keys()];
    const occurrences = [...sentence.stems.values()].reduce((sum, count) => sum + count, 0);
    const top = content.topStems.filter((stem) => sentence.stems.has(stem));
    const frequencies = stems.map((stem) => content.frequency.get(stem)!);
    const capitalised = namesIn(sentence);
    const fresh = stems.filter((stem) => !seen.has(stem)).length;
    for (const stem of stems) seen.add(stem);
    const length = Math.min(words.length, 60) / 20;
    const others = lead.filter((other) => other !== sentence);
    return Float64Array.of(
      turn === 0 ? 1 : 0,
      turn === 1 ? 1 : 0,
      turn === 2 ? 1 : 0,
      turn === 3 || turn === 4 ? 1 : 0,
      1 / (1 + turn),
      Math.log(1 + turn) / 2,
      turn / eligible.length,
      turn >= eligible.length * 0.9 ? 1 : 0,
      length,
      length * length,
      words.length < 9 ? 1 : 0,
      content.topStems.length === 0 ? 0 : (2 * top.length) / content.topStems.length,
      top.length / Math.max(1, stems.length),
      frequencies.reduce((sum, count) => sum + Math.log(count), 0) / Math.max(1, frequencies.length),
      (10 * frequencies.reduce((sum, count) => sum + count, 0)) / Math.max(1, mass),
      similarityToCentre(sentence, content, centre),
      others.reduce((sum, other) => sum + similarity(content, sentence, other), 0) / Math.max(1, others.length),
      turn === 0 ? 0 : similarity(content, sentence, eligible[0]!),
      turn === 0 ? 0 : similarity(content, sentence, eligible[turn - 1]!),
      turn + 1 === eligible.length ? 0 : similarity(content, sentence, eligible[turn + 1]!),
      fresh / Math.max(1, stems.length),
      headline.size === 0 ? 0 : stems.filter((stem) => headline.has(stem)).length / headline.size,
      names.length === 0 ? 0 : names.filter((name) => capitalised.has(name)).length / names.length,
      Math.min(1, (2 * capitalised.size) / Math.max(1, occurrences)),
      Math.min(3, sentence.tokens.filter(({ kind }) => kind === 'number').length) / 2,
      /["“”]|(?<!\p{L})[‘']/u.test(printed) ? 1 : 0,
      /^["“‘']/.test(printed) ? 1 : 0,
      words.some((word) => SPEECH.has(word)) ? 1 : 0,
      BACKWARD.has(words[0] ?? '') ? 1 : 0,
      DISCOURSE.has(words[0] ?? '') ? 1 : 0,
      Math.min(1, (5 * words.filter((word) => PERSONAL.has(word)).length) / Math.max(1, words.length)),
      /\?["”’']?$/.test(printed) ? 1 : 0,
      /[:(;]/.test(printed) ? 1 : 0,
      words.some((word) => TIME.has(word)) ? 1 : 0,
    );
  });
}

function stemsOfTitle(title: string | undefined): ReadonlySet<string> {
  const words = tokenize(title ?? '').filter(({ kind }) => kind === 'word');
  return new Set(
    words
      .map(({ text }) => text.toLowerCase())
      .filter((word) => word.length > 2 && !EMPTY.has(word))
      .map(stemOf),
  );
}

/** Capitalised words that do not open the sentence. */
function namesIn({ tokens }: SentenceContent): ReadonlySet<string> {
  return new Set(
    tokens
      .slice(1)
      .map(({ text }) => text.replace(/['’]s$/, ''))
      .filter((word) => /^\p{Lu}/u.test(word)),
  );
}

/** The five names the article repeats most. */
function repeatedNames(sentences: readonly SentenceContent[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const name of namesIn(sentence)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([name]) => name);
}

interface Centre {
  readonly stems: ReadonlyMap<string, number>;
  readonly norm: number;
}

function centroid({ weight }: ArticleContent, sentences: readonly SentenceContent[]): Centre {
  const stems = new Map<string, number>();
  for (const sentence of sentences)
    for (const [stem, count] of sentence.stems) stems.set(stem, (stems.get(stem) ?? 0) + count * weight.get(stem)!);
  let sum = 0;
  for (const value of stems.values()) sum += value * value;
  return { stems, norm: Math.sqrt(sum) };
}

function similarityToCentre({ stems, norm }: SentenceContent, { weight }: ArticleContent, centre: Centre): number {
  if (norm === 0 || centre.norm === 0) return 0;
  let product = 0;
  for (const [stem, count] of stems) product += count * weight.get(stem)! * (centre.stems.get(stem) ?? 0);
  return product / (norm * centre.norm);
}
