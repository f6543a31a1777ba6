/** The least each figure may be, by scorer and figure; in percent, or points for a difference. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One figure as measured, beside its floor where it has one. */
export interface Row {
  readonly scorer: string;
  readonly figure: string;
  readonly measured: number;
  readonly floor?: number;
  readonly holds: boolean;
}

/**
 * Every figure of one scorer, `missing` first. A figure that is no number fails, so does one that has a floor and was
 * not measured, and so does any missing answer.
 */
export function rowsOf(scorer: string, figures: Readonly<Record<string, number>>, floors: Floors): Row[] {
  const { missing = Number.NaN, ...measured } = figures;
  const least = floors[scorer] ?? {};
  const rows: Row[] = [{ scorer, figure: 'missing answers', measured: missing, holds: missing === 0 }];
  for (const figure of new Set([...Object.keys(measured), ...Object.keys(least)])) {
    const value = measured[figure] ?? Number.NaN;
    const floor = least[figure];
    rows.push({
      scorer,
      figure,
      measured: value,
      ...(floor === undefined ? {} : { floor }),
      holds: floor === undefined ? Number.isFinite(value) : value >= floor,
    });
  }
  return rows;
}

/** For a terminal: one line a figure, those that fail marked. */
export function textTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.scorer,
    row.figure,
    printedFigure(row),
    row.floor === undefined ? '' : row.floor.toFixed(2),
    row.holds ? '' : row.floor === undefined ? 'FAILS' : 'BELOW ITS FLOOR',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]!.length), 8));
  return [['task', 'figure', 'measured', 'floor', ''], ...cells]
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For the README. Counts of missing answers are left out: they are zero or the table would not be written. */
export function markdownTable(rows: readonly Row[]): string {
  const lines = rows
    .filter(({ figure }) => figure !== 'missing answers')
    .map((row) => `| ${row.scorer} | ${row.figure} | ${printedFigure(row)} | ${row.floor?.toFixed(2) ?? ''} |`);
  return ['| task | figure | measured | floor |', '|---|---|---:|---:|', ...lines, ''].join('\n');
}

function printedFigure({ figure, measured }: Row): string {
  if (!Number.isFinite(measured)) return 'no number';
  return figure === 'missing answers' ? String(measured) : measured.toFixed(2);
}
