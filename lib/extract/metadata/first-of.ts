/** The first thing found for any of the items, in their order. */
export function firstOf<Item, Found>(
  names: readonly Item[],
  find: (name: Item) => Found | undefined,
): Found | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
