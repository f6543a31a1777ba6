import browser from 'webextension-polyfill';
import { clipboardSummary } from '../core/exporters/clipboard';
import { fileName } from '../core/exporters/file-name';
import { type ExportFormat, exporters } from '../core/exporters/registry';
import { copyRich, saveFile } from './download';
import { correctedAnalysis, type Reading } from './session';

/** The file formats in the order they are offered. */
export const exportFormats = Object.entries(exporters).map(([format, { label }]) => ({ format, label }));

/** Hands the reading to the reader as a file and returns its name. */
export function exportReading(reading: Reading, format: string): string {
  const exporter = Object.hasOwn(exporters, format) ? exporters[format as ExportFormat] : exporters.markdown;
  const given = forExport(reading);
  const name = fileName(given, exporter.extension);
  saveFile({ name, mediaType: exporter.mediaType, text: exporter.render(given) });
  return name;
}

/** Puts the summary on the clipboard as rich text and as Markdown. Rejects when the browser does not allow it. */
export function copySummary(reading: Reading): Promise<void> {
  return copyRich(clipboardSummary(forExport(reading)));
}

function forExport(reading: Reading) {
  const analysis = correctedAnalysis(reading);
  if (!analysis) throw new Error('There is no analysis to export.');
  return { analysis, readAt: reading.readAt, version: browser.runtime.getManifest().version };
}
