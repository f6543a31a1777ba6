/** The `<meta>` elements of a page by lower-case name, property or `itemprop`. */
export interface MetaTags {
  /** The first content under the first of these names that has one. */
  first(...names: readonly string[]): string | undefined;
  /** Every content under one name. */
  all(name: string): readonly string[];
}

export const NO_TAGS: MetaTags = { first: () => undefined, all: () => [] };

/** Reads the `<meta>` elements wherever they stand. Some pages write `value` for `content`. */
export function readMetaTags(document: Document): MetaTags {
  const contents = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = folded(element.getAttribute('content') ?? element.getAttribute('value') ?? '');
    if (content === '' || content.length > 5_000) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue;
        const list = contents.get(name);
        if (list) list.push(content);
        else contents.set(name, [content]);
      }
    }
  }
  return {
    first(...names) {
      for (const name of names) {
        const content = contents.get(name)?.[0];
        if (content) return content;
      }
      return undefined;
    },
    all: (name) => contents.get(name) ?? [],
  };
}

/** White space folded and trimmed, soft hyphens removed; character references that were escaped twice read once more. */
export function folded(text: string): string {
  return unescaped(text)
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const REFERENCES: Record<string, string> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
};

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return REFERENCES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
