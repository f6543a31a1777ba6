import * as v from 'valibot';
import type { Analysis } from '../../core/analysis';
import { blockKinds, leftOutKinds, share, span, wholeNumber } from '../shapes';
import { LIBRARY_VERSION, type SavedReading } from './record';

/**
 * What a saved reading must look like before it is let into a library: a backup is a file, and files
 * are edited. Lengths are not looked at, since what this product wrote must always come back.
 */

const text = v.string();
const maybe = v.exactOptional;
const between = <Entries extends v.ObjectEntries>(entries: Entries) => v.intersect([span, v.looseObject(entries)]);

const claimKind = v.picklist(['quantity', 'event', 'causal', 'comparison', 'prediction', 'rule', 'other']);
const genre = v.picklist(['live-blog', 'interview', 'list']);
const source = between({ text, entity: maybe(text) });

const article = v.looseObject({
  url: maybe(text),
  canonicalUrl: maybe(text),
  title: maybe(text),
  byline: maybe(text),
  siteName: maybe(text),
  lang: maybe(text),
  publishedAt: maybe(text),
  modifiedAt: maybe(text),
  genre: maybe(genre),
  cutOff: maybe(v.picklist(['paywall', 'unfinished', 'size'])),
  text,
  blocks: v.array(between({ kind: v.picklist(blockKinds) })),
  wordCount: wholeNumber,
  leftOut: v.array(v.looseObject({ kind: v.picklist(leftOutKinds), text })),
});

const entity = v.looseObject({
  id: text,
  kind: v.picklist(['person', 'organization', 'place', 'other']),
  name: text,
  aliases: v.array(text),
  role: maybe(text),
  roleSpan: maybe(span),
  salience: share,
  mentions: v.array(between({ text, form: v.picklist(['name', 'nominal', 'pronoun']) })),
});

const claim = between({
  id: text,
  sentence: wholeNumber,
  kind: claimKind,
  attribution: v.looseObject({
    kind: v.picklist(['named', 'unnamed', 'document', 'none']),
    source: maybe(source),
    cue: maybe(span),
    reason: maybe(span),
    via: maybe(source),
  }),
  hedges: v.array(span),
  denials: maybe(v.array(span)),
  context: maybe(span),
  checkworthiness: share,
  links: v.array(text),
});

const link = v.looseObject({
  id: text,
  href: text,
  text,
  occurrence: wholeNumber,
  url: maybe(text),
  domain: maybe(text),
  hops: maybe(v.array(text)),
  original: maybe(text),
  duplicateOf: maybe(text),
  notices: maybe(v.array(v.looseObject({ kind: v.picklist(['credentials', 'lookalike', 'other-domain']), text }))),
  destination: text,
  role: text,
  evidence: v.looseObject({ destination: maybe(text), role: maybe(text) }),
  span: maybe(span),
  sentence: maybe(wholeNumber),
  rel: v.array(text),
  isPdf: v.boolean(),
  sister: v.boolean(),
  deep: v.boolean(),
});

const analysis = v.looseObject({
  schemaVersion: v.literal(1),
  article,
  sentences: v.array(between({ checkworthiness: share })),
  entities: v.array(entity),
  keyActors: v.array(text),
  quotations: v.array(
    between({
      direct: v.boolean(),
      speaker: maybe(between({ name: text, entity: maybe(text) })),
      cue: maybe(between({ lemma: text })),
    }),
  ),
  claims: v.array(claim),
  headline: maybe(v.looseObject({ text, kind: claimKind, hedges: v.array(span), sentence: maybe(wholeNumber) })),
  links: v.array(link),
  summary: v.looseObject({ sentences: v.array(wholeNumber), headline: maybe(wholeNumber), genre: maybe(genre) }),
  problems: v.array(v.looseObject({ code: text, message: text, analyser: maybe(text) })),
});

/** Of our own clock; lists are sorted by it. */
const moment = v.pipe(
  text,
  v.isoTimestamp(),
  v.check((time) => !Number.isNaN(Date.parse(time))),
);

/** Compiles only while the shapes and the types say the same. */
const shape = v.looseObject({
  schemaVersion: v.literal(LIBRARY_VERSION),
  key: v.pipe(text, v.nonEmpty()),
  address: maybe(text),
  readAt: moment,
  savedAt: moment,
  analysis: analysis satisfies v.GenericSchema<unknown, Analysis>,
  note: maybe(text),
}) satisfies v.GenericSchema<unknown, SavedReading>;

export function isSound(reading: SavedReading): boolean {
  return v.is(shape, reading);
}
