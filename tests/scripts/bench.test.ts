import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accuracyTable, recordedFigures, tableOfReadme, withRows } from '../../scripts/bench/accuracy-table';
import { markdownTable, rowsOf, textTable } from '../../scripts/bench/floors';
import { scorers } from '../../scripts/bench/scorers';

const figuresOf = (name: string, printed: string) => scorers.find((scorer) => scorer.name === name)!.figures(printed);

describe('a figure holds', () => {
  test.each([
    ['above its floor', { missing: 0, AUC: 80.1 }, { AUC: 80 }, true],
    ['at its floor', { missing: 0, AUC: 80 }, { AUC: 80 }, true],
    ['without a floor', { missing: 0, AUC: 3 }, {}, true],
    ['not below its floor', { missing: 0, AUC: 79.9 }, { AUC: 80 }, false],
    ['not when it is no number', { missing: 0, AUC: Number.NaN }, {}, false],
    ['not when it was not measured', { missing: 0 }, { AUC: 1 }, false],
    ['not with an answer missing', { missing: 1, AUC: 99 }, { AUC: 80 }, false],
    ['not when nobody counted', { AUC: 99 }, { AUC: 80 }, false],
  ])('%s', (_what, figures, floors, holds) => {
    expect(rowsOf('claims', figures, { claims: floors }).every((row) => row.holds)).toBe(holds);
  });
});

test('figures are read from what each kind of scorer prints', () => {
  expect(
    figuresOf('claims-speeches', 'data x  docs 2  AP 0.1  AUC 0.7250  F1@0.5 0.5000  missing 0  uncovered 3'),
  ).toEqual({ missing: 0, AUC: 72.5, 'F1@0.5': 50 });
  expect(
    figuresOf(
      'quotations',
      'q.ndjson  articles 84  missing 2  9.1 ms/article\n' +
        'direct    P 90.0  R 80.0  F1 84.7  | quote+speaker F1 71.5  (tp 9 fp 1 fn 2)\n' +
        'indirect  P 60.0  R 18.0  F1 27.7  | quote+speaker F1 20.0  (tp 1 fp 1 fn 1)\n' +
        'speaker direct all                       70.5%  (7/10)\n',
    ),
  ).toEqual({
    missing: 2,
    'direct, speaker right': 70.5,
    'direct, quote and speaker F1': 71.5,
    'indirect F1': 27.7,
  });
  expect(
    figuresOf('summary-cnn', 'table\nmissing 1, 3.0 ms/article\n{"lead-3":{"r1":0.25},"cmd":{"r1":0.3125}}\n'),
  ).toEqual({ missing: 1, 'R-1': 31.25, 'R-1 over Lead-3': 6.25 });
  expect(
    figuresOf(
      'article',
      JSON.stringify({
        exitCode: 0,
        badLines: 0,
        overall: {
          missing: 0,
          body: { f1: 0.5, meanF1: 0.25 },
          meta: { title_norm: { right: 0.75 }, byline_norm: { right: 0.5 }, date: { right: 1 } },
        },
      }),
    ),
  ).toEqual({ missing: 0, F1: 50, meanF1: 25, title: 75, byline: 50, date: 100 });
});

test.each(scorers.map(({ name }) => name))('a broken-off scorer of %s gives no number', (name) => {
  for (const figure of Object.values(figuresOf(name, 'Error: out of luck'))) expect(figure).toBeNaN();
});

test('every floor belongs to a figure that is measured', () => {
  const { floors } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../eval/floors.json'), 'utf8'));
  for (const [name, least] of Object.entries<Record<string, number>>(floors)) {
    const figures = Object.keys(figuresOf(name, ''));
    for (const [figure, floor] of Object.entries(least)) {
      expect(figures).toContain(figure);
      expect(floor).toBeTypeOf('number');
    }
  }
});

test('both tables show what was measured beside its floor', () => {
  const rows = rowsOf('links', { missing: 0, role: 81.25, destination: Number.NaN }, { links: { role: 85 } });
  expect(textTable(rows).split('\n').slice(1)).toEqual([
    'links     missing answers          0',
    'links     role                 81.25     85.00  BELOW ITS FLOOR',
    'links     destination      no number            FAILS',
  ]);
  expect(markdownTable(rows)).toContain('| links | role | 81.25 | 85.00 |');
});

describe('what was measured last', () => {
  const { floors } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../eval/floors.json'), 'utf8'));

  test('is in the README as the extension’s own page has it', () => {
    expect(tableOfReadme()).toBe(accuracyTable(recordedFigures(), floors));
  });

  test('is every figure of every scorer, and none below its floor', () => {
    const figures = recordedFigures();
    expect(Object.keys(figures).sort()).toEqual(scorers.map(({ name }) => name).sort());
    for (const { name } of scorers) {
      const { missing: _, ...measured } = figuresOf(name, '');
      expect(Object.keys(figures[name]!), name).toEqual(expect.arrayContaining(Object.keys(measured)));
      for (const row of rowsOf(name, { missing: 0, ...figures[name] }, floors))
        expect(row).toMatchObject({ holds: true });
    }
  });

  test('gives way to what was measured since, and the rest stays', () => {
    const rows = rowsOf('links', { missing: 0, role: 81.254 }, {});
    expect(withRows({ links: { role: 1 }, article: { F1: 96 } }, rows)).toEqual({
      links: { role: 81.25 },
      article: { F1: 96 },
    });
  });
});
