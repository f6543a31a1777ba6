import { analyse } from '../core/analyse';
import { type Reading, renderReadings } from '../core/exporters/exporter';
import type { ExportFormat } from '../core/exporters/formats';
import { exporters } from '../core/exporters/registry';
import { extractArticle } from '../extract/extract';
import { EXTRACTION_FAILURES } from './batch';
import { loadModels } from './models';
import { print } from './output';
import { parsePage } from './page';
import { decodePage, readFailure, readSource } from './source';

/**
 * Prints all pages in one format, as one file. A page that cannot be read is named on standard error and left out;
 * false when there was one.
 */
export async function runPages(
  paths: readonly string[],
  url: string | undefined,
  format: ExportFormat,
  about: Omit<Reading, 'analysis'>,
): Promise<boolean> {
  const models = loadModels();
  const readings: Reading[] = [];
  for (const path of paths) {
    const article = articleAt(path, url);
    if (typeof article === 'string') process.stderr.write(`${path}: ${article}\n`);
    else readings.push({ analysis: analyse(article, models), ...about });
  }
  if (readings.length > 0) await print(renderReadings(exporters[format], readings));
  return readings.length === paths.length;
}

function articleAt(path: string, url: string | undefined) {
  let source: Uint8Array;
  try {
    source = readSource(path);
  } catch (error) {
    return readFailure(error);
  }
  const article = extractArticle(parsePage(decodePage(source)), url === undefined ? {} : { url });
  return article.ok ? article.value : EXTRACTION_FAILURES[article.failure];
}
