/** One scorer of the benchmark folder: how it is run, and which of its figures count. */
export interface Scorer {
  readonly name: string;
  /** Of the benchmark folder. */
  readonly script: string;
  /** Of the benchmark folder. */
  readonly data: string;
  readonly options: readonly string[];
  /**
   * Figures by name, from what the scorer prints; NaN for one that is not there. `missing` counts what got no
   * answer; absent where the scorer does not count it, so that its answers have to be counted beside it.
   */
  readonly figures: (printed: string) => Readonly<Record<string, number>>;
}

/** The longest first, so that two at once end about together. */
export const scorers: readonly Scorer[] = [
  {
    name: 'article',
    script: 'article/score.mjs',
    data: 'article',
    options: ['--json'],
    figures: (printed) => {
      const { overall, exitCode, badLines } = parsed(printed);
      return {
        missing: sum(overall?.missing, exitCode, badLines),
        F1: percent(overall?.body?.f1),
        meanF1: percent(overall?.body?.meanF1),
        title: percent(overall?.meta?.title_norm?.right),
        byline: percent(overall?.meta?.byline_norm?.right),
        date: percent(overall?.meta?.date?.right),
      };
    },
  },
  {
    name: 'claims-factchecked',
    script: 'claims/score.mjs',
    data: 'claims/factchecked-dev.ndjson',
    options: [],
    figures: (printed) => named(printed, { AUC: 'AUC', 'F1@0.5': 'F1@0.5' }),
  },
  {
    name: 'entities',
    script: 'entities/score.mjs',
    data: 'entities/dev',
    options: ['--json'],
    figures: (printed) => {
      const { all, macroStrictF1, missing } = parsed(printed);
      return {
        missing: Number(missing),
        'strict micro F1': percent(all?.strict?.f1),
        'strict macro F1': percent(macroStrictF1),
      };
    },
  },
  {
    name: 'summary-cnn',
    script: 'summary/score.mjs',
    data: 'summary/cnn-dev.ndjson',
    options: ['--json'],
    figures: summaryFigures,
  },
  {
    name: 'links',
    script: 'links/score.mjs',
    data: 'links/dev.ndjson',
    options: ['--json'],
    figures: (printed) => {
      const { destination, role, missingLinks, missingPages, badLines } = parsed(printed);
      return {
        missing: sum(missingLinks, missingPages, badLines),
        destination: percent(destination?.accuracy),
        role: percent(role?.accuracy),
      };
    },
  },
  {
    name: 'quotations',
    script: 'quotations/score.mjs',
    data: 'quotations/dev.ndjson',
    options: [],
    figures: (printed) => ({
      missing: figureAfter(printed, /missing/),
      'direct, speaker right': figureAfter(printed, /^speaker direct all/m),
      'direct, quote and speaker F1': figureAfter(printed, /^direct .*quote\+speaker F1/m),
      'indirect F1': figureAfter(printed, /^indirect .*? F1/m),
    }),
  },
  {
    name: 'claims-debates',
    script: 'claims/score.mjs',
    data: 'claims/debates-dev.ndjson',
    options: [],
    figures: (printed) => named(printed, { AUC: 'AUC', 'F1@0.5': 'F1@0.5' }),
  },
  {
    name: 'claims-speeches',
    script: 'claims/score.mjs',
    data: 'claims/speeches-dev.ndjson',
    options: [],
    figures: (printed) => named(printed, { AUC: 'AUC', 'F1@0.5': 'F1@0.5' }),
  },
  {
    name: 'claims-news',
    script: 'claims/score-news.mjs',
    data: 'claims/news-dev.ndjson',
    options: [],
    figures: (printed) =>
      named(printed, {
        'checkable AUC': 'checkableAUC',
        'important AUC': 'importantAUC',
        'kind right': 'typeAccuracy',
        'source right': 'sourceAccuracy',
        'source span right': 'sourceSpan',
        'hedge F1': 'hedgeF1',
      }),
  },
  {
    name: 'summary-mixed',
    script: 'summary/score.mjs',
    data: 'summary/mixed-dev.ndjson',
    options: ['--json'],
    figures: summaryFigures,
  },
  {
    name: 'aliases',
    script: 'entities/score-aliases.mjs',
    data: 'entities/aliases-dev',
    options: ['--json'],
    figures: (printed) => ({ 'alias links F1': percent(parsed(printed).ALL?.aliasLinks?.f1) }),
  },
  {
    name: 'key-actors',
    script: 'entities/score-salience.mjs',
    data: 'entities/salience-dev',
    options: ['--json'],
    figures: (printed) => ({ 'NDCG@5': percent(parsed(printed).ALL?.ndcg5) }),
  },
  {
    name: 'actors',
    script: 'entities/score-actors.mjs',
    data: 'entities/actors-dev.ndjson',
    options: [],
    figures: (printed) =>
      named(printed, {
        'nominal F1': 'nominalF1',
        'pronoun F1': 'pronounF1',
        'role right': 'roleRight',
        'actors NDCG': 'actorsNDCG',
      }),
  },
];

function summaryFigures(printed: string): Record<string, number> {
  const rows = parsed(printed.slice(printed.lastIndexOf('\n{')));
  return {
    missing: figureAfter(printed, /^missing/m),
    'R-1': percent(rows.cmd?.r1),
    'R-1 over Lead-3': percent(Number(rows.cmd?.r1) - Number(rows['lead-3']?.r1)),
  };
}

/** Fractions printed as "name 0.1234", in percent, and the count after "missing". */
function named(printed: string, names: Readonly<Record<string, string>>): Record<string, number> {
  const figures: Record<string, number> = { missing: figureAfter(printed, /(?:^|\s)missing(?=\s)/m) };
  for (const [figure, name] of Object.entries(names))
    figures[figure] = percent(figureAfter(printed, new RegExp(`(?:^|\\s)${name}(?=\\s)`, 'm')));
  return figures;
}

function figureAfter(printed: string, label: RegExp): number {
  const found = label.exec(printed);
  if (found === null) return Number.NaN;
  const figure = /^\s*(-?\d+(?:\.\d+)?)(?![\w.])/.exec(printed.slice(found.index + found[0].length))?.[1];
  return figure === undefined ? Number.NaN : Number(figure);
}

function percent(fraction: unknown): number {
  return typeof fraction === 'number' ? 100 * fraction : Number.NaN;
}

/** NaN as soon as one of them is no number. */
function sum(...counts: readonly unknown[]): number {
  return counts.reduce<number>((total, count) => total + (typeof count === 'number' ? count : Number.NaN), 0);
}

interface Printed {
  readonly [key: string]: Printed & number;
}

/** A scorer that broke off prints no JSON: every figure is then NaN. */
function parsed(printed: string): Printed {
  try {
    return JSON.parse(printed) as Printed;
  } catch {
    return {};
  }
}
