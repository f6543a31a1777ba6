import type { Analysis } from '../../lib/core/analysis';
import { claimsBySource, SOURCE_KINDS } from '../../lib/core/claims/sourcing';
import { distinct, paragraphOf } from '../../lib/core/text/paragraphs';
import type { Span } from '../../lib/core/text/spans';
import { linkClass } from '../analysis/link-classes';
import { Icon } from '../ui/Icon';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';

/** Labels of paragraphs nearer than this to each other, in per cent of the width, are left out. */
const LABEL_GAP = 3.5;

/**
 * The article from first to last paragraph: where claims of each kind of source, direct quotations and links stand.
 * The drawing is for the eye alone; the sentences under it say the same.
 */
export function StripFigure({ analysis }: { analysis: Analysis }) {
  const { say, list } = useWords();
  const { article, claims, quotations, links } = analysis;
  const at = (offset: number) => (100 * offset) / Math.max(1, article.text.length);
  const bySource = claimsBySource(claims);
  const direct = quotations.filter((quotation) => quotation.direct);
  const placed = links.filter((link) => link.span && linkClass(link));
  const paragraphs = article.blocks.filter(({ kind }) => kind !== 'heading');
  let labelled = -LABEL_GAP;
  const labels = paragraphs.flatMap(({ start }, turn) => {
    if (at(start) - labelled < LABEL_GAP) return [];
    labelled = at(start);
    return [{ left: at(start), number: turn + 1 }];
  });
  const named = (spans: readonly Span[]) =>
    list(distinct(spans.map((span) => paragraphOf(article, span))).map((number) => say('paragraph_sign', number)));
  const twins = [
    ...SOURCE_KINDS.map((kind) => [bySource[kind], `twin_${kind}`] as const),
    [direct, 'twin_quotes'] as const,
    [placed.map(({ span }) => span!), 'twin_links'] as const,
  ];
  return (
    <figure class="strip-figure">
      <h2>{say('strip_heading')}</h2>
      <div class="lines" aria-hidden="true">
        {SOURCE_KINDS.map((kind) => (
          <div class="line" key={kind}>
            <span class="label">
              <SourceSymbol kind={kind} /> {say(`strip_${kind}`)} <i>{bySource[kind].length}</i>
            </span>
            <div class="track">
              {paragraphs.map(({ start }) => (
                <i class="edge" key={start} style={{ insetInlineStart: `${at(start)}%` }} />
              ))}
              {bySource[kind].map(({ id, start, end }) => (
                <SourceSymbol key={id} kind={kind} style={{ insetInlineStart: `${at((start + end) / 2)}%` }} />
              ))}
            </div>
          </div>
        ))}
        <div class="line ruled">
          <span class="label">
            {say('strip_quotes')} <i>{direct.length}</i>
          </span>
          <div class="track">
            {direct.map(({ start, end }) => (
              <i
                class="quote"
                key={start}
                style={{ insetInlineStart: `${at(start)}%`, inlineSize: `${at(end - start)}%` }}
              />
            ))}
          </div>
        </div>
        <div class="line ruled">
          <span class="label">
            {say('strip_links')} <i>{placed.length}</i>
          </span>
          <div class="track">
            {placed.map((link) => (
              <span class="link-at" key={link.id} style={{ insetInlineStart: `${at(link.span!.start)}%` }}>
                <Icon name={linkClass(link)!} />
              </span>
            ))}
          </div>
        </div>
        <div class="line axis">
          <span />
          <div class="track">
            {labels.map(({ left, number }) => (
              <b key={number} style={{ insetInlineStart: `${left}%` }}>
                {say('paragraph_sign', number)}
              </b>
            ))}
          </div>
        </div>
      </div>
      <figcaption>
        {twins
          .filter(([spans]) => spans.length > 0)
          .map(([spans, key]) => say(key, named(spans)))
          .join(' ')}
      </figcaption>
    </figure>
  );
}
