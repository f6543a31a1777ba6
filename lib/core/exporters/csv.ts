import type { Link } from '../analysis';
import { printable } from './escape';
import { type Exporter, NOTICE, type Reading } from './exporter';
import { type ClaimRow, outline } from './outline';

const COLUMNS = [
  'claim',
  'speaker',
  'source kind',
  'claim kind',
  'certainty',
  'hedges',
  'check-worthiness',
  'link',
  'link text',
  'link destination',
  'place',
  'title',
  'site',
  'address',
  'published',
  'read',
  'generator',
  'notice',
] as const;

/** One row a claim, as RFC 4180 has it; a reading without claims still has a row with its title and address. */
export const csv: Exporter = {
  label: 'Spreadsheet (CSV)',
  extension: 'csv',
  mediaType: 'text/csv',
  render: (reading) => table([reading]),
  renderAll: table,
};

function table(readings: readonly Reading[]): string {
  return [COLUMNS, ...readings.flatMap(rows)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rows(reading: Reading): readonly (readonly string[])[] {
  const { analysis, readAt, version } = reading;
  const { address, claims, title } = outline(reading);
  const { siteName = '', publishedAt = '' } = analysis.article;
  const about = [title, siteName, address ?? '', publishedAt, readAt, `Newsglass ${version}`, NOTICE];
  if (claims.length === 0) return [[...COLUMNS.slice(0, -about.length).map(() => ''), ...about]];
  return claims.map((row) => [...claimCells(row), ...about]);
}

function claimCells({ claim, words, source, sourceKind, hedges, links, place }: ClaimRow): readonly string[] {
  const of = (value: (link: Link) => string | undefined) => links.map((link) => value(link) ?? '').join('\n');
  return [
    words,
    source ?? '',
    sourceKind,
    claim.kind,
    hedges.length > 0 ? 'hedged' : 'stated as fact',
    hedges.join('\n'),
    claim.checkworthiness.toFixed(2),
    of(({ url, href }) => url ?? href),
    of(({ text }) => text),
    of(({ destination }) => destination),
    place ?? '',
  ];
}

/**
 * A quoted cell where it has to be. A cell that a spreadsheet would take for a formula is led by an apostrophe, as
 * OWASP's page on CSV injection advises.
 */
function cell(value: string): string {
  const words = printable(value);
  const defused = /^\s*[=+\-@\t\n|%]/.test(words) ? `'${words}` : words;
  return /[",\n\r\t;']|^\s|\s$/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
