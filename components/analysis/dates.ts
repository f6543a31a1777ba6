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
