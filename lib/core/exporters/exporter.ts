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
  /** How several readings stand in one file, where files set one after another would not be a file of this format. */
  join?(count: number, words?: Words): Joining;
}

/** A file of several readings, written one after the other: thousands of them need not be in memory at once. */
export interface Joining {
  readonly before?: string;
  each(reading: Reading): string;
  readonly between?: string;
  readonly after?: string;
}

/** Stands in every file, so that nobody takes it for a human's reading. */
export const NOTICE = 'Automatic reading; may contain errors.';

/** How so many readings make one file; the one reading's own file when there is only one. */
export function joiningOf(exporter: Exporter, count: number, words?: Words): Joining {
  const joining = count === 1 ? undefined : exporter.join?.(count, words);
  return joining ?? { each: (reading) => exporter.render(reading), between: '\n' };
}

/** One file holding all readings. */
export function renderReadings(exporter: Exporter, readings: readonly Reading[]): string {
  const { before = '', each, between = '', after = '' } = joiningOf(exporter, readings.length, readings[0]?.words);
  return `${before}${readings.map(each).join(between)}${after}`;
}

/** Values of JSON as one, each written when its turn comes. */
export function jsonList(of: (reading: Reading) => object, before = '[', after = ']\n'): Joining {
  return {
    before: `${before}\n`,
    each: (reading) => JSON.stringify(of(reading), null, 2),
    between: ',\n',
    after: `\n${after}`,
  };
}
