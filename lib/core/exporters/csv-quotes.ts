import { csvTable } from './csv-table';
import type { Exporter, Reading } from './exporter';
import { outline, type QuotationRow } from './outline';

const COLUMNS = ['quotation', 'kind', 'speaker', 'speaker as printed', 'role', 'cue', 'place'] as const;

/** One row a quotation or paraphrase. */
export const csvQuotes: Exporter = {
  extension: 'csv',
  nameSuffix: 'quotes',
  mediaType: 'text/csv',
  ...csvTable(COLUMNS, (reading) => outline(reading).quotations.map((row) => cells(row, reading))),
};

function cells({ words, quotation, speaker, cue, place }: QuotationRow, { analysis }: Reading): readonly string[] {
  const { article, entities } = analysis;
  const printed = quotation.speaker && article.text.slice(quotation.speaker.start, quotation.speaker.end);
  const entity = entities.find(({ id }) => id === quotation.speaker?.entity);
  return [
    words,
    quotation.direct ? 'direct' : 'paraphrase',
    speaker ?? '',
    printed ?? '',
    entity?.role ?? '',
    cue ?? '',
    place ?? '',
  ];
}
