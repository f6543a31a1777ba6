import { bibtex } from './bibtex';
import { csl } from './csl';
import { csv } from './csv';
import { csvLinks } from './csv-links';
import { csvQuotes } from './csv-quotes';
import type { Exporter } from './exporter';
import type { ExportFormat } from './formats';
import { html } from './html';
import { json } from './json';
import { jsonld } from './jsonld';
import { markdown, markdownPlain } from './markdown';
import { ris } from './ris';
import { text } from './text';

/** Every file format, in the order of `EXPORT_FORMATS`. */
export const exporters = {
  markdown,
  'markdown-plain': markdownPlain,
  text,
  html,
  csv,
  'csv-quotes': csvQuotes,
  'csv-links': csvLinks,
  json,
  jsonld,
  csl,
  bibtex,
  ris,
} as const satisfies Record<ExportFormat, Exporter>;
