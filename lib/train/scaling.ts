import { rounded } from '../core/claims/ngram-table';
import type { Linear } from '../core/claims/weights';
import type { Fit } from './logistic';

/** How features are brought to mean 0 and one common deviation. */
export interface Scale {
  readonly mean: readonly number[];
  readonly factor: readonly number[];
}

/** The scale of the rows; a feature that never varies is multiplied by 0. */
export function scaleOf(rows: readonly (readonly number[])[], deviation = 1): Scale {
  const mean = rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
  const factor = mean.map((middle, at) => {
    const variance = rows.reduce((sum, row) => sum + (row[at]! - middle) ** 2, 0) / rows.length;
    return variance > 1e-12 ? deviation / Math.sqrt(variance) : 0;
  });
  return { mean, factor };
}

export function scaled(row: readonly number[], { mean, factor }: Scale): number[] {
  return row.map((value, at) => (value - mean[at]!) * factor[at]!);
}

/** A fit on scaled features as one on the features themselves, rounded for storing. */
export function unscaled({ weights, bias }: Fit, { mean, factor }: Scale): Linear {
  const own = [...weights].map((weight, at) => rounded(weight * factor[at]!));
  return { bias: rounded(own.reduce((sum, weight, at) => sum - weight * mean[at]!, bias)), weights: own };
}
