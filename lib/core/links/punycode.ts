const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_CODE = 128;
/** A label of the name system has 63 characters at most. */
const LABEL_LIMIT = 63;

/** A host name with its `xn--` labels decoded; labels that cannot be decoded stay as they are. */
export function unicodeHost(hostname: string): string {
  return hostname
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decoded(label.slice(4)) ?? label) : label))
    .join('.');
}

/** The decoding of RFC 3492, section 6.2; nothing when the label is not well formed. */
function decoded(label: string): string | undefined {
  if (label.length > LABEL_LIMIT || !/^[a-z0-9-]+$/i.test(label)) return undefined;
  const split = label.lastIndexOf('-');
  const output = split > 0 ? Array.from(label.slice(0, split), (letter) => letter.codePointAt(0)!) : [];
  let position = split > 0 ? split + 1 : 0;
  let code = INITIAL_CODE;
  let bias = INITIAL_BIAS;
  let index = 0;
  while (position < label.length) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitAt(label, position++);
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > 0x7fffffff) return undefined;
    }
    const count = output.length + 1;
    bias = adapted(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10ffff) return undefined;
    output.splice(index++, 0, code);
  }
  return String.fromCodePoint(...output);
}

function digitAt(label: string, position: number): number | undefined {
  const letter = label[position]?.toLowerCase();
  if (letter === undefined || letter === '-') return undefined;
  return letter >= 'a' ? letter.charCodeAt(0) - 97 : letter.charCodeAt(0) - 48 + 26;
}

function adapted(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) >> 1) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
