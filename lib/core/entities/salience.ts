import type { NameGroup } from './aliases';

/**
 * How central each group is to the article, 0 to 1, in the order of `groups`: how often it is named, how early, how
 * evenly, and whether the headline has it. `headlineEnd` is where the first block ends, when it is a headline or the
 * headline was given apart.
 */
export function salienceOf(groups: readonly NameGroup[], text: string, title: string | undefined): number[] {
  const headline = title?.toLowerCase() ?? '';
  const length = Math.max(1, text.length);
  const raw = groups.map(({ kind, mentions }) => {
    const first = mentions[0]!.start / length;
    const spread = (mentions.at(-1)!.start - mentions[0]!.start) / length;
    const named = mentions.some(({ start, end }) => headline.includes(text.slice(start, end).toLowerCase()));
    return (
      Math.log1p(mentions.length) + 1.2 * (1 - first) + 0.4 * spread + (named ? 0.8 : 0) + (kind === 'place' ? -0.3 : 0)
    );
  });
  const top = Math.max(1e-9, ...raw);
  return raw.map((value) => Math.max(0, value / top));
}
