import type { Analysis, AttributionKind, Claim, Entity } from '../analysis';
import { deepLinks } from '../exporters/text-fragment';
import { type LinkClass, linkClass } from '../links/classes';
import { indexAt, type Span, textAt } from '../text/spans';

/** How a card's source is drawn: ● named, ◐ unnamed, ○ no source given. A document counts as named. */
export type CardSymbol = 'named' | 'unnamed' | 'none' | 'person' | 'organization' | 'place';

/** One line of a card: a label of ours, and what there is to say, as printed or in our words. */
export interface CardRow {
  readonly label: string;
  readonly text: string;
  /** The text is the article's own words. */
  readonly isPrinted?: true;
  readonly href?: string;
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
  | `card_${'mentions_in' | 'quoted' | 'quotes'}`
  | 'paragraph_sign'
  | `class_${LinkClass}`;

/** The cards of the claims and actors with the given ids, claims in reading order first. */
export function cardsOf(analysis: Analysis, ids: ReadonlySet<string>, say: CardWords): readonly Card[] {
  const { article, claims, entities } = analysis;
  const deepLink = deepLinks(article.canonicalUrl ?? article.url, article.text);
  const linked = (span: Span) => {
    const address = deepLink(span);
    return address === undefined ? {} : { deepLink: address };
  };
  return [
    ...claims.flatMap((claim, index) =>
      ids.has(claim.id) ? [{ ...claimCard(claim, index + 1, analysis, say), ...linked(claim) }] : [],
    ),
    ...entities.flatMap((entity) =>
      entity.kind === 'other' || !ids.has(entity.id) ? [] : [actorCard(entity, entity.kind, analysis, say)],
    ),
  ];
}

function claimCard(claim: Claim, number: number, analysis: Analysis, say: CardWords): Card {
  const { text } = analysis.article;
  const { kind, source, cue, reason } = claim.attribution;
  const symbol = symbolOf(kind);
  const hedges = claim.hedges.map((hedge) => `“${textAt(text, hedge)}”`);
  const count = analysis.claims.length;
  return {
    id: claim.id,
    symbol,
    name: say('card_claim_name', number, count, say(`card_${symbol}`)),
    heading: say('card_claim', number, count),
    aside: hedges.length ? say('card_hedged', [...new Set(hedges)].join(', ')) : say('card_stated'),
    sentence: textAt(text, claim),
    shown: [source, cue].flatMap((span) => (span ? within(span, claim) : [])),
    rows: [
      {
        label: say('card_said_by'),
        ...(source ? { text: source.text, isPrinted: true as const } : { text: unsaid(kind, say) }),
      },
      ...(kind === 'unnamed'
        ? [
            {
              label: say('card_reason'),
              ...(reason ? { text: textAt(text, reason), isPrinted: true as const } : { text: say('card_not_given') }),
            },
          ]
        : []),
      ...linkRows(claim, analysis, say),
    ],
  };
}

function symbolOf(kind: AttributionKind): 'named' | 'unnamed' | 'none' {
  return kind === 'document' ? 'named' : kind;
}

function unsaid(kind: AttributionKind, say: CardWords): string {
  return kind === 'unnamed' ? say('card_unnamed_source') : say('card_no_speaker');
}

function linkRows(claim: Claim, { links }: Analysis, say: CardWords): readonly CardRow[] {
  const own = claim.links.flatMap((id) => links.find((link) => link.id === id) ?? []);
  if (own.length === 0) return [{ label: say('card_link'), text: say('card_no_link') }];
  return own.map((link) => ({
    label: say('card_link'),
    text: `${link.text || (link.domain ?? link.href)} (${say(`class_${linkClass(link) ?? 'other'}`)})`,
    ...(link.url ? { href: link.url } : {}),
  }));
}

function actorCard(
  { id, name, aliases, role, mentions }: Entity,
  kind: 'person' | 'organization' | 'place',
  { article, quotations }: Analysis,
  say: CardWords,
): Card {
  const named = mentions.filter(({ form }) => form === 'name');
  const paragraphs = [...new Set(mentions.map(({ start }) => indexAt(article.blocks, start) + 1))].filter((n) => n > 0);
  const own = quotations.filter(({ speaker }) => speaker?.entity === id);
  const direct = own.filter((quotation) => quotation.direct).length;
  const signs = paragraphs.slice(0, 6).map((paragraph) => say('paragraph_sign', paragraph));
  const where = `${signs.join(', ')}${paragraphs.length > signs.length ? ' …' : ''}`;
  return {
    id,
    symbol: kind,
    name,
    heading: name,
    shown: [],
    rows: [
      ...(role ? [{ label: say('card_role'), text: role, isPrinted: true as const }] : []),
      ...(aliases.length ? [{ label: say('card_aliases'), text: aliases.join(', '), isPrinted: true as const }] : []),
      {
        label: say('card_mentions'),
        text: say('card_mentions_in', named.length, where),
      },
      { label: say('card_quoted'), text: say('card_quotes', direct, own.length - direct) },
    ],
  };
}

/** A span as a place in the words of another, when it lies inside. */
function within(inner: Span, outer: Span): readonly Span[] {
  if (inner.start < outer.start || inner.end > outer.end) return [];
  return [{ start: inner.start - outer.start, end: inner.end - outer.start }];
}
