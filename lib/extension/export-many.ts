import { type Exporter, joiningOf, type Reading } from '../core/exporters/exporter';
import { fileName } from '../core/exporters/file-name';
import type { Words } from '../core/words';
import { version } from './about';
import { type ArchivedFile, zipOf } from './archive';
import { saveFile } from './download';
import { asWritten, exporterFor } from './exporting';
import type { Library } from './library/library';
import { withLibrary } from './library-use';
import { getSettings, type Settings } from './settings';
import { breathe, type Work } from './work';

/**
 * Hands saved readings to the reader as one file of a format, or as a zip with a file for each, and returns its name.
 * Keys of readings that are gone are passed over.
 */
export async function exportSaved(
  keys: readonly string[],
  { format, as, words }: { readonly format: string; readonly as: 'file' | 'zip'; readonly words: Words },
  work: Work = {},
): Promise<string> {
  const settings = await getSettings();
  const exporter = await exporterFor(format, settings);
  const stem = `newsglass-${new Date().toISOString().slice(0, 10)}-${keys.length}`;
  const made = await withLibrary(async (library) => {
    const readings = readingsOf(library, keys, words);
    if (as === 'zip')
      return {
        name: `${stem}.zip`,
        mediaType: 'application/zip',
        contents: await zipOf(filesOf(readings, exporter, settings), work),
      };
    return {
      name: `${stem}${exporter.nameSuffix ? `-${exporter.nameSuffix}` : ''}.${exporter.extension}`,
      mediaType: exporter.mediaType,
      contents: await oneFile(readings, exporter, { count: keys.length, words, settings }, work),
    };
  });
  saveFile(made);
  return made.name;
}

async function* readingsOf(library: Library, keys: readonly string[], words: Words): AsyncGenerator<Reading> {
  for (const key of keys) {
    const saved = await library.get(key);
    if (saved) yield { analysis: saved.analysis, readAt: saved.readAt, version: version(), words };
  }
}

async function* filesOf(
  readings: AsyncIterable<Reading>,
  exporter: Exporter,
  settings: Settings,
): AsyncGenerator<ArchivedFile> {
  for await (const reading of readings)
    yield {
      name: fileName(reading, exporter, settings.namePattern),
      text: asWritten(exporter.render(reading), exporter, settings),
    };
}

/** Made piece by piece: neither the readings nor the file are in memory as a whole. */
async function oneFile(
  readings: AsyncIterable<Reading>,
  exporter: Exporter,
  { count, words, settings }: { readonly count: number; readonly words: Words; readonly settings: Settings },
  { onProgress, signal }: Work,
): Promise<Blob> {
  const { before = '', each, between = '', after = '' } = joiningOf(exporter, count, words);
  const parts: Blob[] = [new Blob([asWritten(before, exporter, settings)])];
  let done = 0;
  for await (const reading of readings) {
    signal?.throwIfAborted();
    parts.push(new Blob([done === 0 ? '' : between, each(reading)]));
    done++;
    onProgress?.(done);
    await breathe();
  }
  return new Blob([...parts, after], { type: exporter.mediaType });
}
