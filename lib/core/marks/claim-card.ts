import type { Analysis, Claim } from '../analysis';
import { sourceKind } from '../claims/sourcing';
import { linkClass } from '../links/classes';
import { linkKind } from '../links/link-kind';
import { contains, indexAt, type Span, textAt } from '../text/spans';
import type { Card, CardRow, CardWords } from './cards';

/** What a reader is told about one claim, `number` being its turn among the article's. */
export function claimCard(claim: Claim, number: number, analysis: Analysis, say: CardWords): Card {
  const { text } = analysis.article;
  const { kind, source, cue } = claim.attribution;
  const symbol = sourceKind(kind);
  const hedges = claim.hedges.map((hedge) => `“${textAt(text, hedge)}”`);
  const count = analysis.claims.length;
  const printed = wholeSentence(claim, analysis);
  return {
    id: claim.id,
    symbol,
    name: say('card_claim_name', number, count, say(`card_${symbol}`)),
    heading: say('card_claim', number, count),
    aside: hedges.length ? say('card_hedged', [...new Set(hedges)].join(', ')) : say('card_stated'),
    sentence: textAt(text, printed),
    claim: { start: claim.start - printed.start, end: claim.end - printed.start },
    shown: [source, cue].flatMap((span) => (span ? within(span, printed) : [])),
    rows: [...creditRows(claim, printed, analysis, say), ...linkRows(claim, analysis, say)],
  };
}

/** The sentence the claim is a clause of, and the words of the claim that go beyond it, if any. */
function wholeSentence(claim: Claim, { sentences }: Analysis): Span {
  const sentence = sentences[claim.sentence];
  if (!sentence) return { start: claim.start, end: claim.end };
  return { start: Math.min(sentence.start, claim.start), end: Math.max(sentence.end, claim.end) };
}

/** Who says it; where that is said in another sentence, that sentence as printed. */
function creditRows(
  { attribution: { kind, source, cue, reason, via } }: Claim,
  printed: Span,
  { article: { text }, sentences }: Analysis,
  say: CardWords,
): readonly CardRow[] {
  const label = say('card_said_by');
  if (!source) return [{ label, text: say(kind === 'unnamed' ? 'card_unnamed_source' : 'card_no_speaker') }];
  const elsewhere = contains(printed, source) ? undefined : sentences[indexAt(sentences, (cue ?? source).start)];
  return [
    {
      label,
      text: via ? `${source.text} · ${say('citing', via.text)}` : source.text,
      isPrinted: true,
      ...(elsewhere ? { printed: [textAt(text, elsewhere)] } : {}),
    },
    ...(kind === 'unnamed'
      ? [
          reason
            ? { label: say('card_reason'), text: textAt(text, reason), isPrinted: true as const }
            : { label: say('card_reason'), text: say('card_not_given') },
        ]
      : []),
  ];
}

function linkRows(claim: Claim, { links }: Analysis, say: CardWords): readonly CardRow[] {
  const own = claim.links.flatMap((id) => links.find((link) => link.id === id) ?? []);
  if (own.length === 0) return [{ label: say('card_link'), text: say('card_no_link') }];
  return own.map((link) => {
    const kind = linkKind(say, linkClass(link) ?? 'other');
    const about =
      link.sentence === undefined || link.sentence === claim.sentence ? kind : `${kind}, ${say('link_beside')}`;
    return {
      label: say('card_link'),
      text: `${link.text || (link.domain ?? link.href)} (${about})`,
      ...(link.url ? { href: link.url } : {}),
    };
  });
}

/** A span as a place in the words of another, when it lies inside. */
function within(inner: Span, outer: Span): readonly Span[] {
  return contains(outer, inner) ? [{ start: inner.start - outer.start, end: inner.end - outer.start }] : [];
}
