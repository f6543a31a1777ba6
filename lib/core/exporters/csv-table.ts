import { printable } from './escape';
import { type Exporter, NOTICE, type Reading } from './exporter';

/** What every row ends with: which article it is of, and how the row came to be. */
const ABOUT = ['title', 'site', 'address', 'published', 'read', 'generator', 'notice'] as const;

/**
 * A table as RFC 4180 has it, with one head for all readings. A reading without rows still has one, with its title and
 * address.
 */
export function csvTable(
  columns: readonly string[],
  rowsOf: (reading: Reading) => readonly (readonly string[])[],
): Pick<Exporter, 'render' | 'join'> {
  const head = line([...columns, ...ABOUT]);
  const rows = (reading: Reading) => {
    const own = rowsOf(reading);
    const all = own.length > 0 ? own : [columns.map(() => '')];
    return all.map((row) => line([...row, ...about(reading)])).join('');
  };
  return { render: (reading) => head + rows(reading), join: () => ({ before: head, each: rows }) };
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function about({ analysis: { article }, readAt, version }: Reading): readonly string[] {
  const { title = 'Untitled article', siteName = '', canonicalUrl, url, publishedAt = '' } = article;
  return [title, siteName, canonicalUrl ?? url ?? '', publishedAt, readAt, `Newsglass ${version}`, NOTICE];
}

/**
 * A quoted cell where it has to be. A cell that a spreadsheet would take for a formula is led by an apostrophe, as
 * OWASP's page on CSV injection advises, also where the mark is a wide one or stands behind what is not seen. So is a
 * mark within it that would begin a cell where tables are parted by something else than commas, as by semicolons in
 * much of Europe: those programs do not know our quotes. What looks as if it had been led so has one apostrophe more,
 * so that taking one away gives back what was written.
 */
function cell(value: string): string {
  const words = printable(value);
  const led = /^'*[\s\p{Cf}]*[=+\-@\t\n|%＝＋－＠]/u.test(words) ? `'${words}` : words;
  const defused = led.replace(/(?=[=+\-@＝＋－＠])(?<=[;|\t\n\r](?:'|[^\S\t\n\r]|\p{Cf})*)/gu, "'");
  return /[",\n\r\t;']|^\s|\s$/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
