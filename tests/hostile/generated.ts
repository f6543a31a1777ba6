import fc from 'fast-check';
import { hostilePages } from './pages';

const WORDS = [
  'harbour Council Ada Nilsen said that “the sea does not wait” according to U.S. Dr. May 40 million per cent 1987 who',
  'Reuters “ ” " \' ’ — – ( ) ; : … ... . ? ! , km² £64 3.5 $ = + @ -1 http://a.example/x?y=1 e\u0301 ß İ ı 東京。 العربية',
  '\u202e \u2066 \u0000 \ufeff \ud83d \udc00 \u00ad \u0301\u0301 <b> &amp; &#x202e; ]]> --> `` ** [x](y) | \\ {{x}}',
]
  .join(' ')
  .split(' ');
const BLOCKS =
  'p p p h2 li blockquote div td th span figcaption pre b em a section article aside nav footer time'.split(' ');
const ATTRIBUTES = [
  '',
  ' class="byline author"',
  ' class="related"',
  ' hidden',
  ' itemprop="author"',
  ' href="javascript:canary()"',
  ' href="//b.example/1"',
  ' href="#x"',
  ' style="display:none"',
  ' lang="zz"',
];

const words = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((list) => list.join(' '));

const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    words,
    fc
      .tuple(fc.constantFrom(...BLOCKS), fc.constantFrom(...ATTRIBUTES), fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, attributes, inner]) => `<${tag}${attributes}>${inner.join('')}</${tag}>`),
  ),
})).node;

const head = fc.oneof(
  fc.constant(''),
  words.map((value) => `<title>${value}</title>`),
  fc
    .tuple(
      fc.constantFrom('headline', 'author', 'datePublished', 'publisher', 'articleBody'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map(
      ([name, value]) =>
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', [name]: value }).replaceAll('</', '<\\/')}</script>`,
    ),
);

/** Documents of every kind of nonsense around enough prose to be read as an article. */
export const anyDocument: fc.Arbitrary<string> = fc
  .tuple(fc.array(head, { maxLength: 3 }), fc.array(tree, { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(
    ([heads, parts, hasProse]) =>
      `<html><head>${heads.join('')}</head><body><article>${parts.join('')}${hasProse ? `<p>${'The council of Port Ellery voted on Tuesday to raise the wall, Mayor Ada Nilsen said. '.repeat(6)}</p>` : ''}</article></body></html>`,
  );

/** A source with pieces cut out, doubled, swapped in from elsewhere or written over. */
export function mutated(sources: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const edit = fc.tuple(fc.constantFrom('cut', 'double', 'swap', 'write'), place, place, words);
  return fc
    .tuple(fc.constantFrom(...sources), fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([source, other, edits]) =>
      edits.reduce((given, [how, from, length, written]) => {
        const start = Math.floor(from * given.length);
        const end = Math.min(given.length, start + Math.floor(length ** 4 * 4000));
        if (how === 'cut') return given.slice(0, start) + given.slice(end);
        if (how === 'double') return given.slice(0, end) + given.slice(start);
        if (how === 'write') return given.slice(0, start) + written + given.slice(end);
        return given.slice(0, start) + other.slice(start, end) + given.slice(end);
      }, source),
    );
}

/** The hostile pages that are quick to read. */
export function shortHostilePages(): readonly string[] {
  return hostilePages()
    .map(({ html }) => html)
    .filter((html) => html.length < 20_000);
}
