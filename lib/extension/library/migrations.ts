import { LIBRARY_VERSION, type SavedReading } from './record';

/** One step per version: from what version N wrote to what version N + 1 reads. The example files are walked by a test. */
const STEPS: Readonly<Record<number, (record: Record<string, unknown>) => Record<string, unknown>>> = {};

/**
 * A record of any version, as this version writes it; undefined when it is no record, or one of a newer version,
 * which is kept as it is and not touched.
 */
export function migrated(record: unknown): SavedReading | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  let current = record as Record<string, unknown>;
  for (;;) {
    const version = current.schemaVersion;
    if (typeof version !== 'number' || version > LIBRARY_VERSION) return undefined;
    if (version === LIBRARY_VERSION) return isSavedReading(current) ? current : undefined;
    const step = STEPS[version];
    if (step === undefined) return undefined;
    current = step(current);
  }
}

/** Whether a record was written by a later release, which alone can read it. */
export function isOfNewerVersion(record: unknown): boolean {
  const { schemaVersion } = (record ?? {}) as { schemaVersion?: unknown };
  return typeof schemaVersion === 'number' && schemaVersion > LIBRARY_VERSION;
}

function isSavedReading(record: Record<string, unknown>): record is Record<string, unknown> & SavedReading {
  const { key, readAt, savedAt, analysis } = record;
  if (typeof key !== 'string' || key === '' || typeof readAt !== 'string' || typeof savedAt !== 'string') return false;
  if (typeof analysis !== 'object' || analysis === null) return false;
  const { article, sentences, entities, keyActors, quotations, claims, links, summary, problems } = analysis as Record<
    string,
    unknown
  >;
  const lists = [sentences, entities, keyActors, quotations, claims, links, problems];
  return (
    lists.every(Array.isArray) &&
    typeof summary === 'object' &&
    summary !== null &&
    typeof article === 'object' &&
    article !== null &&
    typeof (article as { text?: unknown }).text === 'string'
  );
}
