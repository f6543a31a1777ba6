import type { Article, Block } from '../article';
import { indexAt, type Span, textAt } from '../text/spans';
import { furnitureRule } from './furniture';
import { shownSpan } from './shown';

/** Why a sentence may not stand in a summary; `weak` ones may when an article has nothing better. */
export interface Objection {
  readonly rule: string;
  readonly weak: boolean;
}

const TO_THE_READER =
  /^\W*(?:act|become|discover|get|join|listen|read|start|stay|try|watch|welcome)\b|\byou (?:can use|need)\b|^[^"“”]*\byour\b[^"“”]*$/i;

/** Fewest words of a sentence that can stand alone. */
const FEWEST_WORDS = 5;
/** A sentence past this is a menu, a table or a page without stops. */
const MOST_WORDS = 110;
const UNFIT_BLOCKS: ReadonlySet<Block['kind']> = new Set(['heading', 'caption', 'table', 'code']);

/** What speaks against each sentence; undefined for those that may stand in a summary. */
export function objections(
  article: Pick<Article, 'text' | 'title' | 'siteName' | 'blocks'>,
  sentences: readonly Span[],
): readonly (Objection | undefined)[] {
  const title = plain(article.title ?? '');
  return sentences.map((sentence) => {
    const block = article.blocks[indexAt(article.blocks, sentence.start)];
    const kind = block !== undefined && sentence.start < block.end ? block.kind : 'paragraph';
    if (UNFIT_BLOCKS.has(kind)) return { rule: kind, weak: false };
    const words = textAt(article.text, shownSpan(article.text, sentence));
    const folded = plain(words);
    if (title !== '' && repeatsTitle(folded, title)) return { rule: 'headline again', weak: false };
    const rule = furnitureRule(words);
    if (rule !== undefined) return { rule, weak: false };
    if (speaksForItsSite(words.slice(0, 400), article.siteName)) return { rule: 'the site to its reader', weak: true };
    const count = folded === '' ? 0 : folded.split(' ').length;
    if (count < FEWEST_WORDS || count > MOST_WORDS) return { rule: 'fragment', weak: true };
    return /[.!?…。！？۔؟।][)\]"'”’»]*$/u.test(words) ? undefined : { rule: 'no full stop', weak: true };
  });
}

/** "Example News explains what is known.": what its site does for the reader. */
const FOR_THE_READER =
  /^\W*(?:answers?|breaks? (?:it|this) down|explains?|has (?:all|everything)|looks? at|rounds? up|takes? a (?:closer )?look|will (?:be |keep |continue )?(?:bring|cover|list|post|publish|report|updat)\p{L}*|beantwortet|erklärt|fasst|gibt einen überblick|zeigt|explique|fait le point|vous (?:dit|explique|propose)|explica|te (?:cuenta|explica)|spiega)(?![\p{L}\p{M}])/iu;

/** "At Example News, we test hundreds of lamps a year." */
const OUR_WORK =
  /^,? (?:our|we) (?:\w+ly )?(?:aim|believe|choose|editors|experts|independently|only|pick|recommend|review|select|strive|test)\b/i;

/** "Welcome to the Example News, your source for the coast.", "Stay ahead with Example News." on a page of Example News. */
function speaksForItsSite(words: string, site: string | undefined): boolean {
  if (site === undefined || site.length < 3) return false;
  const folded = (name: string) => name.toLowerCase().replaceAll('’', "'");
  const at = folded(words).indexOf(folded(site));
  if (at < 0) return false;
  const rest = words.slice(at + site.length);
  if (/^\W*(?:the )?$/i.test(words.slice(0, at)) && FOR_THE_READER.test(rest)) return true;
  if (/^\W*(?:here )?at (?:the )?$/i.test(words.slice(0, at)) && OUR_WORK.test(rest)) return true;
  return TO_THE_READER.test(words);
}

/** Words alone, lower case. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The headline's words in their order, with at most a few of the site's own around them. */
function repeatsTitle(sentence: string, title: string): boolean {
  if (sentence === title) return true;
  const [short, long] = sentence.length < title.length ? [sentence, title] : [title, sentence];
  return short.length > 20 && short.length > 0.7 * long.length && long.includes(short);
}
