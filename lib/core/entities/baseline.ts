import { roughNames } from '../text/nlp';
import type { Span } from '../text/spans';
import type { NamedSpan } from './names';
import { isPeople } from './peoples';
import { trimName } from './trim';

/** Words that compromise takes for names when they begin a sentence or stand in a headline. */
const NO_NAMES =
  /^(?:i|he|she|it|they|we|you|his|her|their|our|my|your|the|this|that|these|those|mr|mrs|ms|dr|sir|god|man|woman|people|president|minister|government|parliament|senate|congress|police|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|\p{L}+day)$/iu;

/**
 * Names without the fitted tagger: compromise's guesses, cut to the bare name, without overlaps, in reading order.
 * Much weaker than the tagger; stands in when its weights are missing.
 */
export function baselineNames(text: string): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (const rough of joined(text, roughNames(text)))
    for (const part of rough.kind === 'organization' ? [rough] : parts(text, rough)) {
      const span = trimName(text, part, rough.kind === 'person');
      if (span === undefined) continue;
      const name = text.slice(span.start, span.end);
      if (
        !/\p{Lu}/u.test(name) ||
        NO_NAMES.test(name) ||
        isPeople(name) ||
        !/^[\p{Lu}\p{N}]/u.test(name.replace(/^(?:al|de|bin|van|von|el)\b[- ]/i, ''))
      )
        continue;
      const last = found.at(-1);
      if (last && span.start < last.end) continue;
      found.push({ ...span, kind: rough.kind });
    }
  return found;
}

/** Neighbouring halves of one person's name ("Vladimir", "Putin's") as one. */
function joined(text: string, rough: readonly NamedSpan[]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (const next of rough) {
    const last = found.at(-1);
    if (last && last.kind === 'person' && next.kind === 'person' && /^ +$/.test(text.slice(last.end, next.start)))
      found[found.length - 1] = { start: last.start, end: next.end, kind: 'person' };
    else found.push(next);
  }
  return found;
}

/** "Berlin, Germany" and "Israel/US" as two. */
function* parts(text: string, span: Span): Generator<Span> {
  let start = span.start;
  for (const gap of text.slice(span.start, span.end).matchAll(/[,/;:()\n]|\s[–—-]\s|\band\b/g)) {
    yield { start, end: span.start + gap.index };
    start = span.start + gap.index + gap[0].length;
  }
  yield { start, end: span.end };
}
