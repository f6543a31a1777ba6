import { LABELS } from '../../core/entities/tagger/labels';
import type { Field } from './crf';
import type { Example } from './examples';

/** Which features are fitted: the row of each, and how many examples words show it. */
export interface Selection {
  readonly ids: Uint32Array;
  readonly counts: Uint32Array;
  /** The row of a feature, or -1. */
  rowOf(feature: number): number;
}

/** Every feature that at least `least` words show, in order of its number. */
export function frequentFeatures(examples: readonly Example[], least: number): Selection {
  const slots = 1 << 25;
  const keys = new Uint32Array(slots);
  const seen = new Uint32Array(slots);
  for (const { features } of examples)
    for (const feature of features) {
      let slot = Math.imul(feature, 0x9e3779b1) >>> 7;
      while (seen[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & (slots - 1);
      keys[slot] = feature;
      seen[slot]!++;
    }
  const kept: number[] = [];
  for (let slot = 0; slot < slots; slot++) if (seen[slot]! >= least) kept.push(keys[slot]!);
  const ids = Uint32Array.from(kept).sort();
  const selection = selectionOf(ids);
  const counts = new Uint32Array(ids.length);
  for (let slot = 0; slot < slots; slot++) if (seen[slot]! >= least) counts[selection.rowOf(keys[slot]!)] = seen[slot]!;
  return { ...selection, counts };
}

/** The `most` features that move the fitted field furthest: the length of their weights times the root of their count. */
export function strongestFeatures({ ids, counts }: Selection, field: Field, most: number): Selection {
  const strength = Float64Array.from(ids, (_, row) => {
    let square = 0;
    for (let label = 0; label < LABELS; label++) square += field.weights[row * LABELS + label]! ** 2;
    return Math.sqrt(square) * Math.sqrt(counts[row]!);
  });
  const order = [...ids.keys()]
    .sort((a, b) => strength[b]! - strength[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
  return {
    ...selectionOf(Uint32Array.from(order, (row) => ids[row]!)),
    counts: Uint32Array.from(order, (row) => counts[row]!),
  };
}

function selectionOf(ids: Uint32Array): Selection {
  let slots = 1024;
  while (slots < ids.length * 2) slots *= 2;
  const rows = new Int32Array(slots).fill(-1);
  ids.forEach((id, row) => {
    let slot = Math.imul(id, 0x85ebca6b) & (slots - 1);
    while (rows[slot] !== -1) slot = (slot + 1) & (slots - 1);
    rows[slot] = row;
  });
  const rowOf = (feature: number): number => {
    let slot = Math.imul(feature, 0x85ebca6b) & (slots - 1);
    for (; rows[slot] !== -1; slot = (slot + 1) & (slots - 1)) if (ids[rows[slot]!] === feature) return rows[slot]!;
    return -1;
  };
  return { ids, counts: new Uint32Array(ids.length), rowOf };
}

/** Examples whose features are rows of the selection; what was not selected is gone. */
export function inRows(examples: readonly Example[], selection: Selection): Example[] {
  return examples.map(({ offsets, features, labels, source }) => {
    const rows: number[] = [];
    const ends = new Uint32Array(offsets.length);
    for (let word = 0; word < labels.length; word++) {
      for (let at = offsets[word]!; at < offsets[word + 1]!; at++) {
        const row = selection.rowOf(features[at]!);
        if (row >= 0) rows.push(row);
      }
      ends[word + 1] = rows.length;
    }
    return { offsets: ends, features: Uint32Array.from(rows), labels, source };
  });
}
