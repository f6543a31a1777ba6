/** The first place where two values of JSON differ, as a path of fields; undefined where they say the same. */
export function difference(one: unknown, other: unknown, path = ''): string | undefined {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return isEqual(one, other) ? undefined : `${path}: ${fromWhereTheyDiffer(String(one), String(other)).join(' | ')}`;
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [a, b] = [one, other].map((value) => (value as Record<string, unknown>)[name]);
    const found = difference(a, b, `${path}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Long texts are the same for a while. */
function fromWhereTheyDiffer(one: string, other: string): string[] {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return [one, other].map((text) => text.slice(Math.max(0, same - 20), same + 60));
}

/** The last digits of a score depend on the engine's `Math.exp`. */
function isEqual(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < 1e-9);
}
