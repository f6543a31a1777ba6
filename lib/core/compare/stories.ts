import type { Analysis, Entity, Link } from '../analysis';
import { type Span, textAt } from '../text/spans';
import { align } from './align';
import { numbersApart } from './numbers';

/** Two articles on one story laid side by side. Indexes are into the `claims`, `entities` and `links` of each side. */
export interface Comparison {
  /** Claims in the order of the left article, then those of the right alone. A side without a match is absent. */
  readonly claims: readonly ComparedClaims[];
  /** Key actors and other names: the same entity by name or alias, or on one side alone. */
  readonly actors: readonly Compared[];
  readonly quotations: readonly Compared[];
  /** Whom claims are credited to, by name, with the claims on each side; those both credit first. */
  readonly sources: readonly ComparedSource[];
  /** Addresses both cite, or one alone. */
  readonly links: readonly Compared[];
}

export interface Compared {
  readonly left?: number;
  readonly right?: number;
}

export interface ComparedSource {
  /** As the left article names it, else as the right one does. */
  readonly name: string;
  /** The claims credited to it; none where the article does not credit it. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

export interface ComparedClaims extends Compared {
  /** Numbers that stand on one side alone, where both sides give numbers: they may disagree. */
  readonly numbers?: { readonly left: readonly string[]; readonly right: readonly string[] };
}

/** What two articles share and what each has alone. Nothing is said about which is right. */
export function compareStories(left: Analysis, right: Analysis): Comparison {
  const claims = { left: wordsOf(left, left.claims), right: wordsOf(right, right.claims) };
  return {
    claims: rows(align(claims.left, claims.right, 'stories'), left.claims, right.claims).map((row) => ({
      ...row,
      ...disagreement(row, claims.left, claims.right),
    })),
    actors: rows(equals(left.entities, right.entities, sameName), left.entities, right.entities),
    quotations: rows(
      align(wordsOf(left, left.quotations), wordsOf(right, right.quotations), 'stories'),
      left.quotations,
      right.quotations,
    ),
    sources: comparedSources(left, right),
    links: rows(equals(left.links, right.links, sameCitation), left.links, right.links).filter(
      (row) => isCitation(left.links[row.left ?? -1]) || isCitation(right.links[row.right ?? -1]),
    ),
  };
}

function wordsOf({ article }: Analysis, spans: readonly Span[]): string[] {
  return spans.map((span) => textAt(article.text, span));
}

/** Pairs in the order of the left side, what stands there alone in its place, then what the right side has alone. */
function rows(
  pairs: readonly { readonly left: number; readonly right: number }[],
  left: readonly unknown[],
  right: readonly unknown[],
): Compared[] {
  const paired = new Set(pairs.map((pair) => pair.right));
  return [
    ...left.flatMap((_, turn): Compared[] => {
      const own = pairs.filter((pair) => pair.left === turn).map((pair) => ({ left: turn, right: pair.right }));
      return own.length > 0 ? own : [{ left: turn }];
    }),
    ...right.flatMap((_, turn) => (paired.has(turn) ? [] : [{ right: turn }])),
  ];
}

function disagreement(
  { left, right }: Compared,
  leftWords: readonly string[],
  rightWords: readonly string[],
): Pick<ComparedClaims, 'numbers'> {
  if (left === undefined || right === undefined) return {};
  const { before, after } = numbersApart(leftWords[left]!, rightWords[right]!);
  return before.length > 0 && after.length > 0 ? { numbers: { left: before, right: after } } : {};
}

/** Each item of the left side with the first of the right that is the same and not yet taken. */
function equals<Item>(left: readonly Item[], right: readonly Item[], same: (a: Item, b: Item) => boolean) {
  const taken = new Set<number>();
  return left.flatMap((item, turn) => {
    const other = right.findIndex((candidate, at) => !taken.has(at) && same(item, candidate));
    if (other < 0) return [];
    taken.add(other);
    return [{ left: turn, right: other }];
  });
}

/** Sources under one name or alias are one. */
function comparedSources(left: Analysis, right: Analysis): ComparedSource[] {
  const sources: { name: string; names: Set<string>; left: number[]; right: number[] }[] = [];
  for (const [side, { claims, entities }] of [['left', left] as const, ['right', right] as const])
    for (const [turn, { attribution }] of claims.entries()) {
      const { source } = attribution;
      if (source === undefined) continue;
      const entity = entities.find(({ id }) => id === source.entity);
      const [name, ...aliases] = entity ? [entity.name, ...entity.aliases] : [source.text];
      const folded = [name!, ...aliases].map((one) => one.toLowerCase());
      let held = sources.find(({ names }) => folded.some((one) => names.has(one)));
      if (held === undefined) {
        held = { name: name!, names: new Set(), left: [], right: [] };
        sources.push(held);
      }
      for (const one of folded) held.names.add(one);
      held[side].push(turn);
    }
  const isShared = (source: ComparedSource) => source.left.length > 0 && source.right.length > 0;
  return sources
    .map(({ names: _names, ...source }) => source)
    .sort((a, b) => Number(isShared(b)) - Number(isShared(a)));
}

function isCitation(link: Link | undefined): boolean {
  return link?.role === 'citation' && link.url !== undefined;
}

function sameCitation(a: Link, b: Link): boolean {
  return isCitation(a) && isCitation(b) && a.url === b.url;
}

function sameName(a: Entity, b: Entity): boolean {
  if (a.kind !== b.kind) return false;
  const names = new Set([a.name, ...a.aliases].map((name) => name.toLowerCase()));
  return [b.name, ...b.aliases].some((name) => names.has(name.toLowerCase()));
}
