import type { Analysis } from '../analysis';
import { actionsOf } from '../entities/actions';
import { deepLinks } from '../exporters/text-fragment';
import type { LinkClass } from '../links/classes';
import type { Span } from '../text/spans';
import { actorCard } from './actor-card';
import { claimCard } from './claim-card';

/** How a card's source is drawn: ● named, ◐ unnamed, ○ no source given. A document counts as named. */
export type CardSymbol = 'named' | 'unnamed' | 'none' | 'person' | 'organization' | 'place';

/** One line of a card: a label of ours, and what there is to say, as printed or in our words. */
export interface CardRow {
  readonly label: string;
  readonly text: string;
  /** The text is the article's own words. */
  readonly isPrinted?: true;
  readonly href?: string;
  /** Sentences or quotations of the article that show it, as printed. */
  readonly printed?: readonly string[];
}

/** What a reader is told about one claim or actor, in the interface's language. */
export interface Card {
  /** The claim's or entity's id. */
  readonly id: string;
  readonly symbol: CardSymbol;
  /** For the marker and the dialog: "Claim 4 of 12, no source given". */
  readonly name: string;
  readonly heading: string;
  readonly aside?: string;
  /** As printed; claims only. */
  readonly sentence?: string;
  /** The claim's own words, as a place in `sentence`. */
  readonly claim?: Span;
  /** The words that show who says it, as places in `sentence`. */
  readonly shown: readonly Span[];
  readonly rows: readonly CardRow[];
  /** An address that leads to the place. */
  readonly deepLink?: string;
}

/** A message of the locale file, with its `$1`, `$2`… filled in. */
export type CardWords = (key: CardMessage, ...given: readonly (string | number)[]) => string;

/** The messages that cards are made of. */
export type CardMessage =
  | `card_${'claim' | 'claim_name' | 'named' | 'unnamed' | 'none' | 'stated' | 'hedged' | 'said_by' | 'no_speaker'}`
  | `card_${'unnamed_source' | 'reason' | 'not_given' | 'link' | 'no_link' | 'role' | 'aliases' | 'mentions'}`
  | `card_${'mentions_in' | 'quoted' | 'quotes' | 'acts' | 'acted_on'}`
  | 'citing'
  | 'link_beside'
  | 'paragraph_sign'
  | `class_${LinkClass}`;

/** The cards of the claims and actors with the given ids, claims in reading order first. */
export function cardsOf(analysis: Analysis, ids: ReadonlySet<string>, say: CardWords): readonly Card[] {
  const { article, claims, entities, sentences } = analysis;
  const deepLink = deepLinks(article.canonicalUrl ?? article.url, article);
  const linked = (span: Span) => {
    const address = deepLink(span);
    return address === undefined ? {} : { deepLink: address };
  };
  const actors = entities.flatMap(({ id, kind }) => (kind !== 'other' && ids.has(id) ? [id] : []));
  const actions = actors.length ? actionsOf(article.text, sentences, entities, actors) : undefined;
  return [
    ...claims.flatMap((claim, index) =>
      ids.has(claim.id) ? [{ ...claimCard(claim, index + 1, analysis, say), ...linked(claim) }] : [],
    ),
    ...entities.flatMap((entity) =>
      entity.kind === 'other' || !ids.has(entity.id)
        ? []
        : [actorCard(entity, entity.kind, analysis, actions?.get(entity.id) ?? [], say)],
    ),
  ];
}
