import type { Article } from '../core/article';
import type { Metadata } from './metadata/metadata';
import type { PageTree, Piece } from './page-tree';

const LIVE_WORDS = /live-?(?:blog|ticker|updates?|coverage|story|feed)\b/i;
const QUESTIONER = /^(?:q|question|frage|interviewer|pregunta)\s*[:.]\s/i;
const NUMBERED = /^#?(\d{1,2})[.):]\s|^(\d{1,2})$/;

/** The kind of a page that wants to be read its own way; undefined for an ordinary story. */
export function genreOf(page: PageTree, metadata: Metadata, kept: readonly Piece[]): Article['genre'] {
  if (isLiveBlog(page, metadata, kept)) return 'live-blog';
  if (isInterview(kept)) return 'interview';
  return isList(kept) ? 'list' : undefined;
}

/** The page says so, or its entries stand in boxes that do, each under its time. */
function isLiveBlog(page: PageTree, { isLive }: Metadata, kept: readonly Piece[]): boolean {
  if (isLive) return true;
  const first = kept[0];
  if (!first) return false;
  for (let box: Piece['box'] | undefined = first.box; box; box = box.parent)
    if (LIVE_WORDS.test(`${box.id} ${box.words}`)) return true;
  const times = page.pieces.filter(
    ({ text, order }) =>
      order > first.order &&
      order < kept.at(-1)!.order &&
      /^\W*\d{1,2}[:.h]\d\d(?:\s*(?:[ap]\.?m\.?|uhr|\p{Lu}{2,4}))?\W*$/iu.test(text),
  );
  return times.length >= 3;
}

/** Question and answer in turn: at least three paragraphs that are bold or a heading and ask, each before an answer. */
function isInterview(kept: readonly Piece[]): boolean {
  let questions = 0;
  for (const [at, { text, kind, strongLength }] of kept.entries()) {
    const next = kept[at + 1];
    if (!next) break;
    const apart = kind === 'heading' || strongLength >= 0.85 * text.length || QUESTIONER.test(text);
    const asks = /[?？؟]["”»’)\s]*$/u.test(text) || QUESTIONER.test(text);
    if (apart && asks && next.kind !== 'heading' && next.strongLength < 0.5 * next.text.length) questions++;
  }
  return questions >= 3;
}

/** Headings numbered up or down in turn, at least four, or list items that make most of the text. */
function isList(kept: readonly Piece[]): boolean {
  const numbers = kept
    .filter(({ kind }) => kind === 'heading')
    .flatMap(({ text }) => {
      const match = NUMBERED.exec(text);
      return match ? [Number(match[1] ?? match[2])] : [];
    });
  let steps = 0;
  for (const [at, number] of numbers.entries()) if (at > 0 && Math.abs(number - numbers[at - 1]!) === 1) steps++;
  if (steps >= 3) return true;
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
  return kept.length >= 8 && length(kept.filter(({ kind }) => kind === 'list-item')) > 0.7 * length(kept);
}
