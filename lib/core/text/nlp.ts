import nlp from 'compromise/three';
import type { Span } from './spans';

/** A name as compromise sees it, before any clean-up. */
export interface RoughName extends Span {
  readonly kind: 'person' | 'organization' | 'place';
}

/** Code units handed to the parser at once: its time grows faster than the length of a sentence. */
const LONGEST_PIECE = 1_200;

/**
 * People, organisations and places by compromise's lexicon and rules, in reading order; they may overlap.
 *
 * The text is read line by line, and long lines in pieces parted at white space, so time is linear in its length.
 */
export function roughNames(text: string): RoughName[] {
  const found: RoughName[] = [];
  for (const piece of pieces(text)) {
    const words = text.slice(piece.start, piece.end);
    if (!/\p{Lu}/u.test(words)) continue;
    const doc = nlp(words);
    for (const [view, kind] of [
      [doc.people(), 'person'],
      [doc.organizations(), 'organization'],
      [doc.places(), 'place'],
    ] as const)
      for (const { offset } of view.json({ offset: true }) as Located[]) {
        if (offset === undefined || offset.length <= 0) continue;
        const start = piece.start + offset.start;
        found.push({ start, end: Math.min(piece.end, start + offset.length), kind });
      }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Located {
  readonly offset?: { readonly start: number; readonly length: number };
}

function* pieces(text: string): Generator<Span> {
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const end = line.index + line[0].length;
    let start = line.index;
    while (end - start > LONGEST_PIECE) {
      const gap = text.lastIndexOf(' ', start + LONGEST_PIECE);
      const cut = gap > start ? gap : start + LONGEST_PIECE;
      yield { start, end: cut };
      start = cut;
    }
    if (end > start) yield { start, end };
  }
}

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

/** Whom compromise's lexicon takes a given name for, where it is a name of one kind only. */
export function presumedGender(givenName: string): 'male' | 'female' | undefined {
  const { lexicon } = (nlp.model() as Model).one;
  const word = givenName.toLowerCase();
  const tags = Object.hasOwn(lexicon, word) ? [lexicon[word]!].flat() : [];
  return tags.includes('MaleName') ? 'male' : tags.includes('FemaleName') ? 'female' : undefined;
}

/** A group of verbs as compromise sees it, with the auxiliaries that belong to it. */
export interface VerbPhrase extends Span {
  readonly passive: boolean;
}

/** The verb phrases of one sentence, in reading order. Sentences longer than a page of a book yield none. */
export function sentenceGrammar(sentence: string): VerbPhrase[] {
  if (sentence.length > LONGEST_PIECE) return [];
  const found: VerbPhrase[] = [];
  for (const { text, offset } of nlp(sentence).verbs().toView(null).json({ offset: true }) as (Located & {
    readonly text: string;
  })[]) {
    if (offset === undefined || offset.length <= 0) continue;
    // The offset may take in the white space and the mark after the phrase.
    const words = text.trim().replace(/[\s,.;:!?"”]+$/, '');
    const start = sentence.indexOf(words, Math.max(0, offset.start - 2));
    if (words === '' || start < 0) continue;
    const passive =
      /\b(?:was|were|is|are|been|being|be|got)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|own|ught|ot|ut|aid|eld)$/iu.test(words);
    found.push({ start, end: start + words.length, passive });
  }
  return found.sort((a, b) => a.start - b.start);
}
