import type { Quotation } from '../analysis';

/**
 * What counts as how often somebody is quoted: their quotations, direct or paraphrased, in reading order as given. Those
 * that overlap are one, the direct one first: said that it was “painful but right” is one utterance, not two.
 */
export function utterancesOf(quotations: readonly Quotation[], entity: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let end = 0;
  for (const quotation of quotations) {
    if (quotation.speaker?.entity !== entity) continue;
    const isPart = quotation.start < end;
    end = Math.max(end, quotation.end);
    if (!isPart) found.push(quotation);
    else if (quotation.direct && !found.at(-1)!.direct) found[found.length - 1] = quotation;
  }
  return found;
}
