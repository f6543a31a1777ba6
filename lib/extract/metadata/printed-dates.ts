import { type Box, boxesAround, type PageTree, type Piece } from '../page-tree';
import { printedDate } from './date-text';
import { firstOf } from './first-of';
import { wordsIn } from './similarity';

/** Words of a line or its classes that speak of publishing, and of a later change. */
const PUBLISHING =
  /publi|posted|erstellt|veröffentlicht|créé|pubbl|opubl|date|datum|fecha|time|stand|byline|meta|dato|zeit/i;
export const CHANGING =
  /updat|modif|aktualisiert|mis à jour|màj|actualizad|atualizad|aggiorn|geändert|bijgewerkt|oppdatert|uppdaterad|opdateret|edited|changed/i;

/** "Last updated on 3 November 2026", "zuletzt am 3. November 2026 geändert". */
const CHANGED =
  /(?:\blast |^\W*)(?:updated|edited|modified|changed|reviewed)\b|zuletzt|^\W*(?:aktualisiert|bearbeitet|actualizad|atualizad|aggiornat|mis à jour|màj\b|modifié|bijgewerkt|oppdatert|uppdaterad|opdateret)/iu;
const FOREIGN_BOX = /comment|related|sidebar|teaser|widget/i;

const FOREIGN = /comment|related|sidebar|teaser|recent|popular|widget|latest|event|copyright|footer/i;

/** A line beside the headline that is marked as a date and is hardly more than one. */
export function fromDateLine(near: readonly Piece[], dayFirst: boolean): string | undefined {
  return firstOf(near, (piece) => {
    const text = piece.text.length <= 60 ? piece.text : dateline(piece.text);
    const isMarked = /date|datum|fecha|publish|posted|stand\b/i.test(`${piece.words} ${piece.box.words}`);
    return isMarked && !CHANGING.test(text) ? printedDate(text, dayFirst) : undefined;
  });
}

/** The date that opens a paragraph: "3.11.2026 – The council voted …" */
function dateline(text: string): string {
  return /^[\p{L}, ]{0,20}\d.{5,25}?(?:\s[–—-]|\d\.)\s/u.exec(text)?.[0] ?? '';
}

/** A short line beside the headline that prints a date. */
export function fromLines(near: readonly Piece[], dayFirst: boolean): string | undefined {
  const dated = near
    .filter(({ kind, box }) => kind !== 'caption' || holdsHeadline(box, near))
    .map((piece) => (piece.text.length <= 160 ? piece : { ...piece, text: dateline(piece.text) }))
    .map((piece) => ({
      date: printedDate(piece.text, dayFirst),
      changed: CHANGING.test(piece.text) && !PUBLISHING.test(piece.text.replace(CHANGING, '')),
      isLine: isDateline(piece.text),
      marked: PUBLISHING.test(`${piece.box.words} ${piece.words} ${piece.text}`),
    }))
    .filter(({ date }) => date !== undefined);
  return (
    dated.find(({ marked, changed }) => marked && !changed)?.date ??
    dated.find(({ changed, isLine }) => isLine && !changed)?.date ??
    dated.find(({ changed }) => changed)?.date
  );
}

/** Whether a caption is the headline's own, over the picture that opens the story. */
function holdsHeadline(caption: Box, [headline]: readonly Piece[]): boolean {
  return headline?.kind === 'heading' && [...boxesAround(headline.box)].slice(0, 3).includes(caption);
}

/**
 * Whether a line is of the article's making and not of what happens on a day: hardly more than its date, as "Skarn,
 * 3 November 2026", or with a time of day, as "Una Corrigan in Harbour on 3 November 2026 at 08:15, 51 comments".
 */
function isDateline(text: string): boolean {
  return text.split('\n').some((line) => {
    const date = /\d/.test(line) ? printedDate(line) : undefined;
    const words = wordsIn(line.replace(/\d+/g, ' ')).length;
    return (
      date !== undefined && (words <= 8 || (words <= 14 && timed(date) !== undefined && !/[.!?…]["”»’]?$/u.test(line)))
    );
  });
}

/** A line that says when the page was last changed. */
export function changedAt(
  near: readonly Piece[],
  { pieces }: Pick<PageTree, 'pieces'>,
  dayFirst: boolean,
): string | undefined {
  const says = ({ text, box, kind }: Piece) =>
    text.length <= 120 && kind !== 'caption' && /\d/.test(text) && CHANGED.test(text) && !FOREIGN_BOX.test(box.words);
  return firstOf([...near.filter(says), ...pieces.filter(says).slice(0, 20)], ({ text }) =>
    printedDate(text.slice(CHANGED.exec(text)!.index), dayFirst),
  );
}

/** Anywhere on the page: a box that is marked as a date, a line that says when it was published, a line that is a date. */
export function fromPage({ pieces }: Pick<PageTree, 'pieces'>, dayFirst: boolean): string | undefined {
  const lines = pieces
    .filter(
      ({ text, box, kind }) =>
        kind !== 'caption' &&
        text.length <= 120 &&
        /\d/.test(text) &&
        !box.hidden &&
        !FOREIGN.test(`${box.words} ${box.parent?.words ?? ''}`),
    )
    .slice(0, 400);
  const find = (fits: (piece: Piece) => boolean) =>
    firstOf(lines.filter(fits), ({ text }) => printedDate(text, dayFirst));
  return (
    find(({ box, words }) =>
      /date|datum|fecha|publish|posted|time/i.test(`${words} ${box.words} ${box.parent?.words ?? ''}`),
    ) ??
    find(({ text }) =>
      /^\W*(?:published|posted|publi|veröffentlicht|erschienen|erstellt|eingestellt|stand|datum|date|fecha|data)/i.test(
        text,
      ),
    ) ??
    firstOf(pieces, ({ text }) =>
      text.length > 400 ? undefined : firstOf(text.split('\n').filter(says), (line) => printedDate(line, dayFirst)),
    ) ??
    find(({ text }) => text.length <= 45 && text.replace(/[^\p{L}]/gu, '').length <= 20)
  );
}

/** "Published on …", "… wurde am … gepostet". */
function says(line: string): boolean {
  return (
    /\d/.test(line) &&
    /\b(?:posted|published|gepostet|veröffentlicht|geschrieben|erschienen|publié|publicado)\b/iu.test(line)
  );
}

export function timed(date: string | undefined): string | undefined {
  return date?.includes('T') ? date : undefined;
}
