import type { Analysis, Link } from '../analysis';
import { linkClass } from '../links/classes';
import { csvTable } from './csv-table';
import type { Exporter, Reading } from './exporter';
import { deepLinks } from './text-fragment';

const COLUMNS = [
  'link',
  'text',
  'link site',
  'class',
  'destination',
  'role',
  'why this destination',
  'why this role',
  'sentence',
  'place',
] as const;

/** One row a link of the page, those outside the text too; `class` is empty for these. */
export const csvLinks: Exporter = {
  extension: 'csv',
  nameSuffix: 'links',
  mediaType: 'text/csv',
  ...csvTable(COLUMNS, rows),
};

function rows({ analysis }: Reading): readonly (readonly string[])[] {
  const { canonicalUrl, url } = analysis.article;
  const place = deepLinks(canonicalUrl ?? url, analysis.article);
  return analysis.links.map((link) => cells(link, analysis, link.span && place(link.span)));
}

function cells(link: Link, { article, sentences }: Analysis, place: string | undefined): readonly string[] {
  const sentence = sentences[link.sentence ?? -1];
  return [
    link.url ?? link.href,
    link.text,
    link.domain ?? '',
    linkClass(link) ?? '',
    link.destination,
    link.role,
    link.evidence.destination ?? '',
    link.evidence.role ?? '',
    sentence ? article.text.slice(sentence.start, sentence.end) : '',
    place ?? '',
  ];
}
