import { readFileSync } from 'node:fs';

/** The text of a page's bytes, by its byte-order mark, else the charset it declares at its beginning, else UTF-8. */
export function decodePage(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8').decode(bytes);
}

/** The bytes of a file, or of standard input for `-`. */
export function readSource(path: string): Uint8Array {
  return readFileSync(path === '-' ? 0 : path);
}

/** What went wrong with a file, in words: "no such file". */
export function readFailure(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return (
    { ENOENT: 'no such file', EISDIR: 'is a folder', EACCES: 'may not be read' }[code] ??
    (error instanceof Error ? error.message : String(error))
  );
}

function markedEncoding([a, b]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const name = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?<name>[\w-]{2,40})/i.exec(head)?.groups?.name;
  if (name === undefined) return undefined;
  try {
    // A page that declares UTF-16 in bytes we could read is not UTF-16: the HTML standard reads it as UTF-8.
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}
