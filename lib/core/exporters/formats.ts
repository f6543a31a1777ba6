/** Every file format by the name the terminal calls it, in the order it is offered. */
export const EXPORT_FORMATS = [
  'markdown',
  'markdown-plain',
  'text',
  'html',
  'csv',
  'csv-quotes',
  'csv-links',
  'json',
  'jsonld',
  'csl',
  'bibtex',
  'ris',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
