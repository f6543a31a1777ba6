/** Grey bars of the given widths (per cent), in the place of lines that are still to come. */
export function Skeleton({ lines }: { lines: readonly number[] }) {
  return (
    <span class="skeleton" aria-hidden="true">
      {lines.map((width, turn) => (
        <i key={turn} style={{ inlineSize: `${width}%` }} />
      ))}
    </span>
  );
}
