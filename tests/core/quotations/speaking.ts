import type { EntityKind, Problem } from '../../../lib/core/analysis';
import type { Cast } from '../../../lib/core/entities/entities';
import type { Speech } from '../../../lib/core/quotations/quotations';
import { speech } from '../../../lib/core/quotations/quotations';
import { articleFromText } from '../../../lib/core/text/plain';
import { splitSentences } from '../../../lib/core/text/sentences';
import { tokenize } from '../../../lib/core/text/tokens';

/** The people and places of the invented stories below, by the names these stories print. */
const NAMES: readonly (readonly [name: string, kind: EntityKind, ...aliases: string[]])[] = [
  ['Ada Lindqvist', 'person', 'Lindqvist'],
  ['Tomas Ode', 'person', 'Ode'],
  ['Harrow Times', 'organization'],
  ['Transport Ministry', 'organization'],
  ['Port Authority', 'organization'],
  ['Norland', 'place'],
];

export function castIn(text: string): Cast {
  const entities = NAMES.flatMap(([name, kind, ...aliases], index) => {
    const mentions = [...text.matchAll(new RegExp(`\\b(?:${[name, ...aliases].join('|')})\\b`, 'g'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      form: 'name' as const,
    }));
    return mentions.length > 0 ? [{ id: `e${index}`, kind, name, aliases, salience: 0, mentions }] : [];
  });
  return { entities, keyActors: [] };
}

export function speechIn(text: string): Speech & { problems: Omit<Problem, 'analyser'>[] } {
  const problems: Omit<Problem, 'analyser'>[] = [];
  const found = { tokens: tokenize(text), boundaries: splitSentences(text), cast: castIn(text) };
  const report = (problem: Omit<Problem, 'analyser'>) => void problems.push(problem);
  return { ...speech.run(articleFromText(text), found, { models: {}, report }), problems };
}
