/** One example as its non-zero features. */
export interface Row {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

export interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface FitOptions {
  /** Number of features. */
  readonly size: number;
  /** Strength of the L2 penalty `penalty / 2 · |weights|²`; the bias goes free. */
  readonly penalty: number;
  /** One per row; 1 where absent. */
  readonly importance?: readonly number[];
  readonly steps?: number;
}

/** The rows from dense features; zeros are left out. */
export function denseRow(values: readonly number[]): Row {
  const at = values.flatMap((value, index) => (value === 0 ? [] : [index]));
  return { at: Int32Array.from(at), value: Float64Array.from(at, (index) => values[index]!) };
}

/** The log-odds a fit gives a row. */
export function logOdds({ weights, bias }: Fit, { at, value }: Row): number {
  let sum = bias;
  for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * value[k]!;
  return sum;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * Logistic regression with an L2 penalty, by L-BFGS (Liu and Nocedal, 1989) with a backtracking line search. `truth`
 * may lie between 0 and 1. Starts at zero and draws nothing at random, so it gives the same bits every time.
 */
export function fitLogistic(rows: readonly Row[], truth: readonly number[], options: FitOptions): Fit {
  const { size, penalty, importance, steps = 200 } = options;
  const n = size + 1;
  const evaluate = (x: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    for (let j = 0; j < size; j++) {
      loss += (penalty / 2) * x[j]! * x[j]!;
      gradient[j] = penalty * x[j]!;
    }
    for (let i = 0; i < rows.length; i++) {
      const { at, value } = rows[i]!;
      let z = x[size]!;
      for (let k = 0; k < at.length; k++) z += x[at[k]!]! * value[k]!;
      const weight = importance?.[i] ?? 1;
      const y = truth[i]!;
      loss += weight * (Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))));
      const slope = weight * (sigmoid(z) - y);
      for (let k = 0; k < at.length; k++) gradient[at[k]!]! += slope * value[k]!;
      gradient[size]! += slope;
    }
    return loss;
  };
  const x = descend(evaluate, n, steps);
  return { weights: x.subarray(0, size), bias: x[size]! };
}

const MEMORY = 8;

function descend(
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  n: number,
  steps: number,
): Float64Array {
  let x = new Float64Array(n);
  let gradient = new Float64Array(n);
  let loss = evaluate(x, gradient);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = directionOf(gradient, moves, turns);
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let length = step === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    const next = new Float64Array(n);
    const nextGradient = new Float64Array(n);
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      for (let j = 0; j < n; j++) next[j] = x[j]! + length * direction[j]!;
      nextLoss = evaluate(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) break;
    }
    if (!(nextLoss < loss)) break;
    moves.push(next.map((value, j) => value - x[j]!));
    turns.push(nextGradient.map((value, j) => value - gradient[j]!));
    if (moves.length > MEMORY) {
      moves.shift();
      turns.shift();
    }
    const gain = loss - nextLoss;
    x = next;
    gradient = nextGradient;
    loss = nextLoss;
    if (gain < 1e-7 * Math.abs(loss)) break;
  }
  return x;
}

/** The two-loop recursion: minus the gradient, bent by the curvature seen in the last steps. */
function directionOf(
  gradient: Float64Array,
  moves: readonly Float64Array[],
  turns: readonly Float64Array[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (let k = moves.length - 1; k >= 0; k--) {
    const alpha = dot(moves[k]!, q) / dot(moves[k]!, turns[k]!);
    alphas[k] = alpha;
    for (let j = 0; j < q.length; j++) q[j]! -= alpha * turns[k]![j]!;
  }
  const last = moves.length - 1;
  const scale = last < 0 ? 1 : dot(moves[last]!, turns[last]!) / dot(turns[last]!, turns[last]!);
  for (let j = 0; j < q.length; j++) q[j]! *= scale;
  for (let k = 0; k < moves.length; k++) {
    const beta = dot(turns[k]!, q) / dot(moves[k]!, turns[k]!);
    for (let j = 0; j < q.length; j++) q[j]! += (alphas[k]! - beta) * moves[k]![j]!;
  }
  return q.map((value) => -value);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
