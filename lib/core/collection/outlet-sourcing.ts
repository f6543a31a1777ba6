import type { Analysis } from '../analysis';
import { SOURCE_KINDS, type SourceKind, sourceKind } from '../claims/sourcing';
import { LINK_CLASSES, type LinkClass, linkClass } from '../links/classes';
import { type CollectedArticle, type CollectedPassage, passagesOf } from './collected';

/** Fewer articles of an outlet, and shares would say more of the choice than of the outlet. */
export const FEWEST_ARTICLES = 10;

/** What the collection holds of one outlet. Lists, not scores: every figure is the length of one. */
export interface OutletSourcing {
  readonly outlet: string;
  readonly articles: readonly CollectedArticle[];
  readonly claims: Readonly<Record<SourceKind, readonly CollectedPassage[]>>;
  /** Links that the articles cite, by class; the words are the link's. */
  readonly citations: Readonly<Record<LinkClass, readonly CollectedPassage[]>>;
}

/** One article's share of its outlet's lists. */
export interface ArticleSourcing {
  readonly article: CollectedArticle;
  readonly claims: readonly (readonly [SourceKind, CollectedPassage])[];
  readonly citations: readonly (readonly [LinkClass, CollectedPassage])[];
}

export function sourcingOfArticle(of: CollectedArticle, analysis: Analysis): ArticleSourcing {
  const passage = passagesOf(of, analysis);
  return {
    article: of,
    claims: analysis.claims.map((claim) => [sourceKind(claim.attribution.kind), passage(claim)] as const),
    citations: analysis.links.flatMap((link) => {
      const name = linkClass(link);
      if (link.role !== 'citation' || link.duplicateOf !== undefined || name === undefined) return [];
      const place = link.url === undefined ? {} : { place: link.url };
      return [[name, { article: of, words: link.text || (link.domain ?? link.href), ...place }] as const];
    }),
  };
}

/** By outlet, the one with most articles first, then by name. Articles without an outlet are left out. */
export function outletsOf(articles: readonly ArticleSourcing[]): OutletSourcing[] {
  const byOutlet = new Map<string, ArticleSourcing[]>();
  for (const one of articles) {
    if (one.article.outlet === undefined) continue;
    const own = byOutlet.get(one.article.outlet);
    if (own) own.push(one);
    else byOutlet.set(one.article.outlet, [one]);
  }
  return [...byOutlet]
    .map(([outlet, own]) => ({
      outlet,
      articles: own.map(({ article }) => article),
      claims: sorted(
        SOURCE_KINDS,
        own.flatMap(({ claims }) => claims),
      ),
      citations: sorted(
        LINK_CLASSES,
        own.flatMap(({ citations }) => citations),
      ),
    }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.outlet < b.outlet ? -1 : 1));
}

function sorted<Name extends string>(
  names: readonly Name[],
  rows: readonly (readonly [Name, CollectedPassage])[],
): Readonly<Record<Name, readonly CollectedPassage[]>> {
  const lists = Object.fromEntries(names.map((name) => [name, [] as CollectedPassage[]]));
  for (const [name, passage] of rows) lists[name]!.push(passage);
  return lists as unknown as Record<Name, readonly CollectedPassage[]>;
}
