import type { Article, Block } from '../article';
import { trimmed } from './spans';

/**
 * Plain text as an article; `text` is the given string, unchanged. Paragraphs part at blank lines; line breaks inside
 * a paragraph end a sentence.
 */
export function articleFromText(text: string, about: { title?: string; url?: string } = {}): Article {
  const blocks: Block[] = [];
  let from = 0;
  const keep = (start: number, end: number) => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) blocks.push({ ...span, kind: 'paragraph' });
  };
  for (const gap of text.matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)+/g)) {
    keep(from, gap.index);
    from = gap.index + gap[0].length;
  }
  keep(from, text.length);
  return {
    ...(about.url ? { url: about.url } : {}),
    ...(about.title ? { title: about.title } : {}),
    text,
    blocks,
    wordCount: countWords(text),
    anchors: [],
    leftOut: [],
  };
}

/** Runs of letters and digits; inner apostrophes and hyphens do not part a word. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
