import * as v from 'valibot';
import type { Article } from '../core/article';
import type { Call } from './messages';

/**
 * What a message must look like before anything is done with it. Answers of a content script are looked at most
 * closely: its process is the page's, and a page that got at it can answer what it likes.
 */

export const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const tabId = wholeNumber;
export const span = v.pipe(
  v.looseObject({ start: wholeNumber, end: wholeNumber }),
  v.check(({ start, end }) => start <= end, 'a span ends before it starts'),
);
export const share = v.pipe(v.number(), v.finite());
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const words = text(100_000);

const anchor = v.looseObject({
  href: text(2_100_000),
  text: words,
  occurrence: wholeNumber,
  rel: v.array(words),
  span: v.exactOptional(span),
  base: v.exactOptional(text(2_100_000)),
  context: v.looseObject({
    ancestors: v.array(v.looseObject({ tag: words, words })),
    landmarks: v.array(words),
    block: words,
    blockOffset: v.pipe(v.number(), v.safeInteger()),
    linkDensity: share,
    heading: v.exactOptional(words),
    siblings: share,
    position: share,
    proseBefore: share,
    hasImage: v.boolean(),
    attributes: words,
  }),
});

export const blockKinds = ['heading', 'paragraph', 'list-item', 'quote', 'caption', 'table', 'code'] as const;
export const leftOutKinds = [
  'caption',
  'repeated-title',
  'byline',
  'share-bar',
  'promotion',
  'related',
  'newsletter',
  'comments',
  'navigation',
  'embed',
  'picture',
  'tags',
  'author-box',
  'other',
] as const;

const article = v.pipe(
  v.looseObject({
    url: v.exactOptional(words),
    canonicalUrl: v.exactOptional(words),
    title: v.exactOptional(words),
    byline: v.exactOptional(words),
    siteName: v.exactOptional(words),
    lang: v.exactOptional(words),
    publishedAt: v.exactOptional(words),
    modifiedAt: v.exactOptional(words),
    genre: v.exactOptional(v.picklist(['live-blog', 'interview', 'list'])),
    cutOff: v.exactOptional(v.picklist(['paywall', 'unfinished', 'size'])),
    text: text(30_000_000),
    blocks: v.array(v.looseObject({ start: wholeNumber, end: wholeNumber, kind: v.picklist(blockKinds) })),
    wordCount: wholeNumber,
    anchors: v.array(anchor),
    leftOut: v.array(v.looseObject({ kind: v.picklist(leftOutKinds), text: text(30_000_000) })),
  }),
  v.check(
    ({ text, blocks, anchors }) =>
      [...blocks, ...anchors.flatMap((one) => (one.span === undefined ? [] : [one.span]))].every(
        ({ start, end }) => start <= end && end <= text.length,
      ),
    'a place lies outside the text',
  ),
);

/** Compiles only while the shape and the type say the same. */
export const articleShape = article satisfies v.GenericSchema<unknown, Article>;

const extent = v.picklist(['article', 'selection', 'anything']);
const layers = v.array(v.picklist(['person', 'organization', 'place', 'claim-sourced', 'claim-unsourced']));

const correction = v.variant('kind', [
  v.looseObject({ kind: v.literal('not-a-claim'), claim: words }),
  v.looseObject({ kind: v.literal('set-speaker'), claim: words, name: words }),
  v.looseObject({ kind: v.literal('merge'), entity: words, into: words }),
  v.looseObject({ kind: v.literal('split'), entity: words, alias: words }),
  v.looseObject({ kind: v.literal('not-a-name'), entity: words }),
]);

/** What each call of the background worker is given. */
export const askedOfBackground = {
  heedSites: v.strictTuple([]),
  // A default that was left out arrives as null, since messages are JSON.
  read: v.union([
    v.strictTuple([tabId]),
    v.strictTuple([tabId, v.nullish(extent, 'article')]),
    v.strictTuple([tabId, v.nullish(extent, 'article'), v.nullish(text(100))]),
  ]),
  readText: v.strictTuple([v.looseObject({ text: text(30_000_000), title: v.exactOptional(words) })]),
  openSaved: v.strictTuple([words]),
  mark: v.strictTuple([v.looseObject({ tabId, layers })]),
  correct: v.strictTuple([
    v.looseObject({ key: words, corrections: v.pipe(v.array(correction), v.maxLength(10_000)) }),
  ]),
  jump: v.strictTuple([v.looseObject({ tabId, span })]),
} as const satisfies Record<Call<'background'>, v.GenericSchema>;

/** What each call of a page answers. */
export const answeredByPage = {
  extract: v.variant('ok', [
    v.looseObject({ ok: v.literal(true), value: articleShape }),
    v.looseObject({
      ok: v.literal(false),
      failure: v.picklist(['not-an-article', 'restricted-page', 'too-large', 'bad-input']),
    }),
  ]),
  mark: v.looseObject({ painted: wholeNumber, leftOut: wholeNumber, unsupported: v.exactOptional(v.literal(true)) }),
  jump: v.picklist(['there', 'not-shown', 'gone']),
} as const satisfies Record<Call<'page'>, v.GenericSchema>;

/** The value, when it has the shape; otherwise throws with the first thing that is wrong and where. */
export function shaped<Shape extends v.GenericSchema>(
  shape: Shape,
  value: unknown,
  what: string,
): v.InferOutput<Shape> {
  const checked = v.safeParse(shape, value, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new Error(`${what}: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
}

/** For `answer('background', …)`: what a call was given, when it has the shape it must have. */
export function checkAskedOfBackground(call: string, given: readonly unknown[]): readonly unknown[] {
  return shaped(askedOfBackground[call as Call<'background'>], given, `“${call}”`);
}
