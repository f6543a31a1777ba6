import { type Citation, type CivilDate, citationOf, distinctKeys } from './citation';
import { type Exporter, jsonList } from './exporter';

/** For Zotero and whatever reads CSL JSON (citationstyles.org). */
export const csl: Exporter = {
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  render: (reading) => `${JSON.stringify([cslItem(citationOf(reading))], null, 2)}\n`,
  join() {
    const distinct = distinctKeys();
    return jsonList((reading) => cslItem(distinct(citationOf(reading))));
  },
};

/** Authors are literal: which part of a printed name is the family name is not ours to guess. */
function cslItem(citation: Citation) {
  const { key, title, authors, site, url, issued, accessed, language, abstract, note } = citation;
  return {
    id: key,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(site === undefined ? {} : { 'container-title': site }),
    ...(url === undefined ? {} : { URL: url }),
    ...(issued === undefined ? {} : { issued: cslDate(issued) }),
    ...(accessed === undefined ? {} : { accessed: cslDate(accessed) }),
    ...(language === undefined ? {} : { language }),
    ...(abstract === undefined ? {} : { abstract }),
    note,
  };
}

function cslDate({ year, month, day }: CivilDate) {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}
