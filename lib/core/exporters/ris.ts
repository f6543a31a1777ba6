import { citationOf, isoDate } from './citation';
import type { Exporter } from './exporter';

/** One `NEWS` record for reference managers that read RIS. */
export const ris: Exporter = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  render: (reading) => {
    const { title, authors, site, url, issued, accessed, language, abstract, note } = citationOf(reading);
    const lines: readonly (readonly [string, string | undefined])[] = [
      ['TY', 'NEWS'],
      ['TI', title],
      ...authors.map((name) => ['AU', name] as const),
      ['T2', site],
      ['UR', url],
      ['PY', issued && isoDate({ year: issued.year })],
      ['DA', issued && isoDate(issued, '/')],
      ['Y2', accessed && isoDate(accessed, '/')],
      ['LA', language],
      ['AB', abstract],
      ['N1', note],
    ];
    const known = lines.filter(([, value]) => value !== undefined);
    return `${known.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`;
  },
};
