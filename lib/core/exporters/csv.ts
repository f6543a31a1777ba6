import type { AttributionKind, Link } from '../analysis';
import { csvTable } from './csv-table';
import type { Exporter } from './exporter';
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
] as const;

const SOURCE_KINDS: Record<AttributionKind, string> = {
  named: 'named',
  document: 'document',
  unnamed: 'unnamed',
  none: 'no source given',
};

/** One row a claim. */
export const csv: Exporter = {
  extension: 'csv',
  mediaType: 'text/csv',
  ...csvTable(COLUMNS, (reading) => outline(reading).claims.map(cells)),
};

function cells({ claim, words, source, hedges, links, place }: ClaimRow): readonly string[] {
  const of = (value: (link: Link) => string | undefined) => links.map((link) => value(link) ?? '').join('\n');
  return [
    words,
    source ?? '',
    SOURCE_KINDS[claim.attribution.kind],
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
