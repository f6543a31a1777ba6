import type { Analysis } from '../../lib/core/analysis';
import { claimsBySource, SOURCE_KINDS, type SourceKind, sourceKind } from '../../lib/core/claims/sourcing';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';
import { spread } from './sourcing';

/** The width the symbols are laid out on, and the distance between two; as shares of the real width. */
const WIDTH = 368;
const GAP = 14;
const PER_ROW = Math.floor(WIDTH / GAP);

/** How many claims have which kind of source, and where they stand from first to last; each opens its sentences. */
export function SourcingStrip({
  analysis,
  onOpen,
}: {
  analysis: Pick<Analysis, 'claims' | 'article'>;
  onOpen: (kind?: SourceKind) => void;
}) {
  const { parts } = useWords();
  const bySource = claimsBySource(analysis.claims);
  return (
    <>
      <div class="counts">
        {SOURCE_KINDS.map((kind) => {
          const [before, number, after] = parts(`${kind}_count`, bySource[kind].length);
          return (
            <button type="button" key={kind} onClick={() => onOpen(kind)}>
              <SourceSymbol kind={kind} />
              <span>
                {before}
                <b>{number}</b>
                {after}
              </span>
            </button>
          );
        })}
      </div>
      <StripLine analysis={analysis} onOpen={() => onOpen()} />
    </>
  );
}

/** The claims' symbols from the first to the last word of the article; in rows of equal length where they are many. */
export function StripLine({
  analysis: { claims, article },
  here,
  onOpen,
}: {
  analysis: Pick<Analysis, 'claims' | 'article'>;
  /** The claim the article is scrolled to. */
  here?: string | undefined;
  onOpen: () => void;
}) {
  const { count } = useWords();
  const rowCount = Math.ceil(claims.length / PER_ROW);
  const size = Math.ceil(claims.length / rowCount);
  const rows = Array.from({ length: rowCount }, (_, row) => claims.slice(row * size, (row + 1) * size));
  const whole = rows.length === 1;
  const name = count('strip', claims.length);
  return (
    <button type="button" class="strip" aria-label={name} title={name} onClick={onOpen}>
      {rows.map((row) => {
        const from = whole ? 0 : row[0]!.start;
        const to = whole ? article.text.length : row.at(-1)!.end;
        const places = row.map(({ start, end }) => ((start + end) / 2 - from) / Math.max(1, to - from));
        const set = spread(places, WIDTH, GAP);
        return (
          <span class="strip-row" key={from}>
            {row.map(({ id, attribution }, turn) => (
              <SourceSymbol
                key={id}
                here={id === here}
                kind={sourceKind(attribution.kind)}
                style={{ insetInlineStart: `${((set[turn]! / WIDTH) * 100).toFixed(2)}%` }}
              />
            ))}
          </span>
        );
      })}
    </button>
  );
}
