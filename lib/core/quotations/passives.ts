import { phraseAfter } from './candidates';
import { sentenceAround } from './contents';
import type { Report } from './quotations';
import type { Reading } from './reading';
import { spanOf } from './reading';
import type { Source } from './sources';

const PARTICIPLES =
  /^(?:called|condemned|confirmed|described|dismissed|dubbed|hailed|labelled|labeled|praised|reported|revealed|announced|disclosed|criticised|criticized)$/;
const BE = /^(?:is|are|was|were|been|being|be)$/;
/** How far behind the verb its agent may stand, in tokens. */
const REACH = 16;

/** What somebody is said to have said in the passive: "the pier was described as unsafe by inspectors". */
export function passiveReports(
  reading: Reading,
  sourceOf: (phrase: NonNullable<ReturnType<typeof phraseAfter>>) => Source,
): Report[] {
  const { words, quotedOf } = reading;
  const found: Report[] = [];
  for (let at = 1; at < words.length; at++) {
    if (quotedOf[at] !== -1 || !PARTICIPLES.test(words[at]!)) continue;
    const before = /..ly$|^(?:also|first|later|widely)$/.test(words[at - 1]!) ? words[at - 2] : words[at - 1];
    if (!BE.test(before ?? '') || words.slice(Math.max(0, at - 3), at).includes('not')) continue;
    const sentence = sentenceAround(reading, at);
    const end = Math.min(sentence.to, at + REACH);
    let by = at + 1;
    while (by < end && (words[by] !== 'by' || quotedOf[by] !== -1)) by++;
    const agent = by < end ? phraseAfter(reading, by + 1) : undefined;
    if (agent === undefined || agent.to > sentence.to) continue;
    const { kind, speaker } = sourceOf(agent);
    const content = { from: sentence.from, to: Math.max(by, sentence.from + 1) };
    found.push({
      content: spanOf(reading, content),
      kind,
      source: speaker,
      cue: spanOf(reading, { from: at, to: at + 1 }),
    });
  }
  return found;
}
