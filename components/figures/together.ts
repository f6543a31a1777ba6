import type { Analysis, Entity } from '../../lib/core/analysis';
import { paragraphOf } from '../../lib/core/text/paragraphs';

/** Two actors and the paragraphs that name both. */
export interface Pair {
  readonly one: Entity;
  readonly other: Entity;
  readonly paragraphs: readonly number[];
}

/** Which of the `most` weightiest actors are named in the same paragraph, most often first. */
export function namedTogether({ entities, article }: Analysis, most: number): readonly Pair[] {
  const actors = entities.filter(({ kind }) => kind !== 'other').slice(0, most);
  const places = actors.map(({ mentions }) => new Set(mentions.map((mention) => paragraphOf(article, mention))));
  const pairs: Pair[] = [];
  for (const [first, one] of actors.entries()) {
    for (let second = first + 1; second < actors.length; second++) {
      const paragraphs = [...places[first]!].filter((number) => places[second]!.has(number)).sort((a, b) => a - b);
      if (paragraphs.length) pairs.push({ one, other: actors[second]!, paragraphs });
    }
  }
  return pairs.sort((a, b) => b.paragraphs.length - a.paragraphs.length);
}
