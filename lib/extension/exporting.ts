import { clipboardSummary } from '../core/exporters/clipboard';
import type { Reading as Exported, Exporter } from '../core/exporters/exporter';
import { fileName } from '../core/exporters/file-name';
import type { ExportFormat } from '../core/exporters/formats';
import { exporters } from '../core/exporters/registry';
import type { MessageKey, Words } from '../core/words';
import { version } from './about';
import { copyRich, saveFile } from './download';
import { correctedAnalysis, type Reading } from './session';
import { getSettings, type Settings } from './settings';

/** A format of the reader's choice: one of ours, or `template:` and the name of a template of theirs. */
export interface ExportOffer {
  readonly format: string;
  readonly label: string;
}

const TEMPLATE = 'template:';

/** What can be exported, in the order it is offered, in the language of the interface. */
export function exportOffers({ say }: Words, { templates }: Pick<Settings, 'templates'>): ExportOffer[] {
  return [
    ...Object.keys(exporters).map((format) => ({
      format,
      label: say(`export_${format.replaceAll('-', '_')}` as MessageKey),
    })),
    ...templates.map(({ name }) => ({ format: TEMPLATE + name, label: name })),
  ];
}

/** Hands the reading to the reader as a file, its summary as long as the view shows it, and returns its name. */
export async function exportReading(
  reading: Reading,
  format: string,
  words: Words,
  summaryLength?: number,
): Promise<string> {
  const settings = await getSettings();
  const exporter = await exporterFor(format, settings);
  const given = forExport(reading, words, summaryLength);
  const name = fileName(given, exporter, settings.namePattern);
  saveFile({ name, mediaType: exporter.mediaType, contents: asWritten(exporter.render(given), exporter, settings) });
  return name;
}

/**
 * Puts the summary on the clipboard as rich text and as Markdown, as long as the view shows it. Rejects when the browser
 * does not allow it.
 */
export function copySummary(reading: Reading, words: Words, summaryLength?: number): Promise<void> {
  return copyRich(clipboardSummary(forExport(reading, words, summaryLength)));
}

/** The exporter behind a format's name; Markdown where there is none of that name any more. */
export async function exporterFor(format: string, { templates }: Pick<Settings, 'templates'>): Promise<Exporter> {
  const template = templates.find(({ name }) => format === TEMPLATE + name);
  // The template language is loaded only where it is used.
  if (template) return (await import('../core/exporters/template')).templateExporter(template);
  return Object.hasOwn(exporters, format) ? exporters[format as ExportFormat] : exporters.markdown;
}

/** The text as it goes into a file: with a byte-order mark where it is a table and the reader wants one. */
export function asWritten(text: string, { extension }: Exporter, { csvMark }: Pick<Settings, 'csvMark'>): string {
  return csvMark && extension === 'csv' ? `\uFEFF${text}` : text;
}

function forExport(reading: Reading, words: Words, summaryLength?: number): Exported {
  const analysis = correctedAnalysis(reading);
  if (!analysis) throw new Error('There is no analysis to export.');
  return { analysis, readAt: reading.readAt, version: version(), words, summaryLength };
}
