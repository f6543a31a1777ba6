/** Weights that fit targets least squares from rows, each weight held back by `penalty` (Hoerl and Kennard, 1970). */
export function ridge(rows: readonly (readonly [row: ArrayLike<number>, target: number])[], penalty: number): number[] {
  const width = rows[0]?.[0].length ?? 0;
  const normal = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width + 1 }, (_, b) => (a === b ? penalty : 0)),
  );
  for (const [row, target] of rows)
    for (let a = 0; a < width; a++) {
      const line = normal[a]!;
      for (let b = 0; b < width; b++) line[b]! += row[a]! * row[b]!;
      line[width]! += row[a]! * target;
    }
  return solve(normal);
}

/** Gauss elimination with pivoting; each line holds its right side last. */
function solve(lines: number[][]): number[] {
  const width = lines.length;
  for (let column = 0; column < width; column++) {
    let pivot = column;
    for (let row = column; row < width; row++)
      if (Math.abs(lines[row]![column]!) > Math.abs(lines[pivot]![column]!)) pivot = row;
    [lines[column], lines[pivot]] = [lines[pivot]!, lines[column]!];
    for (let row = 0; row < width; row++) {
      if (row === column) continue;
      const factor = lines[row]![column]! / lines[column]![column]!;
      for (let at = column; at <= width; at++) lines[row]![at]! -= factor * lines[column]![at]!;
    }
  }
  return lines.map((line, at) => line[width]! / line[at]!);
}
