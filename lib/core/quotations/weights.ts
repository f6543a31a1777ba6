/** Hashed weights of a log-linear ranker: one small whole number per bucket, times `scale`. */
export interface Weights {
  readonly scale: number;
  readonly buckets: Int8Array;
}

/** The bucket of a feature: FNV-1a over its code units. `size` is a power of two. */
export function bucketOf(feature: string, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) {
    hash ^= feature.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  return (hash >>> 0) & (size - 1);
}

export function scoreOf({ scale, buckets }: Weights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += buckets[bucketOf(feature, buckets.length)]!;
  return sum * scale;
}

/** Weights from the text they are kept in: base64 of signed bytes. */
export function weightsFrom({ scale, base64 }: { scale: number; base64: string }): Weights {
  const bytes = bytesFrom(base64);
  return { scale, buckets: new Int8Array(bytes.buffer, 0, bytes.length) };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Written out because `atob` belongs to the host. */
function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    held = (held << 6) | DIGITS.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return bytes;
}
