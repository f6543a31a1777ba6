import type { Block } from '../article';
import type { Span } from '../text/spans';
import { indexAt } from '../text/spans';
import type { Token } from '../text/tokens';

/** How much of a sentence stands inside quotation marks. */
export interface Voice {
  /** Share of its tokens, 0 to 1. */
  readonly quoted: number;
  /** It begins inside a quotation that an earlier sentence opened. */
  readonly continues: boolean;
  /** Which of its tokens stand inside, one for one. */
  readonly inside: readonly boolean[];
}

/**
 * Whose words each sentence is made of, by quotation marks alone: a cheap first look that needs no speaker. A block
 * that begins with an opening mark goes on with the quotation before it; any other block begins outside.
 */
export function voicesOf(
  blocks: readonly Block[],
  sentences: readonly Span[],
  tokensOf: readonly (readonly Token[])[],
): Voice[] {
  let open = false;
  let lastBlock = -1;
  return sentences.map((sentence, index) => {
    const block = indexAt(blocks, sentence.start);
    if (block !== lastBlock) open = false;
    lastBlock = block;
    const continues = open;
    const inside = tokensOf[index]!.map(({ text }) => {
      if (text === '“' || text === '«' || text === '„') open = true;
      else if (text === '”' || text === '»') open = false;
      else if (text === '"') open = !open;
      else return open;
      return true;
    });
    const marked = inside.reduce((sum, value) => sum + (value ? 1 : 0), 0);
    return { quoted: inside.length > 0 ? marked / inside.length : 0, continues, inside };
  });
}
