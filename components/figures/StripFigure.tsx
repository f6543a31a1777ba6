import type { ComponentChildren } from 'preact';
import type { Analysis } from '../../lib/core/analysis';
import { claimsBySource, SOURCE_KINDS } from '../../lib/core/claims/sourcing';
import { distinct, paragraphOf } from '../../lib/core/text/paragraphs';
import type { Span } from '../../lib/core/text/spans';
import { linkClass } from '../analysis/link-classes';
import { Icon } from '../ui/Icon';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';
import { lanesOf } from './lanes';
import { namedParagraphs } from './named-paragraphs';

/** Labels of paragraphs nearer than this to each other, in per cent of the width, are left out. */
const LABEL_GAP = 3.5;
/** An icon's width, in the same measure: icons over each other cannot be told apart. */
const ICON = 2;
/** From one lane of icons to the next, in pixels. */
const LANE = 18;

/**
 * The article from first to last paragraph: where claims of each kind of source, direct quotations and links stand.
 * The drawing is for the eye and the mouse alone; the sentences under it say the same, the rows below lead to the same
 * places.
 */
export function StripFigure({ analysis, onJump }: { analysis: Analysis; onJump?: ((span: Span) => void) | undefined }) {
  const words = useWords();
  const { say } = words;
  const { article, claims, quotations, links } = analysis;
  const at = (offset: number) => (100 * offset) / Math.max(1, article.text.length);
  const bySource = claimsBySource(claims);
  const direct = quotations.filter((quotation) => quotation.direct);
  const placed = links.filter((link) => link.span && linkClass(link)).sort((a, b) => a.span!.start - b.span!.start);
  const lanes = lanesOf(
    placed.map(({ span }) => at(span!.start)),
    ICON,
  );
  const paragraphs = article.blocks.filter(({ kind }) => kind !== 'heading');
  let labelled = -LABEL_GAP;
  const labels = paragraphs.flatMap(({ start }, turn) => {
    if (at(start) - labelled < LABEL_GAP || at(start) > 100 - LABEL_GAP / 2) return [];
    labelled = at(start);
    return [{ left: at(start), number: turn + 1 }];
  });
  const named = (spans: readonly Span[]) =>
    namedParagraphs(words, distinct(spans.map((span) => paragraphOf(article, span))));
  const twins = [
    ...SOURCE_KINDS.map((kind) => [bySource[kind], `twin_${kind}`] as const),
    [direct, 'twin_quotes'] as const,
    [placed.map(({ span }) => span!), 'twin_links'] as const,
  ];
  const edges = paragraphs.map(({ start }) => (
    <i class="edge" key={`edge ${start}`} style={{ insetInlineStart: `${at(start)}%` }} />
  ));
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
              {edges}
              {bySource[kind].map((claim) => (
                <Spot key={claim.id} span={claim} at={at((claim.start + claim.end) / 2)} onJump={onJump}>
                  <SourceSymbol kind={kind} />
                </Spot>
              ))}
            </div>
          </div>
        ))}
        <div class="line ruled">
          <span class="label">
            {say('strip_quotes')} <i>{direct.length}</i>
          </span>
          <div class="track">
            {edges}
            {direct.map((quotation) => (
              <Spot
                key={quotation.start}
                span={quotation}
                at={at(quotation.start)}
                width={at(quotation.end - quotation.start)}
                onJump={onJump}
              />
            ))}
          </div>
        </div>
        <div class="line ruled">
          <span class="label">
            {say('strip_links')} <i>{placed.length}</i>
          </span>
          <div class="track" style={{ blockSize: `${28 + LANE * Math.max(0, ...lanes)}px` }}>
            {edges}
            {placed.map((link, turn) => (
              <Spot key={link.id} span={link.span!} at={at(link.span!.start)} lane={lanes[turn]!} onJump={onJump}>
                <Icon name={linkClass(link)!} />
              </Spot>
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

/**
 * One place on a line, in per cent of it: with a width a bar, else a symbol about its middle, in the lane given. A click
 * leads there.
 */
function Spot({
  span,
  at,
  width,
  lane = 0,
  onJump,
  children,
}: {
  span: Span;
  at: number;
  width?: number;
  lane?: number;
  onJump?: ((span: Span) => void) | undefined;
  children?: ComponentChildren;
}) {
  const style = {
    insetInlineStart: `${at}%`,
    ...(width === undefined ? { insetBlockStart: `${2 + lane * LANE}px` } : { inlineSize: `${width}%` }),
  };
  const name = width === undefined ? 'spot' : 'spot quote';
  if (!onJump)
    return (
      <span class={name} style={style}>
        {children}
      </span>
    );
  return (
    <button type="button" class={name} tabIndex={-1} style={style} onClick={() => onJump(span)}>
      {children}
    </button>
  );
}
