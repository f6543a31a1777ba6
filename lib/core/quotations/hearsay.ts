import { sentenceAround } from './contents';
import lists from './data/cues.json';
import type { Report } from './quotations';
import type { Phrase, Reading } from './reading';
import { spanOf } from './reading';

const ADVERBS = new Set(lists.hearsay);
const PARTICIPLES = new Set(lists.impersonal.verbs);
const NOUNS = new Set(lists.impersonal.nouns);
const BE = /^(?:is|are|was|were|been|be|'s)$/;
const BETWEEN = /^(?:also|been|widely|generally|commonly|long|now|still|not|often)$/;

/**
 * What is credited to nobody in particular: "reportedly", "it is believed that", "is said to", "there are fears that".
 * The words that stand in for a source are the source as printed.
 */
export function hearsay(reading: Reading): Report[] {
  const { words, quotedOf } = reading;
  const found: Report[] = [];
  for (let at = 0; at < words.length; at++) {
    if (quotedOf[at] !== -1) continue;
    const phrase = ADVERBS.has(words[at]!) ? { from: at, to: at + 1 } : (impersonal(words, at) ?? thereAre(words, at));
    if (phrase === undefined) continue;
    const sentence = sentenceAround(reading, at);
    const tail = words[phrase.to] === 'that' && phrase.to + 1 < sentence.to;
    // "the quake, which is believed to have …": the aside alone is hearsay.
    const aside = /^(?:which|who|and)$/.test(words[phrase.from - 1] ?? '') && phrase.from - sentence.from > 6;
    const content = tail
      ? { from: phrase.to + 1, to: sentence.to }
      : aside
        ? { from: phrase.from, to: sentence.to }
        : sentence;
    const span = spanOf(reading, phrase);
    found.push({
      content: spanOf(reading, content),
      kind: 'unnamed',
      source: { ...span, name: reading.text.slice(span.start, span.end) },
      cue: span,
    });
  }
  return found;
}

/** "it is believed that", "he is said to have", "are thought to be": the participle stands at `at`. */
function impersonal(words: readonly string[], at: number): Phrase | undefined {
  if (!PARTICIPLES.has(words[at]!)) return undefined;
  let from = at - 1;
  let been = false;
  while (from >= 0 && at - from < 5 && BETWEEN.test(words[from]!)) {
    been ||= words[from] === 'been';
    from--;
  }
  if (!BE.test(words[from] ?? '') && !(been && /^(?:has|have|had)$/.test(words[from] ?? ''))) return undefined;
  const impersonalIt = words[from - 1] === 'it';
  const next = words[at + 1];
  if (impersonalIt && next !== 'to') return { from: from - 1, to: at + 1 };
  // "power cuts are also reported in the south"
  if (/^(?:reported|rumou?red)$/.test(words[at]!) && /^(?:in|across|near|throughout)$/.test(next ?? '') && !been)
    return { from, to: at + 1 };
  return next === 'to' && !/^(?:expected|hoped|suggested|speculated)$/.test(words[at]!)
    ? { from, to: at + 1 }
    : undefined;
}

/** "There are concerns that …" */
function thereAre(words: readonly string[], at: number): Phrase | undefined {
  if (words[at] !== 'there' || !/^(?:is|are|was|were|have|has)$/.test(words[at + 1] ?? '')) return undefined;
  for (let noun = at + 2; noun < at + 6 && noun < words.length; noun++)
    if (NOUNS.has(words[noun]!) && words[noun + 1] === 'that') return { from: at, to: noun + 1 };
  return undefined;
}
