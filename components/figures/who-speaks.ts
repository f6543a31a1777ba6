import type { Analysis, Entity } from '../../lib/core/analysis';
import { countWords } from '../../lib/core/text/plain';
import { textAt } from '../../lib/core/text/spans';

export interface Voice {
  readonly name: string;
  /** Words in direct quotations and in paraphrases credited to them. */
  readonly direct: number;
  readonly reported: number;
}

/** Who is credited with how many words, most first. Quotations without a speaker are left out: their voice is unknown. */
export function voices({ quotations, article }: Pick<Analysis, 'quotations' | 'article'>): readonly Voice[] {
  const found = new Map<string, Voice>();
  for (const quotation of quotations) {
    if (!quotation.speaker) continue;
    const key = quotation.speaker.entity ?? quotation.speaker.name;
    const before = found.get(key) ?? { name: quotation.speaker.name, direct: 0, reported: 0 };
    const words = countWords(textAt(article.text, quotation));
    const kind = quotation.direct ? 'direct' : 'reported';
    found.set(key, { ...before, [kind]: before[kind] + words });
  }
  return [...found.values()].sort((a, b) => b.direct + b.reported - a.direct - a.reported);
}

/** Actors that are named but credited with no words, by falling weight. */
export function talkedAbout({ entities, quotations }: Pick<Analysis, 'entities' | 'quotations'>): readonly Entity[] {
  const speaking = new Set(quotations.map(({ speaker }) => speaker?.entity));
  return entities.filter(({ id, kind }) => kind !== 'other' && kind !== 'place' && !speaking.has(id));
}
