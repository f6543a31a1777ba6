import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Floors, markdownTable, type Row, rowsOf } from './floors';

const root = resolve(import.meta.dirname, '../..');
const SOURCE = resolve(root, 'components/method/accuracy.json');
const README = resolve(root, 'README.md');
const TABLE = /\| task \| figure \|[^\n]*\n(?:\|[^\n]*\n)+/;

/** What was measured last, by scorer and figure. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The README's table, of recorded figures beside their floors. */
export function accuracyTable(figures: Figures, floors: Floors): string {
  return markdownTable(
    Object.entries(figures).flatMap(([name, measured]) => rowsOf(name, { missing: 0, ...measured }, floors)),
  );
}

/** The figures with those of the rows in their place; of a scorer that ran, every figure is the row's. */
export function withRows(figures: Figures, rows: readonly Row[]): Figures {
  const measured: Record<string, Record<string, number>> = {};
  for (const { scorer, figure, measured: value } of rows)
    if (figure !== 'missing answers')
      measured[scorer] = { ...measured[scorer], [figure]: Math.round(value * 100) / 100 };
  return { ...figures, ...measured };
}

export function recordedFigures(): Figures {
  return (JSON.parse(readFileSync(SOURCE, 'utf8')) as { figures: Figures }).figures;
}

/** Keeps what was measured, one scorer a line. */
export function record(figures: Figures): void {
  const { about } = JSON.parse(readFileSync(SOURCE, 'utf8')) as { about: string };
  writeFileSync(SOURCE, `${JSON.stringify({ about, figures }, null, 2)}\n`);
}

/** Writes the README's table anew. */
export function writeTable(floors: Floors): void {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(TABLE, () => accuracyTable(recordedFigures(), floors)),
  );
}

/** The README's table as it stands. */
export function tableOfReadme(): string | undefined {
  return TABLE.exec(readFileSync(README, 'utf8'))?.[0];
}
