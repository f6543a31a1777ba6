import { attributeNamesOf, attributeOf } from './plain-dom';

/** Attributes of an element by name. */
export type AttributeValues = ReadonlyMap<string, string>;

const NONE: AttributeValues = new Map();

/** What an element says of itself, each attribute read once: most elements have two, and many are asked for. */
export function attributesOf(element: Element): AttributeValues {
  const names = attributeNamesOf(element);
  if (names.length === 0) return NONE;
  const values = new Map<string, string>();
  for (const name of names) values.set(name, attributeOf(element, name) ?? '');
  return values;
}
