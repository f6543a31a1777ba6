/**
 * The time between two days of the reader's own calendar, the last of them included, as ISO 8601 in UTC: `since`
 * inclusive, `until` exclusive.
 */
export function timeOfDays(days: { readonly since?: string | undefined; readonly until?: string | undefined }): {
  since?: string;
  until?: string;
} {
  return {
    ...(days.since ? { since: beginningOf(days.since, 0) } : {}),
    ...(days.until ? { until: beginningOf(days.until, 1) } : {}),
  };
}

/** Of a day, or of one so many days later. A day need not have 24 hours. */
function beginningOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const beginning = new Date(2000, 0);
  beginning.setFullYear(year, month - 1, date + later);
  return beginning.toISOString();
}
