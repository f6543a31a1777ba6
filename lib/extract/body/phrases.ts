import data from './data/phrases.json';

export type PhraseKind = keyof typeof data.kinds;

const PATTERNS = Object.entries(data.kinds).map(([kind, phrases]) => {
  const begin = phrases.filter((phrase) => !phrase.startsWith('~')).join('|');
  const inside = phrases.filter((phrase) => phrase.startsWith('~')).map((phrase) => phrase.slice(1));
  const alternatives = [...(begin ? [`^(?:${begin})`] : []), ...inside.map((phrase) => `(?:${phrase})`)];
  return [kind as PhraseKind, new RegExp(alternatives.join('|'), 'u')] as const;
});

/** Longer pieces are prose, whatever phrase they hold. */
const LONGEST = 400;

/** The first kind of boilerplate that a piece reads like: "Read more: Rain expected" gives `related`. */
export function phraseKind(text: string): PhraseKind | undefined {
  if (text.length > LONGEST) return undefined;
  if (text !== last?.text) last = { text, kind: kindRead(text) };
  return last.kind;
}

/** Rule after rule asks about the same piece. */
let last: { readonly text: string; readonly kind: PhraseKind | undefined } | undefined;

function kindRead(text: string): PhraseKind | undefined {
  const plain = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}©(]+/u, '');
  for (const [kind, pattern] of PATTERNS) if (pattern.test(plain)) return kind;
  return undefined;
}
