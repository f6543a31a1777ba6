import { type Citation, citationOf, distinctKeys, isoDate } from './citation';
import { bibtexText } from './escape';
import type { Exporter } from './exporter';

/** One `@online` entry of biblatex, with year and month beside the date for plain BibTeX. */
export const bibtex: Exporter = {
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  render: (reading) => entry(citationOf(reading)),
  join() {
    const distinct = distinctKeys();
    return { each: (reading) => entry(distinct(citationOf(reading))), between: '\n' };
  },
};

function entry(citation: Citation): string {
  const { key, title, authors, site, url, issued, accessed, language, abstract, note } = citation;
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Doubled braces keep capitals, and keep a name of several words one name.
    ['title', `{${bibtexText(title)}}`],
    ['author', authors.length > 0 ? authors.map((name) => `{${bibtexText(name)}}`).join(' and ') : undefined],
    ['organization', site && bibtexText(site)],
    ['url', url && addressText(url)],
    ['year', issued && isoDate({ year: issued.year })],
    ['month', issued?.month === undefined ? undefined : String(issued.month)],
    ['date', issued && isoDate(issued)],
    ['urldate', accessed && isoDate(accessed)],
    ['langid', language && bibtexText(language)],
    ['abstract', abstract && bibtexText(abstract)],
    ['note', bibtexText(note)],
  ];
  const known = fields.filter(([, value]) => value !== undefined);
  return `@online{${key},\n${known.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** Addresses are read verbatim: nothing is escaped, what could end the field is encoded. */
function addressText(url: string): string {
  return url.replace(/[{}\\]/g, (mark) => encodeURIComponent(mark));
}
