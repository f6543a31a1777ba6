import type { TimelineDate } from '../../lib/core/collection/timeline';

/** A column of the picture: everything said of a day, a month or a year. */
export interface TimelineColumn {
  /** What the dates in it begin with: “2026”, “2026-03” or “2026-03-04”. */
  readonly iso: string;
  /** How many events. */
  readonly count: number;
}

/** More columns than this are no picture any more. */
const MOST_COLUMNS = 24;
const UNITS = [
  ['day', 10],
  ['month', 7],
  ['year', 4],
] as const;

/** The dates in columns of the finest unit that fits; the latest years where even these are too many. */
export function columnsOf(dates: readonly TimelineDate[]): {
  readonly columns: readonly TimelineColumn[];
  readonly unit: 'day' | 'month' | 'year';
} {
  for (const [unit, length] of UNITS) {
    const counts = new Map<string, number>();
    for (const { iso, events } of dates) {
      const column = iso.slice(0, length);
      counts.set(column, (counts.get(column) ?? 0) + events.length);
    }
    const columns = [...counts].map(([iso, count]) => ({ iso, count }));
    if (columns.length <= MOST_COLUMNS || unit === 'year') return { columns: columns.slice(-MOST_COLUMNS), unit };
  }
  throw new Error('There is no unit of time.');
}
