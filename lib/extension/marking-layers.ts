import type { Analysis } from '../core/analysis';
import { indexAt } from '../core/text/spans';
import type { Layer, Mark } from './messages';
import type { MarkChoice } from './session';
import type { Settings } from './settings';

const CLAIM_LAYERS: readonly Layer[] = ['claim-sourced', 'claim-unsourced'];

/** The layers behind a choice of the mark switch, `chosen` being the actors the reader wants to see. */
export function layersFor(choice: MarkChoice, chosen: readonly Layer[]): readonly Layer[] {
  if (choice === 'off') return [];
  return choice === 'claims' ? CLAIM_LAYERS : chosen;
}

/** What to paint, in reading order: each claim; each name, or only its first mention in a paragraph. */
export function marksOf(
  { claims, entities, article }: Pick<Analysis, 'claims' | 'entities' | 'article'>,
  layers: readonly Layer[],
  { mentions }: Pick<Settings, 'mentions'>,
): readonly Mark[] {
  const marks: Mark[] = claims.map(({ id, start, end, attribution }) => ({
    id,
    start,
    end,
    layer: attribution.kind === 'none' ? 'claim-unsourced' : 'claim-sourced',
  }));
  for (const { id, kind, mentions: places } of entities) {
    if (kind === 'other') continue;
    const seen = new Set<number>();
    for (const { start, end, form } of places) {
      const block = indexAt(article.blocks, start);
      if (form !== 'name' || (mentions === 'first' && seen.has(block))) continue;
      seen.add(block);
      marks.push({ id, start, end, layer: kind });
    }
  }
  return marks.filter(({ layer }) => layers.includes(layer)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The choice of the mark switch that shows these layers. */
export function choiceOf(layers: readonly Layer[]): MarkChoice {
  if (!layers.length) return 'off';
  return layers.some((layer) => CLAIM_LAYERS.includes(layer)) ? 'claims' : 'actors';
}
