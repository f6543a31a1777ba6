import type { Exporter, Reading } from './exporter';
import { jsonList, NOTICE } from './exporter';

/** The analysis as it is, with `reading` beside it: when, by which version, and the notice. */
export const json: Exporter = {
  extension: 'json',
  mediaType: 'application/json',
  render: (reading) => `${JSON.stringify(withReading(reading), null, 2)}\n`,
  join: () => jsonList(withReading),
};

function withReading({ analysis, readAt, version }: Reading) {
  return { ...analysis, reading: { readAt, generator: `Newsglass ${version}`, notice: NOTICE } };
}
