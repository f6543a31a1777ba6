import { closeSync, createReadStream, existsSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { linesOf } from './lines';
import { idWithin } from './request';

/**
 * The ids that an earlier run has answered into a file, failures included; none where there is no file. A last line
 * that was cut off is taken out of the file, so that what is appended begins on a line of its own and that page is
 * answered again.
 */
export async function answeredIn(path: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  if (!existsSync(path)) return ids;
  let whole = 0;
  for await (const { text, bytes, ended } of linesOf(createReadStream(path), Number.POSITIVE_INFINITY)) {
    if (!ended) break;
    whole += bytes;
    const id = idWithin(text);
    if (id !== undefined && text.endsWith('}')) ids.add(id);
  }
  const file = openSync(path, 'r+');
  try {
    if (fstatSync(file).size > whole) ftruncateSync(file, whole);
  } finally {
    closeSync(file);
  }
  return ids;
}
