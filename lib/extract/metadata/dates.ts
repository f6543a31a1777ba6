import { type Box, boxesAround, type PageTree, type Piece } from '../page-tree';
import { attributeOf, localNameOf, parentElementOf, textContentOf } from '../plain-dom';
import { printedDate, statedDate } from './date-text';
import type { LinkedNode } from './json-ld';
import { textOf } from './json-ld';
import type { MetaTags } from './meta-tags';
import { wordsIn } from './similarity';

export interface Dates {
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
}

const PUBLISHED =
  'article:published_time og:article:published_time article:published og:published_time parsely-pub-date ' +
  'sailthru.date datepublished date.published publishdate publish-date publish_date pubdate pub_date published ' +
  'publication_date published_time date_published article.published article:post_time dc.date.issued ' +
  'citation_publication_date bt:pubdate cxenseparse:recs:publishtime cxenseparse:publishtime article:date ' +
  'article_date_original originalpublicationdate release_date date-published dcterms.issued ptime ' +
  'weibo:article:create_at';
/** Names under which many systems put the day on which they built the page. */
const LOOSELY =
  'dcterms.created dc.created dcterms.date dc.date citation_date datecreated created timestamp pdate date';
const MODIFIED =
  'article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.modified ' +
  'article:modified og:modified_time updated_time';

/** Words of a line or its classes that speak of publishing, and of a later change. */
const PUBLISHING =
  /publi|posted|erstellt|veröffentlicht|créé|pubbl|opubl|date|datum|fecha|time|stand|byline|meta|dato|zeit/i;
const CHANGING =
  /updat|modif|aktualisiert|mis à jour|màj|actualizad|atualizad|aggiorn|geändert|bijgewerkt|oppdatert|uppdaterad|opdateret|edited|changed/i;

/** "Last updated on 3 November 2026", "zuletzt am 3. November 2026 geändert". */
const CHANGED =
  /(?:\blast |^\W*)(?:updated|edited|modified|changed|reviewed)\b|zuletzt|^\W*(?:aktualisiert|bearbeitet|actualizad|atualizad|aggiornat|mis à jour|màj\b|modifié|bijgewerkt|oppdatert|uppdaterad|opdateret)/iu;
const FOREIGN_BOX = /comment|related|sidebar|teaser|widget/i;

const FOREIGN = /comment|related|sidebar|teaser|recent|popular|widget|latest|event|copyright|footer/i;

/** When the article was published and last changed, as the page states it: what it says of itself comes first. */
export function readDates(
  document: ParentNode,
  meta: MetaTags,
  article: LinkedNode | undefined,
  nodes: readonly LinkedNode[],
  near: readonly Piece[],
  page: Pick<PageTree, 'pieces'>,
  url: string | undefined,
  lang: string | undefined,
): Dates {
  const dayFirst = !/^en(?:-us)?$/i.test(lang ?? 'en');
  const stated = (value: string | undefined) => (value ? statedDate(value, dayFirst) : undefined);
  const modifiedAt =
    stated(textOf(article?.dateModified)) ??
    firstOf(MODIFIED.split(' '), (name) => stated(meta.first(name))) ??
    marked(document, '[itemprop~="dateModified"]', dayFirst) ??
    changedAt(near, page, dayFirst);
  const claimed =
    stated(textOf(article?.datePublished)) ??
    firstOf(PUBLISHED.split(' '), (name) => stated(meta.first(name))) ??
    stated(textOf(article?.uploadDate)) ??
    stated(textOf(article?.dateCreated)) ??
    marked(document, '[itemprop~="datePublished"], [property~="datePublished"], time[pubdate]', dayFirst);
  // Nothing is published after its last change: that may be when the page was built.
  const printed =
    claimed && modifiedAt && isBefore(modifiedAt, claimed)
      ? (fromDateLine(near, dayFirst) ?? fromTimes(document, dayFirst))
      : undefined;
  const addressed = fromAddress(url);
  const isLater = (other: string | undefined, days: number) =>
    claimed !== undefined && other !== undefined && daysFrom(other, claimed) > days;
  // What stands under an address of a month before was published again.
  const own = isLater(addressed, 31) ? addressed : isLater(printed, 1) ? undefined : claimed;
  const publishedAt =
    (own && asPrinted(own, timed(fromLines(near, dayFirst)) ?? addressed)) ??
    fromDateLine(near, dayFirst) ??
    onlyOne(nodes.map(({ datePublished }) => stated(textOf(datePublished)))) ??
    firstOf(LOOSELY.split(' '), (name) => stated(meta.first(name))) ??
    fromTimes(document, dayFirst) ??
    fromLines(near, dayFirst) ??
    addressed ??
    fromPage(page, dayFirst) ??
    marked(document, '.published[title], .updated[title]', dayFirst);
  return { ...(publishedAt ? { publishedAt } : {}), ...(modifiedAt ? { modifiedAt } : {}) };
}

/**
 * The day as the publication prints it, where the machine's copy is in UTC and a time zone away: "2026-05-04T02:41Z"
 * under an address of 3 May; with its time of day and zone, where the printed date has a time that tells the zone.
 * Otherwise what is stated.
 */
function asPrinted(stated: string, printed: string | undefined): string {
  const hour = /T(\d\d).*(?:Z|\+00:00)$/.exec(stated)?.[1];
  if (!printed || hour === undefined) return stated;
  const days = daysFrom(stated, printed);
  const isZoneAway = (days === -1 && Number(hour) < 12) || (days === 1 && Number(hour) >= 10);
  if (!isZoneAway) return stated;
  if (!/T\d\d:\d\d(?::\d\d)?$/.test(printed)) return printed.slice(0, 10);
  const away = Math.round((Date.parse(`${printed}Z`) - Date.parse(stated)) / 900_000) * 15;
  const size = Math.abs(away);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${printed}${away < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Whether one date lies before another; to the second where both tell the time and their zone. */
function isBefore(date: string, other: string): boolean {
  const isExact = (value: string) => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(value);
  return isExact(date) && isExact(other) ? Date.parse(date) < Date.parse(other) : daysFrom(other, date) < 0;
}

/** How many days a date lies after another, as written. */
function daysFrom(date: string, later: string): number {
  return (Date.parse(later.slice(0, 10)) - Date.parse(date.slice(0, 10))) / 86_400_000;
}

function timed(date: string | undefined): string | undefined {
  return date?.includes('T') ? date : undefined;
}

function onlyOne(dates: readonly (string | undefined)[]): string | undefined {
  const different = new Set(dates.filter((date) => date !== undefined));
  return different.size === 1 ? [...different][0] : undefined;
}

/** A line beside the headline that is marked as a date and is hardly more than one. */
function fromDateLine(near: readonly Piece[], dayFirst: boolean): string | undefined {
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

/** Elements whose markup says that they hold the date. */
function marked(document: ParentNode, selector: string, dayFirst: boolean): string | undefined {
  for (const element of [...document.querySelectorAll(selector)].slice(0, 20)) {
    const date = isOfComment(element) ? undefined : dateOf(element, dayFirst);
    if (date) return date;
  }
  return undefined;
}

function isOfComment(element: Element): boolean {
  let at: Element | null = element;
  for (let step = 0; at && step < 6; step++, at = parentElementOf(at))
    if (/comment/i.test(`${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`)) return true;
  return false;
}

function dateOf(element: Element, dayFirst: boolean): string | undefined {
  for (const attribute of ['content', 'datetime', 'title']) {
    const value = attributeOf(element, attribute);
    const date = value ? statedDate(value, dayFirst) : undefined;
    if (date) return date;
  }
  return printedDate((textContentOf(element) ?? '').replace(/\s+/g, ' ').slice(0, 200), dayFirst);
}

/** The first `<time>` that is no comment's, no teaser's and no later change. */
function fromTimes(document: ParentNode, dayFirst: boolean): string | undefined {
  const headlines = [...document.querySelectorAll('h1')].slice(0, 5);
  for (const element of [...document.querySelectorAll('time')].slice(0, 50)) {
    let aside = false;
    let words = element.getAttribute('class') ?? '';
    let at: Element | null = element.parentElement;
    for (let step = 0; at && step < 8; step++, at = parentElementOf(at)) {
      const name = `${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`;
      if (step < 2) words += ` ${name}`;
      // What holds the headline is the article's, whatever it is called: "page with-sidebar".
      const around = at;
      if (localNameOf(at) === 'main' || headlines.some((headline) => around.contains(headline))) break;
      if (
        /^(?:aside|nav|footer)$/.test(localNameOf(at)) ||
        /comment|related|sidebar|teaser|recent|popular|widget|latest/i.test(name)
      ) {
        aside = true;
        break;
      }
    }
    if (aside || CHANGING.test(words)) continue;
    const date = dateOf(element, dayFirst);
    if (date) return date;
  }
  return undefined;
}

/** A short line beside the headline that prints a date. */
function fromLines(near: readonly Piece[], dayFirst: boolean): string | undefined {
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
function changedAt(
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
function fromPage({ pieces }: Pick<PageTree, 'pieces'>, dayFirst: boolean): string | undefined {
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

/** The day in an address such as `/2024/05/17/rain`, `/2024-05-17-rain` or `/20240517/rain`. */
export function fromAddress(url: string | undefined): string | undefined {
  const path = (url ?? '').replace(/^https?:\/\/[^/]*/, '');
  const day =
    /[/_-]((?:19|20)\d\d)[/_-](\d\d?)[/_-](\d\d?)(?=[/_.-]|$)/.exec(path) ??
    /[/_-](20\d\d)([01]\d)([0-3]\d)(?=[/_.-]|$)/.exec(path);
  const short = /\/(20)(\d\d)\/(\d\d)\/\2\3([0-3]\d)(?=[/_.-]|$)/.exec(path);
  if (!day && short) return statedDate(`${short[1]}${short[2]}-${short[3]}-${short[4]}`);
  const turned = /[/_-]([0-3]?\d)-([01]?\d)-(20\d\d)(?=[/_.-]|$)/.exec(path);
  if (!day && turned) return statedDate(`${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}`);
  return day ? statedDate(`${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`) : undefined;
}

function firstOf<Item, Found>(names: readonly Item[], find: (name: Item) => Found | undefined): Found | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
