/** A moment of our own clock in the reader's time and words: “17 September 2026 at 13:00”. */
export function ownTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}

/** A date as precise as it is, short enough to stand under a column: “5 Oct 2026”, “Oct 2026”, “2026”. */
export function shortDate(iso: string, locale: string): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}
