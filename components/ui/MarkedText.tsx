import type { Analysis } from '../../lib/core/analysis';
import type { Span } from '../../lib/core/text/spans';

interface Painted extends Span {
  readonly class: string;
}

/** A part of a text of our own with its claims tinted and its names underlined, as on a page. */
export function MarkedText({ text, span, marks }: { text: string; span: Span; marks: readonly Painted[] }) {
  const inside = marks.filter(({ start, end }) => start < span.end && end > span.start);
  const cuts = [...new Set([span.start, span.end, ...inside.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= span.start && cut <= span.end)
    .sort((a, b) => a - b);
  return (
    <>
      {cuts.slice(0, -1).map((from, turn) => {
        const to = cuts[turn + 1]!;
        const names = inside.filter(({ start, end }) => start <= from && end >= to).map((mark) => mark.class);
        return names.length ? (
          <span key={from} class={names.join(' ')}>
            {text.slice(from, to)}
          </span>
        ) : (
          text.slice(from, to)
        );
      })}
    </>
  );
}

/** What a whole analysis paints. */
export function marksOfAnalysis({ claims, entities }: Pick<Analysis, 'claims' | 'entities'>): readonly Painted[] {
  return [
    ...claims.map(({ start, end }) => ({ start, end, class: 'tint' })),
    ...entities.flatMap(({ kind, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ start, end, class: `u-${kind}` })),
    ),
  ];
}
