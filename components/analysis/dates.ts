/**
 * A date as the page states it and as precisely, in the words of `locale`; undefined when it cannot be read. The time
 * is the page's own: it is not moved to the reader's time zone.
 */
export function writtenDate(iso: string, locale: string): string | undefined {
  const read = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?/.exec(iso);
  if (!read) return undefined;
  const [year, month, day, hour, minute] = read.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const moment = Date.UTC(year!, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(moment);
  const date = write({
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  return hour === undefined ? date : `${date}, ${write({ timeStyle: 'short' })}`;
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago a moment was, in the words of `locale`: “3 days ago”. `now` in milliseconds since 1970. */
export function timeAgo(iso: string, now: number, locale: string): string {
  const seconds = (now - Date.parse(iso)) / 1000;
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    unit === 'second' ? 0 : -Math.floor(seconds / length),
    unit,
  );
}
