import { stemOf } from '../text/stem';
import { tokenize } from '../text/tokens';
import type { ArticleContent, SentenceContent } from './content';
import cues from './data/cues.json';

const EMPTY = new Set(cues.emptyWords);
/** Least share of the headline's weight that a sentence must carry, and least number of its words. */
const LEAST_SHARE = 0.6;
const FEWEST_WORDS = 2;

/**
 * The turn of the sentence that carries the headline's claim: the one with most of the headline's content words and
 * all of its numbers, rare words counting more. Undefined when no sentence carries enough of it: “not found in these
 * words”, which does not mean that the article does not say it.
 *
 * "Council votes to close pier" is carried by "The council voted on Tuesday to close the old ferry pier."
 */
export function headlineSentence(
  content: ArticleContent,
  turns: readonly number[],
  title: string | undefined,
): number | undefined {
  const { stems, numbers } = contentOfTitle(title ?? '');
  if (stems.size + numbers.size < FEWEST_WORDS) return undefined;
  const rarest = Math.log(1 + content.sentences.length);
  const weightOf = (stem: string) => content.weight.get(stem) ?? rarest;
  const whole = [...stems].reduce((sum, stem) => sum + weightOf(stem), numbers.size * rarest);
  let best: number | undefined;
  let most = LEAST_SHARE - Number.EPSILON;
  for (const turn of turns) {
    const sentence = content.sentences[turn]!;
    const shared = [...stems].filter((stem) => sentence.stems.has(stem));
    if (shared.length + numbers.size < FEWEST_WORDS || !hasNumbers(sentence, numbers)) continue;
    const share = shared.reduce((sum, stem) => sum + weightOf(stem), numbers.size * rarest) / whole;
    if (share > most) [best, most] = [turn, share];
  }
  return best;
}

function contentOfTitle(title: string): { stems: ReadonlySet<string>; numbers: ReadonlySet<string> } {
  const words = tokenize(title);
  const stems = words
    .filter(({ kind, text }) => kind === 'word' && text.length > 2 && !EMPTY.has(text.toLowerCase()))
    .map(({ text }) => stemOf(text));
  return { stems: new Set(stems), numbers: new Set(words.filter(({ kind }) => kind === 'number').map(numberOf)) };
}

function hasNumbers({ tokens }: SentenceContent, numbers: ReadonlySet<string>): boolean {
  const printed = new Set(tokens.filter(({ kind }) => kind === 'number').map(numberOf));
  return [...numbers].every((number) => printed.has(number));
}

/** Without grouping commas. */
function numberOf({ text }: { readonly text: string }): string {
  return text.replace(/,(?=\d{3})/g, '');
}
