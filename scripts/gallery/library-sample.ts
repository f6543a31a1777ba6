import type { Analysis } from '../../lib/core/analysis';
import { collectedArticle } from '../../lib/core/collection/collected';
import { sampleAnalysis } from '../../tests/support/sample-analysis';

/** Invented saved articles for pictures of the library. */
const TITLES: readonly (readonly [title: string, outlet: string, publishedAt: string])[] = [
  ['Fernmouth to close Tidegate Bridge for nine months after sensors find cracks', 'Fernmouth Ledger', '2026-09-17'],
  ['Ferry plan for bridge closure draws 300 an hour', 'Estuary Wire', '2026-09-18'],
  ['What the inspection report says about the worst hanger', 'Fernmouth Ledger', '2026-09-19'],
];

export const savedArticles = TITLES.map(([title, outlet, publishedAt], turn) => ({
  key: `https://fernmouthledger.example/${turn}`,
  title,
  outlet,
  publishedAt,
  savedAt: `2026-09-${20 + turn}T08:00:00Z`,
}));

/** Some days after the last of them was saved. */
export const NOW = Date.parse('2026-09-25T09:00:00Z');

/** The sample as it reads after a correction: one number, one sentence and one quotation differ. */
export const laterAnalysis: Analysis = edited(sampleAnalysis, [
  ['nine months from 5 October', 'seven months from 12 October'],
  ['by 38 per cent', 'by 83 per cent'],
]);

export const collected = savedArticles.map(({ key }, turn) => {
  const [title, siteName, publishedAt] = TITLES[turn]!;
  const analysis: Analysis = {
    ...sampleAnalysis,
    article: { ...sampleAnalysis.article, title, siteName, publishedAt },
  };
  return { of: collectedArticle(key, analysis), analysis };
});

/** Replaces words by others of the same length, padded, so that every span stays where it is. */
function edited(analysis: Analysis, edits: readonly (readonly [string, string])[]): Analysis {
  let { text } = analysis.article;
  let shifts: readonly { readonly at: number; readonly by: number }[] = [];
  for (const [from, to] of edits) {
    const at = text.indexOf(from);
    text = text.replace(from, to);
    shifts = [...shifts, { at, by: to.length - from.length }];
  }
  const moved = (place: number) => shifts.reduce((now, { at, by }) => (now > at ? now + by : now), place);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        (name === 'start' || name === 'end') && typeof inner === 'number' ? moved(inner) : walk(inner),
      ]),
    );
  };
  const spans = walk(analysis) as Analysis;
  return { ...spans, article: { ...spans.article, text } };
}
