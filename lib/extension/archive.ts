import { Zip, ZipDeflate } from 'fflate';
import { breathe, type Work } from './work';

/** One file of an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A zip of the given files, made while they are; names that differ in letter case alone get a number. Packing runs here
 * and not in a worker, which our pages' policy would not let it make.
 */
export async function zipOf(files: AsyncIterable<ArchivedFile>, { onProgress, signal }: Work = {}): Promise<Blob> {
  const parts: BlobPart[] = [];
  let failure: Error | undefined;
  // Everything is packed in the turn in which it is given.
  const zip = new Zip((error, part) => {
    if (error) failure = error;
    else parts.push(part.slice());
  });
  const names = new Set<string>();
  let done = 0;
  for await (const { name, text } of files) {
    signal?.throwIfAborted();
    const file = new ZipDeflate(unused(name, names), { level: 6 });
    zip.add(file);
    file.push(new TextEncoder().encode(text), true);
    onProgress?.(++done);
    await breathe();
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(parts, { type: 'application/zip' });
}

function unused(name: string, names: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*)(\.[^.]+)$/s.exec(name) ?? [];
  let free = name;
  for (let turn = 2; names.has(free.toLowerCase()); turn++) free = `${stem} (${turn})${ending}`;
  names.add(free.toLowerCase());
  return free;
}
