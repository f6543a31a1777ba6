import type { Candidate } from './candidates';
import { phraseAfter } from './candidates';
import type { Report } from './quotations';
import type { Phrase, Reading } from './reading';
import { spanOf, tokenFrom } from './reading';
import type { Source } from './sources';

const DOCUMENT =
  /^(?:analysis|article|audit|census|dossier|filing|index|letter|memo|paper|poll|ranking|release|report|review|statement|study|survey)$/;
const AUTHORED = /^(?:filing|letter|memo|release|statement)$/;
/** How far into the sentence the document may be named, and how long its description may be, in tokens. */
const REACH = 6;
const LONGEST = 24;

/**
 * What a sentence takes from the document it opens with ("In a report released on Monday, …") or points back to ("… in
 * this survey"), where nothing in the sentence is credited to anybody else.
 */
export function framed(reading: Reading, others: readonly Report[], sourceOf: (phrase: Candidate) => Source): Report[] {
  const taken = new Set(
    others.flatMap(({ cue, source }) => {
      const at = tokenFrom(reading, (cue ?? source)?.start ?? 0);
      return at < reading.tokens.length ? [reading.sentenceOf[at]!] : [];
    }),
  );
  return reading.sentences.flatMap(({ start, end }, index): Report[] => {
    if (taken.has(index)) return [];
    const sentence = { from: tokenFrom(reading, start), to: tokenFrom(reading, end) };
    const document = openingDocument(reading, sentence) ?? pointedDocument(reading, sentence);
    if (document === undefined) return [];
    // "In a statement, Lin promised …": the words are hers who makes the statement.
    const author = document.authored ? phraseAfter(reading, document.content.from) : undefined;
    if (author && author.form !== 'nominal') {
      const { kind, speaker } = sourceOf(author);
      return [{ content: spanOf(reading, document.content), kind, source: speaker }];
    }
    const span = spanOf(reading, document.source);
    const name = reading.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return [{ content: spanOf(reading, document.content), kind: 'document', source: { ...span, name } }];
  });
}

interface Framed {
  readonly source: Phrase;
  readonly content: Phrase;
  /** A text somebody puts out in the first person, rather than a study of something. */
  readonly authored?: boolean;
}

function openingDocument({ words, quotedOf }: Reading, { from, to }: Phrase): Framed | undefined {
  if (words[from] !== 'in' || !/^(?:an?|the|its|their|his|her|this)$/.test(words[from + 1] ?? '')) return undefined;
  let head = from + 2;
  while (head < Math.min(to, from + REACH) && !DOCUMENT.test(words[head]!)) head++;
  if (!DOCUMENT.test(words[head] ?? '') || /^['’]?s$/.test(words[head + 1] ?? '')) return undefined;
  let comma = head + 1;
  while (comma < Math.min(to, from + LONGEST) && words[comma] !== ',') comma++;
  if (words[comma] !== ',' || to - comma < 4) return undefined;
  let end = head + 1;
  while (
    end < comma &&
    quotedOf[end] === -1 &&
    !/^(?:titled|entitled|called|named|that|which|[^\p{L}\p{N}])$/u.test(words[end]!)
  )
    end++;
  return {
    source: { from: from + 1, to: end },
    content: { from: comma + 1, to },
    authored: AUTHORED.test(words[head]!),
  };
}

function pointedDocument({ words }: Reading, { from, to }: Phrase): Framed | undefined {
  for (let at = from + 4; at + 2 < to; at++)
    if (words[at] === 'in' && words[at + 1] === 'this' && DOCUMENT.test(words[at + 2]!))
      return { source: { from: at + 1, to: at + 3 }, content: { from, to: at } };
  return undefined;
}
