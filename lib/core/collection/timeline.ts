import type { Analysis } from '../analysis';
import { type CollectedArticle, type CollectedPassage, passagesOf } from './collected';
import { datesIn, type EventDate } from './event-dates';

/** Something an article says of a date. */
export interface TimelineEvent extends CollectedPassage {
  readonly date: EventDate;
  /** The words that name the date. */
  readonly dateWords: string;
  readonly how: 'printed' | 'reckoned';
}

/** Everything said of one date, in the order of the articles. */
export interface TimelineDate {
  /** "2026", "2026-03" or "2026-03-04": as precise as it is. */
  readonly iso: string;
  readonly events: readonly TimelineEvent[];
}

/** The claims of an article that name a date, once for each date. */
export function datedEvents(of: CollectedArticle, analysis: Analysis): TimelineEvent[] {
  const passage = passagesOf(of, analysis);
  return analysis.claims.flatMap((claim) => {
    const own = passage(claim);
    const dates = datesIn(own.words, analysis.article.publishedAt);
    const distinct = dates.filter(
      ({ date }, turn) => dates.findIndex((other) => isoDay(other.date) === isoDay(date)) === turn,
    );
    return distinct.map(({ start, end, date, how }) => ({
      ...own,
      date,
      dateWords: own.words.slice(start, end),
      how,
    }));
  });
}

/** By date, earliest first; a year stands before its months, a month before its days. */
export function timelineOf(events: readonly TimelineEvent[]): TimelineDate[] {
  const dates = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const iso = isoDay(event.date);
    const own = dates.get(iso);
    if (own) own.push(event);
    else dates.set(iso, [event]);
  }
  return [...dates].map(([iso, own]) => ({ iso, events: own })).sort((a, b) => (a.iso < b.iso ? -1 : 1));
}

function isoDay({ year, month, day }: EventDate): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
