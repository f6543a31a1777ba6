import type { PageTree, Piece } from '../page-tree';
import { filedUnder, fromAddress } from './address-date';
import { statedDate } from './date-text';
import { firstOf } from './first-of';
import type { LinkedNode } from './json-ld';
import { textOf } from './json-ld';
import { fromTimes, marked } from './marked-dates';
import type { MetaTags } from './meta-tags';
import { changedAt, fromDateLine, fromLines, fromPage, timed } from './printed-dates';

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
  // An address is given once, when a page is first put out; the stated day may be written anew when the page moves to
  // another system, months and years later.
  const filed = filedUnder(url);
  const own = isLater(filed, 31) ? filed : isLater(printed, 1) ? undefined : claimed;
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

function onlyOne(dates: readonly (string | undefined)[]): string | undefined {
  const different = new Set(dates.filter((date) => date !== undefined));
  return different.size === 1 ? [...different][0] : undefined;
}
