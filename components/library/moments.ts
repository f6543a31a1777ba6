/** A moment of our own clock in the reader's time and words: “17 September 2026 at 13:00”. */
export function ownTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}
