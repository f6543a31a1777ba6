import type { Analysis } from '../analysis';
import type { Words } from '../words';

/** A finished analysis with what only the host knows about it: the core has no clock. */
export interface Reading {
  readonly analysis: Analysis;
  /** When the page was read, ISO 8601. */
  readonly readAt: string;
  /** Of this product, as "0.1.0". */
  readonly version: string;
  /** The language of our own words in files that are read as prose; English where it is absent. */
  readonly words?: Words;
  /** As many sentences of the summary as the reader asked for; the article decides where it is absent. */
  readonly summaryLength?: number | undefined;
}

/** One file format. `render` is pure and escapes every value where it is inserted. */
export interface Exporter {
  /** Of the file name, without its dot. */
  readonly extension: string;
  /** Told apart from another file of the same extension by this at the end of its name. */
  readonly nameSuffix?: string;
  readonly mediaType: string;
  render(reading: Reading): string;
  /** Several readings as one file, where files set one after another would not be a file of this format. */
  renderAll?(readings: readonly Reading[]): string;
}

/** Stands in every file, so that nobody takes it for a human's reading. */
export const NOTICE = 'Automatic reading; may contain errors.';

/** One file holding all readings; the one reading's own file when there is only one. */
export function renderReadings(exporter: Exporter, readings: readonly Reading[]): string {
  const [first] = readings;
  if (first !== undefined && readings.length === 1) return exporter.render(first);
  return exporter.renderAll?.(readings) ?? readings.map((reading) => exporter.render(reading)).join('\n');
}
